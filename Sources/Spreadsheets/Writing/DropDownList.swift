public import Tabular

/// Cells that take one of several values, picked from a list (Excel's data validation).
public struct DropDownList: Hashable, Sendable {
  /// Where the choices stand.
  public enum Choices: Hashable, Sendable {
    /// The values themselves: without commas, and at most 255 characters with the commas between them.
    case items([String])
    /// The cells that hold the values; the sheet may be hidden.
    case cells(sheet: String, CellRange)
    /// A defined name for such cells.
    case name(String)
  }

  /// A short title and a sentence or two: at most 32 and 255 characters.
  public struct Message: Hashable, Sendable {
    /// The box's title, at most 32 characters.
    public var title: String
    /// What the box says, at most 255 characters.
    public var text: String

    /// A box with a title and a text.
    public init(title: String, text: String) {
      self.title = title
      self.text = text
    }
  }

  /// The cells that offer the choices.
  public var ranges: [CellRange]
  /// What they offer.
  public var choices: Choices
  /// Shown while one of the cells is selected.
  public var prompt: Message?
  /// Shown when something else is typed. Excel has words of its own for nil.
  public var refusal: Message?

  /// A list for some ranges; without `prompt` and `refusal`, Excel says what it usually says.
  public init(_ ranges: [CellRange], choices: Choices, prompt: Message? = nil, refusal: Message? = nil) {
    self.ranges = ranges
    self.choices = choices
    self.prompt = prompt
    self.refusal = refusal
  }
}
