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
    let sums = scale.map { level in units.reduce(0) { $0 + $1.count(at: level) } }
    let occurring = scale.indices.filter { sums[$0] > 0 }
    levels = occurring.map { scale[$0] }
    totals = occurring.map { sums[$0] }
    let side = occurring.count
    var matrices: [Int: [Int128]] = [:]
    for unit in units {
      let counts = occurring.map { Int128(unit.counts[$0]) }
      for low in 0..<side where counts[low] > 0 {
        for high in (low + 1)..<side where counts[high] > 0 {
          matrices[unit.n, default: Array(repeating: 0, count: side * side)][low * side + high] +=
            counts[low] * counts[high]
        }
      }
    }
    products = matrices.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
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
