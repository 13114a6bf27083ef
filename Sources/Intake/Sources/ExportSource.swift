import PMO

/// A program that exports come from: the marks by which its exports are known, and what is peculiar to them.
///
/// Each source has a file of its own beside this one and a line in `all`.
public struct ExportSource: Sendable {
  /// What a job file calls it: `microsoft-forms`.
  public let id: String
  /// What people call it.
  public let name: String
  /// What its exports can hold.
  let kinds: [AssessmentKind]
  /// What tells its exports from others; none for a source that is only known by being named.
  let marks: [SourceMark]

  /// Header rows that it writes.
  var headerRows = 1
  /// Whether a blank cell of an upper header row repeats the cell to its left.
  var inheritsFromLeft = false
  /// Whether several columns of one name are usual: list fields. They are then numbered and not reported.
  var repeatsHeaders = false
  /// Whether the second column of a name has a 2 behind it, and so on; then the name is meant.
  var numbersRepeats = false
  /// Whether a blank cell in front of the key column repeats the cell above it, as in grouped lists.
  var inheritsFromAbove = false
  /// What its own columns are called in any header row, the best first.
  var columns: [Field: [String]] = [:]
  /// The name of a column as path, from its texts in the header rows, the topmost first; blank ones are empty.
  var path: @Sendable ([String]) -> [String] = { $0.filter { !$0.isEmpty } }
  /// The part of a column's name that says what it holds.
  var meaning: @Sendable (String) -> String = { $0 }
  /// Whether a column, by its name, can never hold an answer.
  var isIgnored: @Sendable (String) -> Bool = { _ in false }
  /// The part of a file's name that people gave it.
  var title: @Sendable (String) -> String = { $0 }
  /// Closes rows that are no data or must not count, and says so.
  var leaveOut: @Sendable (inout Reading) -> Void = { _ in }

  init(_ id: String, name: String, kinds: [AssessmentKind], marks: [SourceMark]) {
    self.id = id
    self.name = name
    self.kinds = kinds
    self.marks = marks
  }

  /// Whether its exports are answers to questions, a row a respondent.
  var isSurvey: Bool { kinds == Self.surveys }

  static let surveys: [AssessmentKind] = [.maturity, .expectation, .competence, .foundation]
  static let lists: [AssessmentKind] = [.portfolio]

  /// The source of an id; nil where there is none.
  public static func named(_ id: String) -> ExportSource? { all.first { $0.id == id } }
}
