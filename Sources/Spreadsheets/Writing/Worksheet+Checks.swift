import Tabular

extension Worksheet {
  /// Refuses what Excel would refuse or repair about this sheet, but for its cells.
  ///
  /// - Parameter sheetNames: of the workbook, in lower case.
  func check(sheetNames: Set<String>) throws(SpreadsheetError) {
    try checkView()
    for range in mergedRanges {
      try Self.check(range, "merged range")
      guard range.first != range.last else {
        throw Self.refusal("The merged range \(range) is a single cell.", "Leave it out.", at: range.first)
      }
    }
    for table in tables { try check(table) }
    try Self.checkOverlaps(of: mergedRanges.map { ($0, "merged range") } + tables.map { ($0.writtenRange, "table") })
    for format in conditionalFormats { try Self.check(format) }
    for list in dropDownLists { try Self.check(list, sheetNames) }
    try checkLinks(sheetNames)
  }

  static func refusal(_ message: String, _ remedy: String, at cell: CellAddress? = nil) -> SpreadsheetError {
    SpreadsheetError(.invalid, message, remedy: remedy, cell: cell)
  }

  private func checkView() throws(SpreadsheetError) {
    guard (10...400).contains(zoom) else {
      throw Self.refusal("A zoom of \(zoom) percent is not possible.", "Choose one from 10 to 400.")
    }
    guard (0..<CellAddress.rowLimit).contains(frozenRows), (0..<CellAddress.columnLimit).contains(frozenColumns)
    else { throw Self.refusal("There are not so many rows or columns to freeze.", "Freeze fewer.") }
    for (column, width) in columnWidths
    where !(0..<CellAddress.columnLimit).contains(column) || !(0...255).contains(width) {
      throw Self.refusal(
        "Column \(column + 1) cannot have a width of \(width).", "Choose one from 0 to 255, for columns up to XFD.")
    }
    for row in rows {
      if let height = row.height, !(0...409).contains(height) {
        throw Self.refusal("Row \(row.index + 1) cannot have a height of \(height).", "Choose one from 0 to 409.")
      }
    }
    let titleRows = pageSetup?.titleRows ?? 0...0
    let titleColumns = pageSetup?.titleColumns ?? 0...0
    let corners = [
      CellAddress(row: titleRows.lowerBound, column: titleColumns.lowerBound),
      CellAddress(row: titleRows.upperBound, column: titleColumns.upperBound),
    ]
    try Self.check(CellRange(corners[0], corners[1]), "print title")
  }

  private static func check(_ range: CellRange, _ what: String) throws(SpreadsheetError) {
    let isInside =
      range.first.row >= 0 && range.first.column >= 0 && range.last.row < CellAddress.rowLimit
      && range.last.column < CellAddress.columnLimit
    guard isInside else {
      throw refusal(
        "A \(what) reaches row \(range.last.row + 1), column \(range.last.column + 1), beyond XFD1048576.",
        "Keep it inside the sheet.")
    }
  }

  private static func check(_ ranges: [CellRange], _ what: String) throws(SpreadsheetError) {
    guard !ranges.isEmpty else { throw refusal("A \(what) has no cells.", "Give it a range, or leave it out.") }
    for range in ranges { try check(range, what) }
  }

  private static func checkOverlaps(of ranges: [(range: CellRange, what: String)]) throws(SpreadsheetError) {
    let sorted = ranges.sorted { $0.range.first < $1.range.first }
    // Ranges that reach into the current row; mostly few.
    var open: [(range: CellRange, what: String)] = []
    for next in sorted {
      open.removeAll { $0.range.last.row < next.range.first.row }
      if let other = open.first(where: { $0.range.overlaps(next.range) }) {
        throw refusal(
          "The \(other.what) \(other.range) and the \(next.what) \(next.range) overlap.", "Move one of them.",
          at: next.range.first)
      }
      open.append(next)
    }
  }

  private func check(_ table: ListObject) throws(SpreadsheetError) {
    try Self.check(table.writtenRange, "table")
    guard table.hasKnownStyle else {
      throw Self.refusal("Excel has no such style for the table \(table.name).", "Use .medium(2), for example.")
    }
    if table.range != table.writtenRange {
      let below = cells(ofRow: table.writtenRange.last.row)
      if let cell = below.first(where: { table.range.columns.contains(Int($0.column)) && !$0.isBlank }) {
        throw Self.refusal(
          "The table \(table.name) has no data row, and the row below its header is not free.",
          "Leave a row below the header, or put the data into the range.",
          at: CellAddress(row: table.writtenRange.last.row, column: Int(cell.column)))
      }
    }
    _ = try columnNames(of: table)
  }

