import Tabular

/// Sums of a table's numbers from the top down, to tell a row that adds up others by arithmetic.
///
/// A row adds up others if each of its numbers is the sum, or each is the mean, of the numbers above it in its column:
/// of those since the last such row, or of all. Each column needs three numbers or more above; a sum may be off by
/// half a hundredth for each number, a mean by half of its last decimal (two at most).
struct RowSums {
  /// With fewer numbers above, a match may well be chance.
  static let fewest = 3

  private struct Sums {
    var totals: [Double]
    var counts: [Int]
  }

  private let columns: [Column]
  private var block: Sums
  private var all: Sums
  private var next: Int

  /// - Parameter columns: the columns whose numbers are added; only cells that hold numbers count.
  init(_ columns: [Column], from row: Int) {
    self.columns = columns
    block = Sums(totals: columns.map { _ in 0 }, counts: columns.map { _ in 0 })
    all = block
    next = row
  }

  /// Whether a row adds up those above it; `numbers` says how many columns show it. Rows are asked from the top down.
  /// Cost: a look at each row above that was not looked at before.
  ///
  /// - Parameter counts: whether a row above is one of the data.
  mutating func sumsUp(_ row: Int, counts: (Int) -> Bool) -> (numbers: Int, isMean: Bool)? {
    while next < row {
      if counts(next) { add(next) }
      next += 1
    }
    let numbers = columns.indices.compactMap { column in number(row, column).map { (column, $0) } }
    guard !numbers.isEmpty else { return nil }
    for sums in [block, all] {
      guard numbers.allSatisfy({ sums.counts[$0.0] >= Self.fewest }) else { continue }
      let isSum = numbers.allSatisfy { column, number in
        abs(number - sums.totals[column]) <= 0.005 * Double(sums.counts[column])
      }
      if isSum, numbers.contains(where: { $0.1 != 0 }) { return (numbers.count, false) }
      let isMean = numbers.allSatisfy { column, number in
        abs(number - sums.totals[column] / Double(sums.counts[column])) <= Self.halfStep(number)
      }
      if isMean { return (numbers.count, true) }
    }
    return nil
  }

  /// Starts the next block below a row that adds up the one before.
  mutating func startBlock() { block = Sums(totals: columns.map { _ in 0 }, counts: columns.map { _ in 0 }) }

  private mutating func add(_ row: Int) {
    for column in columns.indices {
      guard let number = number(row, column) else { continue }
      block.totals[column] += number
      block.counts[column] += 1
      all.totals[column] += number
      all.counts[column] += 1
    }
  }

  private func number(_ row: Int, _ column: Int) -> Double? {
    let (kind, content) = columns[column].stored(row: row)
    return kind == .number ? Double(bitPattern: content) : nil
  }

  /// Half of the last decimal that a number shows, of two at most; a little more for the rounding of doubles.
  private static func halfStep(_ number: Double) -> Double {
    if number == number.rounded() { return 0.5 + 1e-9 }
    return (number * 10 - (number * 10).rounded()).magnitude < 1e-9 ? 0.05 + 1e-9 : 0.005 + 1e-9
  }
}
