import Tabular

/// Tables, lines around them, and rows that are not as wide as the others.
extension CSVFindings {
  /// Findings of ragged rows, at most: a file that is ragged throughout needs no more to say so.
  private static let bound = 1000

  /// Rows between blank lines.
  private struct Block {
    var stretches: [(rows: Range<Int>, width: Int)] = []
    /// The number of fields of most rows.
    var width = 0
    /// Rows of that width.
    var count = 0

    var rows: Range<Int> { (stretches.first?.rows.lowerBound ?? 0)..<(stretches.last?.rows.upperBound ?? 0) }
    /// Two rows alike, and more than half of all.
    var isTable: Bool { width > 1 && count > 1 && count * 2 > rows.count }

    init(_ stretches: [(rows: Range<Int>, width: Int)]) {
      self.stretches = stretches
      (width, count) = CSVFindings.usualWidth(stretches) ?? (0, 0)
    }
  }

  private static func usualWidth(_ stretches: [(rows: Range<Int>, width: Int)]) -> (width: Int, rows: Int)? {
    var counts: [Int: Int] = [:]
    for (rows, width) in stretches where width > 0 { counts[width, default: 0] += rows.count }
    return counts.max { ($0.value, $0.key) < ($1.value, $1.key) }.map { ($0.key, $0.value) }
  }

  mutating func addLayout(_ shape: CSVShape, table: Table) {
    let stretches = shape.stretches
    guard let (usual, _) = Self.usualWidth(stretches),
      let first = stretches.first(where: { $0.width == usual })?.rows.lowerBound
    else { return }
    addBlankHeaders(row: first, width: usual, table: table)
    let blocks = stretches.split { $0.width == 0 }.map { Block(Array($0)) }
    // A block of the usual width is the table itself, or goes on with it.
    let lastTable = blocks.lastIndex { $0.isTable || $0.stretches.contains { $0.width == usual } } ?? blocks.count
    var before: Int?
    var left = Self.bound
    for (index, block) in blocks.enumerated() {
      let start = block.rows.lowerBound
      if block.isTable {
        if let before, before != block.width {
          add(
            "several-tables", .warning, row: start, raw: "\(block.width) fields", takenAs: "rows of the same sheet",
            "Another table, \(block.width) columns wide, begins on line \(shape.line(of: start)).",
            hint: "Name its range, or keep each table in a file of its own.")
        }
        before = block.width
      } else if index > lastTable {
        add(
          "lines-below", .info, row: start, takenAs: "rows like others",
          "\(Self.lines(block.rows.count)) below the table, from line \(shape.line(of: start)).",
          hint: "Leave them out if they are notes or totals.")
        continue
      }
      // Lines above the first full row are titles.
      let width = block.isTable ? block.width : usual
      let full = block.isTable ? block.stretches.first { $0.width == width }?.rows.lowerBound ?? first : first
      for (rows, fields) in block.stretches where fields != width && rows.lowerBound > full {
        for row in rows.prefix(left) {
          addRagged(row, line: shape.line(of: row), fields: fields, usual: width)
          left -= 1
        }
      }
    }
  }

  private mutating func addRagged(_ row: Int, line: Int, fields: Int, usual: Int) {
    add(
      "ragged-row", .warning, row: row, raw: "\(fields) fields", takenAs: "as it stands, not shifted",
      "Line \(line) has \(fields) fields; the others have \(usual).",
      hint: fields > usual
        ? "Quote the field that contains the delimiter." : "Add the missing fields, empty if need be.")
  }

  /// Columns with values and without a name. A row of texts above values of other kinds is taken for the header; otherwise nothing says
  /// that there is one.
  private mutating func addBlankHeaders(row: Int, width: Int, table: Table) {
    let below = (row + 1)..<max(row + 1, table.rows.upperBound)
    var hasOtherKinds = false
    var blank: [Int] = []
    for column in table.columns where column.index < width {
      let header = column.stored(row: row).kind
      guard header == .text || header == .empty else { return }
      let counts = column.counts(in: below)
      if header == .empty, counts.filled > 0 { blank.append(column.index) }
      if header == .text, counts.filled > 0, counts.main != .text { hasOtherKinds = true }
    }
    guard hasOtherKinds else { return }
    for column in blank {
      add(
        "blank-header", .warning, row: row, column: column, takenAs: "a column without a name",
        "Column \(CellAddress.columnName(column)) has values and no name.", hint: "Give the column a name.")
    }
  }
}
