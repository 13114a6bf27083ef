/// Rows of integers modulo a prime, for elimination without rounding.
///
/// Coefficients of tables with margins are -1, 0 and 1, which the prime keeps apart; nearly all factors are 1 or -1 too.
struct PrimeMatrix {
  /// 2³¹ - 1: the difference of two numbers below it has its sign in the highest bit.
  static let prime = Int32.max

  /// Numbers from 0 up to the prime, row after row.
  private var values: [Int32]
  /// Columns that each row has room for.
  private let room: Int
  let rows: Int
  private(set) var columns: Int

  /// Zeros.
  ///
  /// - Parameter room: columns that there can be once further ones are appended, at least `columns`.
  init(rows: Int, columns: Int, room: Int) {
    self.rows = rows
    self.columns = columns
    self.room = room
    values = Array(repeating: 0, count: rows * room)
  }

  /// A number below the prime.
  subscript(row: Int, column: Int) -> Int32 {
    get { values[row &* room &+ column] }
    set { values[row &* room &+ column] = newValue }
  }

  /// Adds a column of zeros.
  ///
  /// - Precondition: there is room for it.
  /// - Returns: its place.
  mutating func appendColumn() -> Int {
    columns += 1
    return columns - 1
  }

  /// Takes a multiple of one row from another one. O(columns).
  mutating func subtract(_ source: Int, times factor: Int32, from target: Int) {
    let columns = columns
    let (source, target) = (source * room, target * room)
    values.withUnsafeMutableBufferPointer { values in
      // Both rows lie within the values, since each has room for all columns.
      guard let start = values.baseAddress else { return }
      let (row, result) = (start + source, start + target)
      switch factor {
      case 1: for column in 0..<columns { result[column] = Self.difference(result[column], row[column]) }
      case Self.prime - 1:
        for column in 0..<columns { result[column] = Self.sum(result[column], row[column]) }
      default:
        for column in 0..<columns {
          result[column] = Self.difference(result[column], Self.product(row[column], factor))
        }
      }
    }
  }

  /// Multiplies a row so that it has a 1 in a column where it is not 0. O(columns).
  mutating func normalise(_ row: Int, at column: Int) {
    let factor = Self.inverse(self[row, column])
    guard factor != 1 else { return }
    for place in (row * room)..<(row * room + columns) { values[place] = Self.product(values[place], factor) }
  }

  /// The first of the columns in which a row is not 0.
  func firstColumn(of row: Int, in columns: Range<Int>) -> Int? { columns.first { self[row, $0] != 0 } }

  /// Calls with the first columns of a row.
  func withRow<Result>(_ row: Int, columns: Int, _ body: (UnsafeBufferPointer<Int32>) -> Result) -> Result {
    values.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[(row * room)..<(row * room + columns)])) }
  }

  static func sum(_ one: Int32, _ other: Int32) -> Int32 { wrapped(one &- (prime &- other)) }

  static func difference(_ one: Int32, _ other: Int32) -> Int32 { wrapped(one &- other) }

  /// A number between -prime and prime, from 0 on.
  private static func wrapped(_ value: Int32) -> Int32 { value &+ (prime & (value &>> 31)) }

  private static func product(_ one: Int32, _ other: Int32) -> Int32 {
    Int32(truncatingIfNeeded: UInt64(UInt32(bitPattern: one)) &* UInt64(UInt32(bitPattern: other)) % UInt64(prime))
  }

  /// 1 and -1 are their own inverses; of others it is a power (Fermat).
  private static func inverse(_ value: Int32) -> Int32 {
    guard value != 1, value != prime - 1 else { return value }
    var (result, base, exponent) = (Int32(1), value, prime - 2)
    while exponent > 0 {
      if exponent & 1 == 1 { result = product(result, base) }
      base = product(base, base)
      exponent >>= 1
    }
    return result
  }
}
