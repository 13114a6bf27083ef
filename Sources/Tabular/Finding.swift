/// Something in an input that a person should know of: what it is, where it stands, what it was taken as, and how to mend it.
public struct Finding: Hashable, Sendable {
  /// How much a finding matters.
  public enum Severity: String, Sendable, CaseIterable, Comparable {
    /// Worth knowing; nothing was changed or left out.
    case info
    /// Something was left out or taken differently from how it stands.
    case warning
    /// A value could not be used.
    case error

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
    /// Whether the first matters less.
    public static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }
  }

  /// The rule's stable name in kebab case, `answer-outside-scale`.
  public let rule: String
  /// How much it matters.
  public let severity: Severity
  /// The path as the user named it.
  public let file: String
  /// The sheet's name; nil for a text file, and for what concerns the file as a whole.
  public let sheet: String?
  /// The cell, or the first of those that it is about; nil where it is about none.
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
  /// The other cells that it is about, where they are known: runs of them within a row or column, the first `mostRanges`.
  public let further: [CellRange]
  /// Ranges that a finding keeps of its further cells.
  public static let mostRanges = 100

  /// A finding; what is left out does not apply.
  public init(
    rule: String, severity: Severity, file: String, sheet: String? = nil, cell: CellAddress? = nil,
    columnName: String? = nil, raw: String? = nil, takenAs: String? = nil, message: String, hint: String,
    occurrences: Int = 1, further: [CellRange] = []
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
    self.further = further
  }

  /// File, sheet and cell in the form that Excel users know: `survey.xlsx, sheet "Q3", B7`.
  public var place: String {
    var place = file
    if let sheet { place += ", sheet \"\(sheet)\"" }
    if let cell { place += ", \(cell)" }
    return place
  }

  /// The further cells as Excel users write them, `C4:C9, C12`; nil where there are none.
  ///
  /// - Parameter limit: how many runs to name before an ellipsis.
  public func furtherCells(atMost limit: Int = mostRanges) -> String? {
    guard !further.isEmpty else { return nil }
    let named = further.prefix(limit).map(\.description).joined(separator: ", ")
    let count = further.prefix(limit).reduce(1) { $0 + $1.rows.count * $1.columns.count }
    return count < occurrences ? named + ", …" : named
  }
}
