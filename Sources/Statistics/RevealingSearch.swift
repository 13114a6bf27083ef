/// Looks among the combinations of rows in reduced echelon form for a group of cells below a threshold: one that leaves a 1 on cells that
/// together have fewer answers, and 0 on all others.
///
/// Each row has a pivot that no other row has, so that such a combination is the sum of the rows whose pivots are in the group, and their
/// pivots' answers stay below the threshold. What else than 0 and 1 the sum leaves on a cell a further row must mend, so only rows that say
/// something about that cell are tried next; where all is 0 and 1 but too heavy, rows that share a cell with the sum.
struct RevealingSearch {
  /// Steps that one search may take; beyond, its first row counts as revealing, to be on the safe side.
  private static let limit = 20_000

  /// Answers of each cell.
  private let weights: [Int32]
  private let threshold: Int32
  private var steps = 0
  private var rows: [(row: Int, pivot: Int)] = []
  /// Whether each of the rows is in the sum, or has been tried with it already.
  private var isTaken: [Bool] = []
  /// The rows that have been tried, to let them go again.
  private var tried: [Int] = []
  /// The places of the rows that the sum is of.
  private var chosen: [Int] = []
  /// The sums of none, the first, the first two and so on of the rows that are chosen.
  private var sums: [Int32] = []

  init(weights: [Int], threshold: Int) {
    self.weights = weights.map { Int32(clamping: $0) }
    self.threshold = Int32(clamping: threshold)
  }

  /// The rows whose sum is such a group; nil if there is none.
  ///
  /// - Parameters:
  ///   - rows: with their pivots, each of which is 1 in its own row and 0 in the others; the cells are the first columns.
  ///   - starts: places of those rows of which one must take part.
  mutating func group(of matrix: PrimeMatrix, rows: [(row: Int, pivot: Int)], with starts: [Int]) -> [Int]? {
    self.rows = rows
    isTaken.removeAll(keepingCapacity: true)
    isTaken.append(contentsOf: repeatElement(false, count: rows.count))
    chosen.removeAll(keepingCapacity: true)
    sums.removeAll(keepingCapacity: true)
    sums.append(contentsOf: repeatElement(0, count: weights.count))
    steps = 0
    for start in starts {
      isTaken[start] = true
      guard add(start, pivots: 0, matrix) else { continue }
      return steps > Self.limit ? [rows[start].row] : chosen.map { rows[$0].row }
    }
    return nil
  }

  /// Whether a group is found with a further row.
  private mutating func add(_ place: Int, pivots: Int32, _ matrix: PrimeMatrix) -> Bool {
    let pivots = pivots + weights[rows[place].pivot]
    guard pivots < threshold else { return false }
    steps += 1
    guard steps <= Self.limit else { return true }
    chosen.append(place)
    let weight = appendSum(with: rows[place].row, matrix)
    if let weight, weight < threshold { return true }
    let sum = sums.count - weights.count
    let broken = weight == nil ? weights.indices.first { sums[sum + $0] & ~1 != 0 } : nil
    let before = tried.count
    for next in rows.indices where !isTaken[next] {
      guard broken.map({ matrix[rows[next].row, $0] != 0 }) ?? isInSum(rows[next].row, matrix) else { continue }
      isTaken[next] = true
      tried.append(next)
      if add(next, pivots: pivots, matrix) { return true }
    }
    for next in tried[before...] { isTaken[next] = false }
    tried.removeSubrange(before...)
    chosen.removeLast()
    sums.removeSubrange(sum...)
    return false
  }

  /// Adds a row to the last sum, as a sum of its own.
  ///
  /// - Returns: the answers of its cells, if all that it leaves is 0 and 1.
  private mutating func appendSum(with row: Int, _ matrix: PrimeMatrix) -> Int32? {
    let (count, last) = (weights.count, sums.count - weights.count)
    sums.append(contentsOf: repeatElement(0, count: count))
    var (weight, bits) = (Int32(0), Int32(0))
    weights.withUnsafeBufferPointer { weights in
      sums.withUnsafeMutableBufferPointer { sums in
        matrix.withRow(row, columns: count) { row in
          // The last two sums and the row have a number for every cell.
          for column in 0..<count {
            let value = PrimeMatrix.sum(sums[last + column], row[column])
            sums[last + count + column] = value
            bits |= value
            weight &+= value & 1 == 0 ? 0 : weights[column]
          }
        }
      }
    }
    return bits & ~1 == 0 ? weight : nil
  }

  /// Whether a row shares a cell with the last sum.
  private func isInSum(_ row: Int, _ matrix: PrimeMatrix) -> Bool {
    let (count, last) = (weights.count, sums.count - weights.count)
    return sums.withUnsafeBufferPointer { sums in
      matrix.withRow(row, columns: count) { row in
        (0..<count).contains { sums[last + $0] != 0 && row[$0] != 0 }
      }
    }
  }
}
