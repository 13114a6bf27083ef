import Tabular

/// Reads rows of a worksheet in the plain shape that producers write, straight from bytes.
///
/// It accepts only what it fully understands: elements `row`, `c`, `v`, `f`, `is` and `t` without a prefix, the attributes that the
/// standard gives them, text in valid UTF-8 with the five named entities. Whatever else stands in a row makes the row `foreign`, before any
/// of its cells is taken, and libxml2 reads it. So a row is either read here exactly as libxml2 would, or not at all.
///
/// The pointer core. Invariant: `p` never passes `end`, where a NUL stands that ends every loop, since NUL is no byte of XML.
/// Rows and cells that are written as those before them take a shorter way; see `ExpectedRow` and `ExpectedCells`.
struct RowScanner: ~Copyable {
  private var expectedRow = ExpectedRow()
  private var expectedCells = ExpectedCells()
  /// The cells of the row at hand that are not as expected.
  private var found: [FoundCell] = []
  /// Whether the row at hand is hidden.
  private var isHidden = false
  private var scratch: [UInt8] = []

  /// Reads rows from `start` on, as many as are whole. `PartBlock.slack` NULs must stand from `end` on.
  mutating func scan(
    _ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, place: inout RowPlace, hiddenRows: inout HiddenRows,
    cells: inout SheetCells
  ) -> PlainOutcome {
    var p = start
    while true {
      let next = RowNumber(place.row &+ 1)
      var rowStart = p
      var rowPlace = place
      found.removeAll(keepingCapacity: true)
      let isWhole: Bool
      if expectedRow.take(&p, number: next) {
        rowPlace.startRow(number: nil)
        isHidden = expectedRow.isHidden
        expectedCells.start(row: cells.allowsExpected ? next : .nowhere)
        isWhole = cellsOfRow(&p, place: &rowPlace, meaning: cells)
      } else {
        p.skipBlanks()
        rowStart = p
        guard p.isAt("<row") else {
          if p.isAt("</sheetData>") { return .end(p) }
          return end - p < 12 ? .incomplete(rowStart) : .foreign(rowStart)
        }
        p += 4
        isWhole = row(&p, from: rowStart, place: &rowPlace, meaning: cells)
      }
      guard isWhole else {
        // A row that breaks off at the end of the block may be whole with the next one.
        return p >= end ? .incomplete(rowStart) : .foreign(rowStart)
      }
      place = rowPlace
      if isHidden { hiddenRows.add(place.row) }
      commit(to: &cells, row: place.row)
      if cells.hasFailed { return .foreign(rowStart) }
    }
  }

  // MARK: - A row

  /// From behind `<row` to behind its end; false where it is not plain, with `p` where that shows.
  @inline(__always)
  private mutating func row(
    _ p: inout UnsafePointer<UInt8>, from start: UnsafePointer<UInt8>, place: inout RowPlace,
    meaning: borrowing SheetCells
  ) -> Bool {
    var seen: UInt32 = 0
    var number: Int?
    isHidden = false
    while true {
      switch p.nextInTag() {
      case .attribute:
        guard let name = p.attributeName(of: Self.rowAttributes), seen & (1 << name) == 0,
          let value = p.attributeValue()
        else { return false }
        seen |= 1 << name
        if name == 0 {
          // What is no number has a meaning of its own, which the judge knows.
          guard let row = Digits.integer(value) else { return false }
          number = row
        } else if name == 1 {
          isHidden = value.elementsEqual("1".utf8) || value.elementsEqual("true".utf8)
        }
      case .close:
        place.startRow(number: number)
        expectedCells.start(row: .nowhere)
        return true
      case .open:
        place.startRow(number: number)
        let number = RowNumber(place.row)
        expectedRow.keep(start, p, number: number, isHidden: isHidden)
        expectedCells.start(row: meaning.allowsExpected ? number : .nowhere)
        return cellsOfRow(&p, place: &place, meaning: meaning)
      case .foreign:
        return false
      }
    }
  }

  @inline(__always)
  private mutating func cellsOfRow(
    _ p: inout UnsafePointer<UInt8>, place: inout RowPlace, meaning: borrowing SheetCells
  ) -> Bool {
    while true {
      while expectedCells.take(&p, place: &place, meaning: meaning) {}
      p.skipBlanks()
      guard p[0] == UInt8(ascii: "<") else { return false }
      if p[1] == UInt8(ascii: "c"), p[2] <= 0x20 || p[2] == UInt8(ascii: ">") || p[2] == UInt8(ascii: "/") {
        p += 2
        guard cell(&p, place: &place) else { return false }
      } else if p.isAt("</row>") {
        p += 6
        return true
      } else {
        p.moveToMismatch("</row>")
        return false
      }
    }
  }

  @inline(__always)
  private mutating func cell(_ p: inout UnsafePointer<UInt8>, place: inout RowPlace) -> Bool {
    var cell = FoundCell()
    var address: CellAddress?
    var seen: UInt32 = 0
    tag: while true {
      switch p.nextInTag() {
      case .attribute:
        guard let name = cellAttribute(&p), seen & (1 << name) == 0, let value = p.attributeValue()
        else { return false }
        seen |= 1 << name
        switch name {
        case 0:
          guard let place = Digits.address(value) else { return false }
          address = place
        case 1:
          guard let format = Digits.integer(value) else { return false }
          cell.content.format = format
        case 2: cell.content.form = CellContent.Form(value)
        default: break
        }
      case .close:
        (cell.content.row, cell.content.column) = place.cell(at: address)
        return true
      case .open:
        break tag
      case .foreign:
        return false
      }
    }
    (cell.content.row, cell.content.column) = place.cell(at: address)
    guard children(&p, of: &cell) else { return false }
    cell.rank = expectedCells.count
    found.append(cell)
    return true
  }

  // MARK: - Taking a whole row

  @inline(__always)
  private mutating func commit(to cells: inout SheetCells, row: Int) {
    var added = 0
    for cell in found {
      if cell.rank > added { cells.add(expectedCells.taken(added..<cell.rank), row: row) }
      added = cell.rank
      cell.add(to: &cells, scratch: &scratch)
    }
    if expectedCells.count > added { cells.add(expectedCells.taken(added..<expectedCells.count), row: row) }
  }

  // MARK: - Attributes that are understood

  private static let rowAttributes: [StaticString] = [
    "r", "hidden", "spans", "s", "customFormat", "ht", "customHeight", "outlineLevel", "collapsed", "thickTop",
    "thickBot", "ph", "x14ac:dyDescent",
  ]
  /// The position of a cell's attribute in the list; the first three stand in nearly every cell.
  @inline(__always)
  private func cellAttribute(_ p: inout UnsafePointer<UInt8>) -> Int? {
    guard p[0] != 0, p[1] == UInt8(ascii: "=") else { return p.attributeName(of: Self.cellAttributes) }
    let position: Int
    switch p[0] {
    case UInt8(ascii: "r"): position = 0
    case UInt8(ascii: "s"): position = 1
    case UInt8(ascii: "t"): position = 2
    default: return nil
    }
    p += 2
    return position
  }

  private static let cellAttributes: [StaticString] = ["r", "s", "t", "cm", "vm", "ph"]
}
