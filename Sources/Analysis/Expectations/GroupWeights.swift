import Statistics
import Tabular

/// How much each customer group counts.
struct GroupWeights {
  /// By the groups' codes; empty where the job names none.
  private let weights: [Double]

  init(_ settings: AnalysisSettings, directory: Directory) {
    let named = settings.groupWeights
    weights = named.isEmpty ? [] : directory.groups.names.map { named[$0] ?? 1 }
  }

  /// 1 for a group that the job does not name.
  func weight(of group: Int?) -> Double {
    guard let group, weights.indices.contains(group) else { return 1 }
    return weights[group]
  }

  /// Answers by group, each group's counting by its weight.
  func weighted(_ groups: [(group: Int?, answers: LevelCounts)]) -> Measured<WeightedAnswers> {
    Measured { () throws(Undefined) in
      try WeightedAnswers(groups.map(\.answers), weights: groups.map { weight(of: $0.group) })
    }
  }

  /// The rule, for a reader.
  var label: String {
    weights.isEmpty ? "each group weighs the same" : "groups weighted by the job, groups that it does not name by 1"
  }
}
