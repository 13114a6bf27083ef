/// Looks among the combinations of an elimination's rows for a group of cells that is below a threshold.
///
/// A group that follows from the rows is the sum of the rows whose pivots are in it. Its cells are light: each below the threshold, and with
/// at least one answer each fewer than the threshold in number. So only those combinations come into question that leave nothing on any
/// heavy cell. They are a space of their own, of few dimensions if any once enough is withheld, and only that is searched.
///
/// Of several groups the one is found whose rows come first in the elimination.
struct RevealingSearch {
  private struct Row {
    let pivot: Int
    let coefficients: [(column: Int, value: UInt32)]
  }

  /// A basis of the combinations that leave nothing on heavy cells.
  private let rows: [Row]
  /// Rank of each column among the pivots of the elimination's rows; none (-1) for other columns.
  private let ranks: [Int]
  private let weights: [Int]
  private let threshold: Int
  private var steps: Int
  /// The sum of the rows that are chosen, with the number of its coefficients other than 0 and 1 and the weight of its ones.
  private var sum: [UInt32]
  private var others = 0
  private var weight = 0
  private var best: (ranks: [Int], columns: [Int])?

  /// - Parameter limit: steps that the search may take.
  init(_ elimination: Elimination, weights: [Int], threshold: Int, limit: Int) {
    self.weights = weights
    self.threshold = threshold
    steps = limit
    sum = Array(repeating: 0, count: elimination.columns)
    var ranks = Array(repeating: -1, count: elimination.columns)
    for (rank, row) in elimination.rows.enumerated() { ranks[row.pivot] = rank }
    self.ranks = ranks
    let light = elimination.rows.filter { weights[$0.pivot] < threshold }
    let heavy = weights.indices.filter { weights[$0] >= threshold }
    // What the light rows leave on heavy cells, and beside it which rows they are: where nothing is left, those rows are the combination.
    let kernel = Elimination(
      values: light.indices.map { row in
        heavy.map { light[row].values[$0] } + light.indices.map { $0 == row ? 1 : 0 }
      }, columns: heavy.count + light.count)
    rows = kernel.rows.filter { $0.pivot >= heavy.count }.map { combination in
      var values = Array(repeating: UInt32(0), count: elimination.columns)
      for (place, row) in light.enumerated() where combination.values[heavy.count + place] != 0 {
        Elimination.add(row.values, times: combination.values[heavy.count + place], to: &values)
      }
      return Row(
        pivot: light[combination.pivot - heavy.count].pivot,
        coefficients: values.indices.filter { values[$0] != 0 }.map { ($0, values[$0]) })
    }
  }

  /// The columns of such a group; those of a light row where the search takes too long; nil if there is none.
  mutating func find() -> [Int]? {
    search(from: 0, pivots: 0)
    return best?.columns
  }

  private mutating func search(from start: Int, pivots: Int) {
    for place in start..<max(start, rows.count) {
      let heavier = pivots + weights[rows[place].pivot]
      guard heavier < threshold else { continue }
      steps -= 1
      if steps < 0 {
        if best == nil { best = ([], [rows[place].pivot]) }
        return
      }
      for (column, value) in rows[place].coefficients { change(column, by: value) }
      if others == 0, weight < threshold { note() }
      search(from: place + 1, pivots: heavier)
      for (column, value) in rows[place].coefficients { change(column, by: Elimination.prime - value) }
    }
  }

  /// Keeps the group that the sum is, if it comes before the one known.
  private mutating func note() {
    let columns = sum.indices.filter { sum[$0] == 1 }
    let order = columns.map { ranks[$0] }.filter { $0 >= 0 }.sorted()
    if best.map({ order.lexicographicallyPrecedes($0.ranks) }) ?? true { best = (order, columns) }
  }

  private mutating func change(_ column: Int, by value: UInt32) {
    let before = sum[column]
    let after = Elimination.reduced(before &+ value)
    sum[column] = after
    if before == 1 { weight -= weights[column] } else if before != 0 { others -= 1 }
    if after == 1 { weight += weights[column] } else if after != 0 { others += 1 }
  }
}
