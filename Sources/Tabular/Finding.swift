/// Something in an input that a person should know of: what it is, where it stands, what it was taken as, and how to mend it.
public struct Finding: Hashable, Sendable {
  public enum Severity: String, Sendable, CaseIterable, Comparable {
    /// Worth knowing; nothing was changed or left out.
    case info
    /// Something was left out or taken differently from how it stands.
    case warning
    /// A value could not be used.
    case error

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
    public static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }
  }

  /// The rule's stable name in kebab case, `answer-outside-scale`.
  public let rule: String
  public let severity: Severity
  public let file: String
  public let sheet: String?
  public let cell: CellAddress?
  /// The header of the cell's column, where there is one.
  public let columnName: String?
  /// The cell's content as it stands.
  public let raw: String?
  /// What the content was taken as; nil if it was left out.
  public let takenAs: String?
  /// What is odd, as a sentence.
  public let message: String
  /// How to mend it, as a sentence.
  public let hint: String
  /// How many cells or rows it is about; `cell` is the first of them.
  public let occurrences: Int

  public init(
    rule: String, severity: Severity, file: String, sheet: String? = nil, cell: CellAddress? = nil,
    columnName: String? = nil, raw: String? = nil, takenAs: String? = nil, message: String, hint: String,
    occurrences: Int = 1
  ) {
    self.rule = rule
    self.severity = severity
    self.file = file
    self.sheet = sheet
    self.cell = cell
    self.columnName = columnName
    self.raw = raw
    self.takenAs = takenAs
    self.message = message
    self.hint = hint
    self.occurrences = occurrences
  }

  /// File, sheet and cell in the form that Excel users know: `survey.xlsx, sheet "Q3", B7`.
  public var place: String {
    var place = file
    if let sheet { place += ", sheet \"\(sheet)\"" }
    if let cell { place += ", \(cell)" }
    return place
  }
}
