import Tabular

/// Whole numbers and cell references out of bytes.
enum Digits {
  /// The number that the bytes write with digits alone; nil for anything else, and for more than 18 digits.
  @inline(__always)
  static func integer(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard !bytes.isEmpty, bytes.count <= 18 else { return nil }
    var value = 0
    for byte in bytes {
      let digit = byte &- 0x30
      guard digit <= 9 else { return nil }
      value = value &* 10 &+ Int(digit)
    }
    return value
  }

  /// The place that a reference such as `B3` names, upper or lower case; nil for anything else. It may lie beyond the grid.
  @inline(__always)
  static func address(_ bytes: UnsafeBufferPointer<UInt8>) -> CellAddress? {
    var column = 0
    var index = 0
    while index < bytes.count, index < 4 {
      let letter = (bytes[index] & 0xdf) &- 0x41
      guard letter < 26 else { break }
      column = column &* 26 &+ Int(letter) &+ 1
      index += 1
    }
    guard index > 0, let row = integer(UnsafeBufferPointer(rebasing: bytes[index...])), row >= 1 else { return nil }
    return CellAddress(row: row - 1, column: column - 1)
  }
}
