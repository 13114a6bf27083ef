/// The coincidence matrix of units that all have two ratings or more.
struct CoincidenceMatrix {
  /// The levels that occur, ascending.
  let levels: [Int]

  /// Ratings of each occurring level.
  let totals: [Int]

  /// Products of counts for pairs of occurring levels, by the number of ratings of a unit. Integers, so that the order of
  /// units does not matter.
  private let products: [(ratings: Int, matrix: [Int128])]

  init(of units: [LevelCounts]) {
    let scale = units.first.map { Array($0.scale) } ?? []
    var sums = [Int](repeating: 0, count: scale.count)
    for unit in units { for (place, count) in unit.counts.enumerated() { sums[place] += count } }
    let occurring = scale.indices.filter { sums[$0] > 0 }
    levels = occurring.map { scale[$0] }
    totals = occurring.map { sums[$0] }
    let side = occurring.count
    let unread = [Int128](repeating: 0, count: side * side)
    var products: [(ratings: Int, matrix: [Int128])] = []
    var matrix = unread
    let order = units.indices.sorted { units[$0].n < units[$1].n }
    for (place, index) in order.enumerated() {
      let counts = units[index].counts
      for low in 0..<side where counts[occurring[low]] > 0 {
        let count = Int128(counts[occurring[low]])
        for high in (low + 1)..<side { matrix[low &* side &+ high] += count * Int128(counts[occurring[high]]) }
      }
      let ratings = units[index].n
      guard place + 1 == order.count || units[order[place + 1]].n != ratings else { continue }
      products.append((ratings, matrix))
      matrix = unread
    }
    self.products = products
  }

  /// `o_ck` for two different occurring levels, by their positions.
  func coincidence(_ low: Int, _ high: Int) -> Double {
    products.reduce(0) { $0 + Double(whole: $1.matrix[low * levels.count + high]) / Double($1.ratings - 1) }
  }

  /// `δ²_ck` for two different occurring levels, by their positions.
  func squaredDifference(_ low: Int, _ high: Int, metric: DifferenceMetric) -> Double {
    let root: Double
    switch metric {
    case .nominal: root = 1
    case .ordinal: root = Double(totals[low...high].reduce(0, +)) - Double(totals[low] + totals[high]) / 2
    case .interval: root = Double(levels[high] - levels[low])
    // Two different levels from 0 upwards have a positive sum.
    case .ratio: root = Double(levels[high] - levels[low]) / Double(levels[high] + levels[low])
    }
    return root * root
  }
}
