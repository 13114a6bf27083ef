/// A cell's place on a sheet, counted from zero: `CellAddress(row: 2, column: 1)` is `B3`.
public struct CellAddress: Hashable, Sendable, Comparable {
  /// Counted from zero.
  public var row: Int
  /// Counted from zero.
  public var column: Int

  /// The place in a row and a column, both counted from zero.
  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// Reads an address as Excel writes it (`B3`, `$B$3`, `b3`); nil for anything else and for places beyond `XFD1048576`.
  public init?(_ text: some StringProtocol) {
    var rest = Substring(text).utf8
    func skipDollar() { if rest.first == UInt8(ascii: "$") { rest.removeFirst() } }
    var letters = 0
    var digits = 0
    skipDollar()
    while let letter = rest.first.map({ ($0 & 0xdf) &- UInt8(ascii: "A") }), letter < 26, letters <= Self.columnLimit {
      letters = letters * 26 + Int(letter) + 1
      rest.removeFirst()
    }
    skipDollar()
    while let digit = rest.first.map({ $0 &- UInt8(ascii: "0") }), digit < 10, digits <= Self.rowLimit {
      digits = digits * 10 + Int(digit)
      rest.removeFirst()
    }
    guard rest.isEmpty, (1...Self.columnLimit).contains(letters), (1...Self.rowLimit).contains(digits) else {
      return nil
    }
    self.init(row: digits - 1, column: letters - 1)
  }

  /// Rows of an Excel sheet since 2007.
  public static let rowLimit = 1_048_576
  /// Columns of an Excel sheet since 2007; the last one is `XFD`.
  public static let columnLimit = 16_384

  /// Row by row, and from left to right within a row: the order in which a sheet is written.
  public static func < (a: CellAddress, b: CellAddress) -> Bool {
    a.row != b.row ? a.row < b.row : a.column < b.column
  }

  /// The letters of a column counted from zero: 0 is `A`, 26 is `AA`.
  public static func columnName(_ column: Int) -> String {
    var letters: [UInt8] = []
    var rest = column
    while rest >= 0 {
      letters.append(UInt8(ascii: "A") + UInt8(rest % 26))
      rest = rest / 26 - 1
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }
}

extension CellAddress: CustomStringConvertible {
  /// The address as Excel writes it, `B3`.
  public var description: String { Self.columnName(column) + String(row + 1) }
}
