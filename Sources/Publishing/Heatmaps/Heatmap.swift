import Tabular

/// A matrix of figures to be shown in colour: one model for the workbook, the terminal and charts.
public struct Heatmap: Hashable, Sendable {
  /// The name of a row or column, with the code that people know where there is one.
  public struct Label: Hashable, Sendable {
    public let code: String?
    public let name: String

    public init(code: String? = nil, _ name: String) {
      self.code = code
      self.name = name
    }

    /// `S01 Advice to executives`.
    public var text: String { code.map { "\($0) \(name)" } ?? name }
  }

  public enum Entry: Hashable, Sendable {
    /// A number; without a shade where it stands beside the matrix, as a target does. Marked where the reader should be careful.
    case value(Double, shade: ColorScale.Shade?, isMarked: Bool)
    /// No figure, and why.
    case absent(String)
    /// Nothing belongs here.
    case blank
  }

  public struct Row: Hashable, Sendable {
    public let label: Label
    /// As many as there are columns.
    public let entries: [Entry]
    /// Whether the row sums up others.
    public let isSummary: Bool

    init(_ label: Label, isSummary: Bool = false, _ entries: [Entry]) {
      self.label = label
      self.entries = entries
      self.isSummary = isSummary
    }
  }

  /// Rows that belong together.
  public struct Section: Hashable, Sendable {
    public let title: String
    public let rows: [Row]
  }

  /// A shade and the number that it stands for.
  public struct LegendEntry: Hashable, Sendable {
    public let text: String
    public let shade: ColorScale.Shade
  }

  public let title: String
  /// What the numbers are, as a sentence or two.
  public let caption: String
  /// What rows are: `Service`.
  public let rowTitle: String
  public let columns: [Label]
  public let sections: [Section]
  public let decimals: Int
  /// Whether shaded numbers above zero are shown with a plus.
  public let isSigned: Bool
  public let legend: [LegendEntry]
  /// What the shades are taken from.
  public let colors: ColorScale
  /// What an asterisk beside a number says; nil where none is used.
  public let mark: String?

  /// What stands for a figure that does not exist.
  public static let absentText = "–"
  /// Figures of fewer answers are marked.
  public static let fewAnswers = 5

  /// A number as people read it here: `+0.5`. One without a shade has no plus, nor has zero.
  func text(of value: Double, shade: ColorScale.Shade?) -> String {
    let text = NumberText.fixed(value, decimals)
    return isSigned && shade != nil && value > 0 && !isZero(value) ? "+" + text : text
  }

  /// Whether a number is shown as zero.
  func isZero(_ value: Double) -> Bool {
    NumberText.fixed(value, decimals).allSatisfy { $0 == "0" || $0 == "." }
  }
}
