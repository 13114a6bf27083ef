public import Tabular

/// Every rule that an input is held against: the one list that documentation, findings and gates are made from.
public enum Rule: String, Sendable, CaseIterable {
  case sheetLeftOut = "sheet-left-out"
  case cycleMissing = "cycle-missing"
  case cycleDisagrees = "cycle-disagrees"
  case officeMissing = "office-missing"
  case duplicateHeader = "duplicate-header"
  case hiddenRows = "hidden-rows"
  case hiddenColumns = "hidden-columns"
  case mergedCells = "merged-cells"
  case errorCell = "error-cell"
  case formulaWithoutValue = "formula-without-value"
  case totalRow = "total-row"
  case rowTooLong = "row-too-long"
  case missingName = "missing-name"
  case unknownName = "unknown-name"
  case nearMiss = "near-miss"
  case trailingSpace = "trailing-space"
  case numberAsText = "number-as-text"
  case answerOutsideScale = "answer-outside-scale"
  case unknownLabel = "unknown-label"
  case unknownRelation = "unknown-relation"
  case unknownRating = "unknown-rating"
  case unreadableDate = "unreadable-date"
  case unreadableAmount = "unreadable-amount"
  case implausibleDate = "implausible-date"
  case straightLining = "straight-lining"
  case duplicateRespondent = "duplicate-respondent"
  case duplicateProject = "duplicate-project"

  /// The rule's stable name, as findings carry it.
  public var id: String { rawValue }

  public var severity: Finding.Severity { entry.severity }

  /// What is odd, in a few words.
  public var title: String { entry.title }

  /// Why it matters.
  public var reason: String { entry.reason }

  /// How to mend it.
  public var remedy: String { entry.remedy }

  private typealias Entry = (severity: Finding.Severity, title: String, reason: String, remedy: String)

  private var entry: Entry {
    switch self {
    case .sheetLeftOut:
      (
        .info, "Sheet is no assessment", "Nothing on it counts.",
        "If it should count, name its kind and columns in the job file."
      )
    case .cycleMissing:
      (
        .warning, "No assessment cycle", "Change from cycle to cycle cannot be shown.",
        "Name the cycle in the sheet's name, a title, the file's name or the job file (2026-Q3)."
      )
    case .cycleDisagrees:
      (
        .warning, "Sheet and title name two cycles", "A copied sheet with its old title may count in the wrong cycle.",
        "Correct the title or the sheet's name, or name the cycle in the job file."
      )
    case .officeMissing:
      (
        .warning, "No PMO", "Several PMOs without a name would be added up.",
        "Name the PMO in a title, a column, the file's name or the job file."
      )
    case .duplicateHeader:
      (
        .warning, "Two columns of one name", "Only one of them can be meant.",
        "Rename one of the columns, or name the columns in the job file."
      )
    case .hiddenRows:
      (
        .info, "Hidden rows count", "Filtered or folded rows are data that nobody sees.",
        "Delete the rows if they should not count."
      )
    case .hiddenColumns:
      (
        .info, "Hidden columns count", "A hidden column is data that nobody sees.",
        "Delete the column if it should not count."
      )
    case .mergedCells:
      (
        .info, "Merged cells in the data", "Only the first cell of a merged range holds a value.",
        "Unmerge the cells and fill in every row."
      )
    case .errorCell:
      (
        .warning, "Error in a cell", "The value is lost.", "Mend the formula, or type the value in."
      )
    case .formulaWithoutValue:
      (
        .warning, "Formula without a value", "The program that wrote the file did not calculate it.",
        "Open the file in Excel, let it calculate, and save it."
      )
    case .totalRow:
      (
        .info, "Total row", "Counted as data it would count everything twice.", "Nothing to do."
      )
    case .rowTooLong:
      (
        .warning, "Row with more fields than headers", "An unquoted delimiter shifts what stands behind it.",
        "Put quotes around the field that holds the delimiter."
      )
    case .missingName:
      (
        .warning, "Row without a name", "Its answers belong to nothing.", "Fill in the name, or delete the row."
      )
    case .unknownName:
      (
        .warning, "Name that no catalogue has", "Its answers are left out.",
        "Correct the name, or add it to the catalogue or the synonyms."
      )
    case .nearMiss:
      (
        .warning, "Name that is almost a catalogue's", "A slip of the pen is not corrected in silence.",
        "Correct the name, or add it to the synonyms."
      )
    case .trailingSpace:
      (
        .info, "Spaces around a name", "Elsewhere the name may count as another.", "Delete the spaces."
      )
    case .numberAsText:
      (
        .warning, "Numbers stored as text", "Excel leaves them out of its own sums and averages.",
        "Convert the cells to numbers in Excel."
      )
    case .answerOutsideScale:
      (
        .error, "Answer that the scale does not have", "The answer is left out.",
        "Correct the answer, or declare the scale that was used."
      )
    case .unknownLabel:
      (
        .error, "Answer that means no level", "Guessing a level would make a figure up.",
        "Correct the answer, declare its label in the scale, or allow unknown labels in the job file."
      )
    case .unknownRelation:
      (
        .warning, "Relation that is not known", "Own, managers' and peers' ratings are compared.",
        "Write self, manager, peer or other."
      )
    case .unknownRating:
      (
        .warning, "Status colour that is not known", "The project is counted without a colour.",
        "Write red, amber or green."
      )
    case .unreadableDate:
      (
        .warning, "Text where a date should be", "The date is left out.", "Enter a date, or write it as 2026-09-30."
      )
    case .unreadableAmount:
      (
        .warning, "Text where an amount should be", "The amount is left out.", "Enter a plain number."
      )
    case .implausibleDate:
      (
        .warning, "Dates that cannot be", "Durations and delays from them would be wrong.",
        "Correct the dates; if all are four years and a day late, untick \"Use 1904 date system\" in Excel's options."
      )
    case .straightLining:
      (
        .info, "One level for everything", "The rater may not have looked at the single services.",
        "Ask the rater; the answers count as they are."
      )
    case .duplicateRespondent:
      (
        .warning, "Respondent who answered twice", "Counted twice, a voice would weigh double.",
        "Delete the response that should not count."
      )
    case .duplicateProject:
      (
        .warning, "Project that stands twice", "Its amounts would be added twice.", "Delete one of the rows."
      )
    }
  }
}
