import Tabular

/// The row of a sheet that names its columns.
public struct HeaderRow: Hashable, Sendable {
  /// A column with a name.
  public struct Column: Hashable, Sendable {
    /// The header cell's text, without blanks at its ends.
    public let name: String
    /// The column on the sheet, counted from zero.
    public let index: Int
  }

  /// The row on the sheet, counted from zero.
  public let row: Int
  /// The columns whose header cell is not blank, from left to right.
  public let columns: [Column]
  /// For messages.
  let file: String
  let sheet: String

  init(row: Int, cells: [(column: Int, text: String)], file: String, sheet: String) {
    self.row = row
    self.file = file
    self.sheet = sheet
    columns = cells.compactMap { column, text in
      let name = Self.trimmed(text)
      return name.isEmpty ? nil : Column(name: name, index: column)
    }
  }

  /// The header in a row of a table; nil where the row has no cells.
  init?(row: Int, of table: Table, file: String, sheet: String) {
    let cells = table.columns.map { ($0.index, table[row, $0.index].text) }.filter { !$0.1.isEmpty }
    guard !cells.isEmpty else { return nil }
    self.init(row: row, cells: cells, file: file, sheet: sheet)
  }

  /// Where the column of a name stands on the sheet. Names are compared as Excel's tables do: upper and lower case, and blanks at the
  /// ends, are the same.
  ///
  /// - Throws: `SpreadsheetError` of code `notFound`, with the names there are and the one most like the wanted; of code `ambiguous` where
  ///   several columns have the name.
  public func index(of name: String) throws(SpreadsheetError) -> Int {
    let wanted = Self.key(name)
    let found = columns.filter { Self.key($0.name) == wanted }
    guard let first = found.first else {
      throw SpreadsheetError(
        .notFound, "There is no column \"\(name)\" in row \(row + 1).",
        remedy: NameSuggestion.remedy(for: name, among: columns.map(\.name), present: "The columns are"), file: file,
        part: "sheet \"\(sheet)\"")
    }
    guard found.count == 1 else {
      let letters = found.map { CellAddress.columnName($0.index) }.joined(separator: ", ")
      throw SpreadsheetError(
        .ambiguous, "Row \(row + 1) names several columns \"\(first.name)\": \(letters).",
        remedy: "Give each column a name of its own, or read them by their places.", file: file,
        part: "sheet \"\(sheet)\"")
    }
    return first.index
  }

  /// Equal for names that Excel takes for the same.
  static func key(_ name: String) -> String { trimmed(name).lowercased() }

  private static func trimmed(_ text: String) -> String {
    String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}

/// What is said where a name is asked for that is not there.
enum NameSuggestion {
  /// Less alike is no slip of the hand.
  private static let alike = 0.6
  /// Names listed at most.
  private static let listed = 50

  /// `Did you mean "Group"? The columns are "Group", "Level".`
  static func remedy(for name: String, among names: [String], present: String) -> String {
    guard !names.isEmpty else { return "There are none." }
    let wanted = HeaderRow.key(name)
    var nearest: (name: String, ratio: Double)?
    for candidate in names {
      let ratio = EditDistance.ratio(wanted, HeaderRow.key(candidate), atLeast: alike)
      if ratio >= alike, ratio > nearest?.ratio ?? 0 { nearest = (candidate, ratio) }
    }
    let known = names.prefix(listed).map { "\"\($0)\"" }.joined(separator: ", ")
    return (nearest.map { "Did you mean \"\($0.name)\"? " } ?? "") + "\(present) \(known)"
      + (names.count > listed ? " and \(names.count - listed) more." : ".")
  }
}
