import Statistics

/// How much each customer group counts.
struct GroupWeights {
  private let directory: Directory
  private let named: [String: Double]

  init(_ settings: AnalysisSettings, directory: Directory) {
    self.directory = directory
    named = settings.groupWeights
  }

  /// 1 for a group that the job does not name.
  func weight(of group: Int?) -> Double { directory.groupName(group).flatMap { named[$0] } ?? 1 }

  /// Answers by group, each group's counting by its weight.
  func weighted(_ groups: [(group: Int?, answers: LevelCounts)]) -> Measured<WeightedAnswers> {
    Measured { () throws(Undefined) in
      try WeightedAnswers(groups.map(\.answers), weights: groups.map { weight(of: $0.group) })
    }
  }

  /// The rule, for a reader.
  var label: String {
    named.isEmpty ? "each group weighs the same" : "groups weighted by the job, groups that it does not name by 1"
  }
}
