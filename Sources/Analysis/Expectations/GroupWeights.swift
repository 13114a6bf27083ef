import Statistics
import Tabular

/// How much each customer group counts.
struct GroupWeights {
  /// By the groups' codes; empty where the job names none.
  private let weights: [Double]

  /// - Parameter named: weights by the groups' names.
  init(_ named: [String: Double], directory: Directory) {
    weights = named.isEmpty ? [] : directory.groups.names.map { named[$0] ?? 1 }
  }

  /// 1 for a group that the job does not name.
  func weight(of group: Int?) -> Double {
    guard let group, weights.indices.contains(group) else { return 1 }
    return weights[group]
  }

  /// Answers by group, each group's counting by its weight.
  ///
  /// - Parameters:
  ///   - places: of rows, each of a group.
  ///   - answers: nil for a row that takes no part.
  func weighted(
    _ places: [Int], group: (Int) -> Int?, answers: (Int) -> LevelCounts?
  ) -> Measured<WeightedAnswers> {
    var groups: [LevelCounts] = []
    var weights: [Double] = []
    groups.reserveCapacity(places.count)
    weights.reserveCapacity(places.count)
    for place in places {
      guard let counts = answers(place) else { continue }
      groups.append(counts)
      weights.append(weight(of: group(place)))
    }
    return Measured { () throws(Undefined) in try WeightedAnswers(groups, weights: weights) }
  }

  /// The rule, for a reader.
  var label: String {
    weights.isEmpty ? "each group weighs the same" : "groups weighted by the job, groups that it does not name by 1"
  }
}
