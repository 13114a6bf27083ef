import Tabular

/// A row's number as its cells' references write it, and the quote behind it: up to eight bytes, compared at once.
struct RowNumber {
  private let text: UInt64
  private let mask: UInt64
  let count: Int

  /// That of a row counted from zero; for a row beyond the sheet, one that stands nowhere.
  init(_ row: Int) {
    guard row >= 0, row < CellAddress.rowLimit else {
      (text, mask, count) = (.max, .max, 0)
      return
    }
    var text = UInt64(UInt8(ascii: "\""))
    var count = 1
    var number = UInt64(row + 1)
    while number > 0 {
      text = text << 8 | (0x30 + number % 10)
      number /= 10
      count += 1
    }
    self.text = text
    mask = ExpectedCell.mask(count)
    self.count = count
  }

  /// Stands at no place.
  static let nowhere = RowNumber(-1)

  /// Whether the number and the quote stand here.
  @inline(__always)
  func stands(at p: UnsafePointer<UInt8>) -> Bool { (p.word ^ text) & mask == 0 }
}
