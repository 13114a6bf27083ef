public import Tabular

/// Which cells of a form hold what: for every key of the table that is made from returned forms, the sheet and the cell
/// where a form has it.
///
/// Kept as a CSV file or a sheet with a line a key; see `init(_:file:)` for its columns.
public struct Datamap: Sendable {
  /// What a cell is to hold, as the datamap's column `type` says.
  public enum CellType: String, Sendable, CaseIterable {
    case text, number, date, time, boolean

    /// For a message: "a date".
    var noun: String { self == .boolean ? "TRUE or FALSE" : "a \(rawValue)" }
  }

  /// One cell of a form.
  public struct Line: Sendable, Hashable {
    /// What the cell is called in the table.
    public let key: String
    public let sheet: String
    public let cell: CellAddress
    /// Nil where the datamap names none: the cell may hold anything.
    public let type: CellType?
    /// The values that the cell may have; empty where any will do.
    public let choices: [String]

    public init(key: String, sheet: String, cell: CellAddress, type: CellType? = nil, choices: [String] = []) {
      self.key = key
      self.sheet = sheet
      self.cell = cell
      self.type = type
      self.choices = choices
    }
  }

  /// The lines of one sheet of the form.
  struct Sheet: Sendable {
    let name: String
    /// Positions in `lines`.
    var lines: [Int] = []
    /// The columns that those lines name.
    var columns: Set<Int> = []
  }

  /// The path as the user named it.
  public let file: String
  /// In the order of the file, which is that of the table.
  public let lines: [Line]
  /// What is wrong with single lines: an error for each that was left out, a warning for each that was taken differently.
  public let findings: [Finding]
  /// In the order of their first lines. Sheets that differ in case or in spaces at the ends are one, as they are in Excel.
  let sheets: [Sheet]

  public init(file: String, lines: [Line], findings: [Finding] = []) {
    self.file = file
    self.lines = lines
    self.findings = findings
    var sheets: [Sheet] = []
    var positions: [String: Int] = [:]
    for (index, line) in lines.enumerated() {
      let name = Self.folded(sheet: line.sheet)
      let position = positions[name] ?? sheets.count
      if position == sheets.count {
        positions[name] = position
        sheets.append(Sheet(name: line.sheet))
      }
      sheets[position].lines.append(index)
      sheets[position].columns.insert(line.cell.column)
    }
    self.sheets = sheets
  }

  /// A sheet's name as Excel compares it, without spaces at its ends.
  static func folded(sheet name: String) -> String { String(stripped(name)).lowercased() }

  /// A text without spaces and line breaks at its ends; those inside stay, unlike in `Folding.trimmed`.
  static func stripped(_ text: String) -> Substring {
    let start = text.drop(while: \.isWhitespace)
    return start[..<(start.lastIndex { !$0.isWhitespace }.map { start.index(after: $0) } ?? start.startIndex)]
  }
}
