public import PMO
public import Tabular

/// What a job file says about an input. Everything may be left open; then the input itself is asked.
public struct SourceSettings: Sendable, Hashable {
  public var kind: AssessmentKind?
  /// The program that the input comes from, see `ExportSource.id`.
  public var source: String?
  /// The cycle of all its rows, before any that the input names.
  public var cycle: String?
  /// The PMO of all its rows, before any that the input names.
  public var office: String?
  /// The sheets to read; all others are left out. Empty: all that hold an assessment.
  public var sheets: [String] = []
  /// The name of the table whose cells alone are read, for messages; nil for a whole sheet.
  public var table: String?
  /// How its tables lie; nil where that is to be found out.
  public var orientation: Orientation?
  /// The first header row, counted from 1 as Excel does; of a table on its side, the header's column.
  public var headerRow: Int?
  /// The header text of a field's column, where it is not one of the usual.
  public var columns: [Field: String] = [:]
  /// Headers of columns that are not to be read at all, such as free text.
  public var leaveOut: [String] = []
  /// How the raters stand to the people they rate.
  public var relation: CompetenceRating.Relation?
  /// The currency of all amounts, `GBP`.
  public var currency: String?
  /// The day on which the input was right. What has happened cannot lie after it. Nil: the last day of the cycle.
  public var asOf: DateTime?
  /// Headers of the answer columns whose questions ask the other way round: their levels are turned.
  public var reversed: [String] = []
  /// How old the newest answer may be on the day of `asOf` before the input is reported as stale; nil for any age.
  public var freshnessDays: Int?
  /// What comes first in its dates, where they do not show it.
  public var dateOrder: DateOrder?
  /// What stands before the decimals of its numbers, where they do not show it.
  public var decimal: DecimalMark?
  /// What its amounts count, where neither header nor cell says it.
  public var amountsIn: Magnitude?
  /// Answers that mean no level are left out with a warning instead of stopping the run.
  public var allowUnknownLabels = false
  /// Names that are almost a catalogue's are taken for it, with a warning.
  public var allowNearMisses = false

  public init() {}

  /// How a table lies: with a header above its columns, or with the header down a column and its rows side by side.
  public enum Orientation: String, Sendable, CaseIterable {
    case upright, transposed
  }
}
