/// Looks among the combinations of an elimination's rows for a group of cells that is below a threshold.
///
/// A group that follows from the rows is the sum of the rows whose pivots are in it. Its pivots are cells with at least one answer each,
/// so fewer than `threshold` rows come into question at once. A step adds or takes away a row's coefficients that are not zero.
struct RevealingSearch {
  private struct Candidate {
    let pivot: Int
    let coefficients: [(column: Int, value: UInt32)]
  }

  /// Rows whose pivot is light enough to be in such a group.
  private let candidates: [Candidate]
  private let weights: [Int]
  private let threshold: Int
  private var steps: Int
  /// The sum of the rows that are chosen, with the number of its coefficients other than 0 and 1 and the weight of its ones.
  private var sum: [UInt32]
  private var others = 0
  private var weight = 0
  /// The last candidate with a coefficient in each column.
  private var lastUse: [Int]

  /// - Parameter limit: steps that the search may take.
  init(_ elimination: Elimination, weights: [Int], threshold: Int, limit: Int) {
    self.weights = weights
    self.threshold = threshold
    steps = limit
    sum = Array(repeating: 0, count: elimination.columns)
    let candidates = elimination.rows.filter { weights[$0.pivot] < threshold }.map { row in
      Candidate(
        pivot: row.pivot,
        coefficients: row.values.indices.filter { row.values[$0] != 0 }.map { ($0, row.values[$0]) })
    }
    var lastUse = Array(repeating: -1, count: elimination.columns)
    for (place, candidate) in candidates.enumerated() {
      for (column, _) in candidate.coefficients { lastUse[column] = place }
    }
    self.candidates = candidates
    self.lastUse = lastUse
  }

  /// The columns of such a group; those of the lightest row where the search takes too long; nil if there is none.
  mutating func find() -> [Int]? { find(from: 0, pivots: 0) }

  private mutating func find(from start: Int, pivots: Int) -> [Int]? {
    for place in start..<max(start, candidates.count) {
      let candidate = candidates[place]
      let heavier = pivots + weights[candidate.pivot]
      guard heavier < threshold else { continue }
      steps -= 1
      if steps < 0 { return [candidate.pivot] }
      for (column, value) in candidate.coefficients { change(column, by: value) }
      // A group has at least the cell of a pivot.
      if others == 0, weight < threshold { return sum.indices.filter { sum[$0] == 1 } }
      if isPossible(from: place + 1), let group = find(from: place + 1, pivots: heavier) { return group }
      for (column, value) in candidate.coefficients { change(column, by: Elimination.prime - value) }
    }
    return nil
  }

  /// Whether later candidates have a coefficient in every column that keeps the sum from being a group.
  private func isPossible(from place: Int) -> Bool {
    for column in sum.indices where sum[column] != 0 && lastUse[column] < place {
      if sum[column] != 1 || weights[column] >= threshold { return false }
    }
    return true
  }

  private mutating func change(_ column: Int, by value: UInt32) {
    let before = sum[column]
    let after = Elimination.reduced(before &+ value)
    sum[column] = after
    if before == 1 { weight -= weights[column] } else if before != 0 { others -= 1 }
    if after == 1 { weight += weights[column] } else if after != 0 { others += 1 }
  }
}