  /// The texts of a table's header cells.
  ///
  /// - Throws: `.invalid`, naming the cell, if one is missing, empty, no text, too long, or the same as another but for case.
  func columnNames(of table: ListObject) throws(SpreadsheetError) -> [String] {
    let header = cells(ofRow: table.range.first.row)
    var names: [String] = []
    var seen: Set<String> = []
    for column in table.range.columns {
      let address = CellAddress(row: table.range.first.row, column: column)
      let cell = header.first { Int($0.column) == column }
      guard let cell, cell.kind == .text, !cell.isFormula else {
        throw Self.refusal(
          "The header cell of a column of the table \(table.name) holds no text.", "Give every column a name.",
          at: address)
      }
      let name = texts[Int(truncatingIfNeeded: cell.content)]
      guard (1...255).contains(name.utf16.count) else {
        throw Self.refusal(
          "A column of the table \(table.name) has a name of \(name.utf16.count) characters.",
          "Use 1 to 255 characters.", at: address)
      }
      guard seen.insert(name.lowercased()).inserted else {
        throw Self.refusal(
          "Two columns of the table \(table.name) are named \"\(name)\"; case does not count.",
          "Rename one of them.", at: address)
      }
      names.append(name)
    }
    return names
  }

  private static func check(_ format: ConditionalFormat) throws(SpreadsheetError) {
    try check(format.ranges, "conditional format")
    var bounds: [ConditionalFormat.Bound] = []
    switch format.rule {
    case .colorScale(let stops):
      guard (2...3).contains(stops.count) else {
        throw refusal("A colour scale has \(stops.count) colours.", "Give it two or three.")
      }
      bounds = stops.map(\.bound)
    case .dataBar(_, let from, let to): bounds = [from, to]
    case .value(let comparison, _):
      guard comparison.isFinite else {
        throw refusal("A conditional format compares with an infinite value or NaN.", "Compare with a number.")
      }
    }
    guard bounds.allSatisfy(\.isPossible) else {
      throw refusal("A colour scale or bar has an impossible bound.", "Use a number; for percentages, 0 to 100.")
    }
  }

  private static func check(_ list: DropDownList, _ sheetNames: Set<String>) throws(SpreadsheetError) {
    try check(list.ranges, "drop-down list")
    switch list.choices {
    case .items(let items):
      let isPlain = items.allSatisfy { !$0.isEmpty && !$0.contains(",") }
      guard !items.isEmpty, isPlain, items.joined(separator: ",").utf16.count <= 255 else {
        throw refusal(
          "A drop-down list has no items, an empty one, one with a comma, or more than 255 characters.",
          "Put the items into cells of a sheet, and name those cells.", at: list.ranges.first?.first)
      }
    case .cells(let sheet, let range):
      try check(range, "drop-down list's source")
      guard sheetNames.contains(sheet.lowercased()) else {
        throw refusal(
          "A drop-down list takes its items from the sheet \"\(sheet)\", which is not there.", "Add the sheet.",
          at: list.ranges.first?.first)
      }
    case .name(let name):
      guard DefinedName.isValid(name) else {
        throw refusal("A drop-down list refers to \"\(name)\", which is no name.", "Give it a defined name.")
      }
    }
    for message in [list.prompt, list.refusal].compactMap(\.self)
    where message.title.utf16.count > 32 || message.text.utf16.count > 255 {
      throw refusal(
        "The message \"\(message.title)\" of a drop-down list is too long.",
        "Use at most 32 characters for the title and 255 for the text.", at: list.ranges.first?.first)
    }
  }

  private func checkLinks(_ sheetNames: Set<String>) throws(SpreadsheetError) {
    guard links.count <= 65_530 else {
      throw Self.refusal("The sheet has \(links.count) links.", "Excel allows 65,530 on a sheet: link fewer cells.")
    }
    for link in links {
      switch link.link {
      case .place(let sheet, let cell):
        try Self.check(CellRange(cell, cell), "link's target")
        guard sheetNames.contains(sheet.lowercased()) else {
          throw Self.refusal(
            "A link leads to the sheet \"\(sheet)\", which is not there.", "Add the sheet, or mend the link.",
            at: link.address)
        }
      case .address(let address), .file(let address, _, _):
        guard (1...2079).contains(address.utf16.count), address.utf8.allSatisfy({ $0 > 0x20 }) else {
          throw Self.refusal(
            "The address of a link is empty, has blanks in it, or has more than 2,079 characters.",
            "Write blanks as %20, and shorten long addresses.", at: link.address)
        }
      }
    }
  }
}

extension StoredCell {
  fileprivate var isBlank: Bool { kind == .empty && !isFormula }
}

extension ConditionalFormat.Bound {
  fileprivate var isPossible: Bool {
    switch self {
    case .lowest, .highest: true
    case .number(let value): value.isFinite
    case .percent(let value), .percentile(let value): (0...100).contains(value)
    }
  }
}

extension ConditionalFormat.Comparison {
  fileprivate var isFinite: Bool {
    switch self {
    case .less(let value), .lessOrEqual(let value), .greater(let value), .greaterOrEqual(let value),
      .equal(let value), .notEqual(let value):
      value.isFinite
    case .between(let low, let high), .notBetween(let low, let high): low.isFinite && high.isFinite
    case .equalText, .notEqualText: true
    }
  }
}
