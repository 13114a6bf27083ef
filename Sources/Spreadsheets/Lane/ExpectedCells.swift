import Tabular

/// Takes the cells of a row that are written as those of the rows before: numbers, shared texts and booleans in the tags that are expected. It
/// compares words of eight bytes where `RowScanner` looks at each.
///
/// It takes a cell exactly as `RowScanner` would, or not at all: a tag is known only after that scanner's own steps have read it.
///
/// The pointer core. Invariants: `p` never passes the NUL at the end of the block, since a step is made only over bytes that were
/// compared with others than NUL; no word is read that begins more than `ExpectedCell.tailLimit - 8` bytes behind such a place, so
/// `PartBlock.slack` covers it. `count` is at most `room`, the capacity of `cells`; columns are below `columnLimit`.
struct ExpectedCells: ~Copyable {
  /// `<c r="`, as a word of which six bytes count.
  static let cellStart: UInt64 = 0x0000_223d_7220_633c
  /// `</v></c>`
  private static let cellEnd: UInt64 = 0x3e63_2f3c_3e76_2f3c
  /// Columns of wider sheets are not expected here, and their cells read one by one.
  private static let columnLimit = 128
  private static let room = 256
  /// The values that are taken have no more bytes.
  static let textBound = 32

  private let columns: UnsafeMutablePointer<ExpectedCell>
  private let cells: UnsafeMutablePointer<RowCell>
  /// Cells that were taken of the row at hand.
  private(set) var count = 0
  private var row = RowNumber(0)

  init() {
    columns = .allocate(capacity: Self.columnLimit)
    for column in 0..<Self.columnLimit { (columns + column).initialize(to: ExpectedCell(column: column)) }
    cells = .allocate(capacity: Self.room)
  }

  deinit {
    columns.deallocate()
    cells.deallocate()
  }

  /// Begins a row, counted from zero.
  @inline(__always)
  mutating func start(row: RowNumber) {
    count = 0
    self.row = row
  }

  /// Some of the cells taken.
  @inline(__always)
  func taken(_ range: Range<Int>) -> UnsafeBufferPointer<RowCell> {
    UnsafeBufferPointer(start: cells + range.lowerBound, count: range.count)
  }

  /// Takes the cell that begins at `p`, moving behind it; false if it is not as expected.
  @inline(__always)
  mutating func take(_ p: inout UnsafePointer<UInt8>, place: inout RowPlace, meaning: borrowing SheetCells) -> Bool {
    var column = place.nextColumn
    guard column < Self.columnLimit, count < Self.room else { return false }
    if !columns[column].isHead(p) {
      guard let other = Self.column(p) else { return false }
      column = other
    }
    var q = p + columns[column].headCount
    guard row.stands(at: q) else { return false }
    q += row.count
    if !columns[column].isTail(q) { learn(q, column, meaning) }
    guard columns[column].isSimple, columns[column].isTail(q) else { return false }
    q += columns[column].tailCount
    guard let value = self.value(&q, of: columns[column], meaning), q.word == Self.cellEnd else { return false }
    cells[count] = RowCell(value.kind, value.content, column: Int32(truncatingIfNeeded: column))
    count &+= 1
    place.move(to: column)
    p = q + 8
    return true
  }

  /// The value whose text stands here, moving behind it; nil for any that is rarely written so.
  @inline(__always)
  private func value(
    _ p: inout UnsafePointer<UInt8>, of column: ExpectedCell, _ meaning: borrowing SheetCells
  ) -> (kind: CellKind, content: UInt64)? {
    switch column.form {
    case .number:
      return DecimalNumber.read(&p).map { meaning.value($0, column.numberClass) }
    case .shared:
      let word = DigitWord(p)
      let digits = word.digits
      guard digits > 0, digits < 8 else { return nil }
      p += digits
      let index = Int(truncatingIfNeeded: word.number(of: digits))
      return meaning.isText(index) ? (.text, UInt64(truncatingIfNeeded: index)) : nil
    case .boolean:
      guard p[0] | 1 == UInt8(ascii: "1") else { return nil }
      p += 1
      return (.boolean, UInt64((p - 1).pointee & 1))
    case .text, .inline, .error, .isoDate:
      return nil
    }
  }

  /// The column of a cell whose reference has one letter or two, in upper case; nil for other cells.
  @inline(__always)
  private static func column(_ p: UnsafePointer<UInt8>) -> Int? {
    guard (p.word ^ cellStart) & 0x0000_ffff_ffff_ffff == 0 else { return nil }
    let first = Int(p[6]) - 0x41
    guard first >= 0, first < 26 else { return nil }
    let second = Int(p[7]) - 0x41
    let column = second >= 0 && second < 26 ? (first + 1) * 26 + second : first
    return column < columnLimit ? column : nil
  }

  /// Keeps how the rest of a tag is written, if it is plain and short.
  private mutating func learn(_ start: UnsafePointer<UInt8>, _ column: Int, _ meaning: borrowing SheetCells) {
    var p = start
    var format = 0
    var form = CellContent.Form.number
    var seen = 0
    while true {
      switch p.nextInTag() {
      case .attribute:
        let isFormat = p.isAt("s=")
        guard isFormat || p.isAt("t="), seen & (isFormat ? 1 : 2) == 0 else { return }
        seen |= isFormat ? 1 : 2
        p += 2
        guard let value = p.attributeValue() else { return }
        if isFormat {
          guard let index = Digits.integer(value) else { return }
          format = index
        } else {
          form = CellContent.Form(value)
        }
      case .open:
        guard p[0] == UInt8(ascii: "<"), p[1] != 0, p[2] != 0, p + 3 - start <= ExpectedCell.tailLimit else { return }
        columns[column].keep(
          start, p + 3 - start, form, meaning.numberClass(format),
          isSimple: p.isAt("<v>") && (form == .number || form == .shared || form == .boolean))
        return
      case .close, .foreign:
        return
      }
    }
  }
}
