/// A system of sums brought to reduced row echelon form, in the integers modulo a prime: what can be worked out from the sums are the
/// combinations of its rows.
///
/// Coefficients of tables with margins are -1, 0 and 1, which the prime keeps apart. Cost: sums² x columns steps, most of them an addition.
struct Elimination {
  /// Pivot column and coefficients of each row, 0 up to the prime.
  private(set) var rows: [(pivot: Int, values: [UInt32])] = []
  let columns: Int

  static let prime: UInt32 = 2_147_483_647

  /// - Parameter rows: the columns that each sum is over.
  init(rows sums: some Sequence<[Int]>, columns: Int) {
    self.columns = columns
    for sum in sums {
      var values = Array(repeating: UInt32(0), count: columns)
      for column in sum { values[column] = 1 }
      add(values)
    }
  }

  /// - Parameter rows: of coefficients below the prime.
  init(values rows: some Sequence<[UInt32]>, columns: Int) {
    self.columns = columns
    for row in rows { add(row) }
  }

  private mutating func add(_ sum: [UInt32]) {
    var values = sum
    for row in rows where values[row.pivot] != 0 {
      Self.add(row.values, times: Self.prime - values[row.pivot], to: &values)
    }
    guard let pivot = values.firstIndex(where: { $0 != 0 }) else { return }
    // 1 and -1, which nearly all pivots are, are their own inverses; of others it is a power (Fermat).
    let value = values[pivot]
    let inverse = value == 1 || value == Self.prime - 1 ? value : Self.power(value, Self.prime - 2)
    if inverse != 1 { for column in values.indices { values[column] = Self.product(values[column], inverse) } }
    for place in rows.indices where rows[place].values[pivot] != 0 {
      Self.add(values, times: Self.prime - rows[place].values[pivot], to: &rows[place].values)
    }
    rows.append((pivot, values))
  }

  /// Adds a multiple of one row to another of the same length; the factor is between 0 and the prime.
  static func add(_ row: [UInt32], times factor: UInt32, to values: inout [UInt32]) {
    row.withUnsafeBufferPointer { row in
      values.withUnsafeMutableBufferPointer { values in
        // Both have a coefficient for every column. Nearly all factors are 1 or -1; a sum of two numbers below the prime stays below 2³².
        let columns = Swift.min(row.count, values.count)
        switch factor {
        case 1:
          for column in 0..<columns { values[column] = reduced(values[column] &+ row[column]) }
        case prime - 1:
          for column in 0..<columns { values[column] = reduced(values[column] &+ (prime &- row[column])) }
        default:
          for column in 0..<columns { values[column] = reduced(values[column] &+ product(row[column], factor)) }
        }
      }
    }
  }

  /// A number below twice the prime, below the prime.
  static func reduced(_ value: UInt32) -> UInt32 { Swift.min(value, value &- prime) }

  private static func product(_ one: UInt32, _ other: UInt32) -> UInt32 {
    UInt32(truncatingIfNeeded: UInt64(one) * UInt64(other) % UInt64(prime))
  }

  private static func power(_ base: UInt32, _ exponent: UInt32) -> UInt32 {
    var (result, base, exponent) = (UInt32(1), base, exponent)
    while exponent > 0 {
      if exponent & 1 == 1 { result = product(result, base) }
      base = product(base, base)
      exponent >>= 1
    }
    return result
  }
}
