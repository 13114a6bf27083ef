import Analysis
import PMO
import Statistics
import Tabular

extension CompetenceFigure: Explainable {
  func explanation(in run: ExplainedRun) -> Explanation {
    var explanation = Explanation()
    let ratings = run.observations.ratings.filter {
      Int($0.person) == person && Int($0.competence) == competence && Int($0.cycle) == cycle
    }
    func sum(_ relations: [CompetenceRating.Relation]) -> String? {
      let levels = ratings.filter { relations.contains($0.relation) }.map { Int($0.level) }
      return levels.isEmpty ? nil : Numbers.ratio(levels.reduce(0, +), levels.count)
    }
    explanation.add("own", own, "mean of the person's own ratings", sum([.own]))
    explanation.add(
      "others", others, "mean of the ratings by managers, peers and others", sum([.manager, .peer, .other]))
    for (name, mean, relation) in [
      ("manager", manager, Relation.manager), ("peer", peer, .peer), ("other", other, .other),
    ] {
      explanation.add(name, ifKnown: mean.value, "mean of the ratings by this relation alone", sum([relation]))
    }
    addLevel(to: &explanation, run)
    addRequirement(to: &explanation)
    addSelfOther(to: &explanation)
    for rating in ratings {
      // Of one rating the mean is the level; of more, each one's is its rater's.
      let n = ratings.count { $0.relation == rating.relation }
      let isShown = n == 1 || n >= run.settings.confidentiality.ofAnswers
      let required = rating.required == -1 ? "" : ", required \(rating.required)"
      explanation.add(
        cell: rating.origin,
        "\(rating.relation.words): level \(run.framework.competenceScale.text(of: Int(rating.level)))\(required)",
        hiding: "\(rating.relation.words): level", as: isShown ? .levels : .places)
    }
    return explanation
  }

  private typealias Relation = CompetenceRating.Relation

  private func addLevel(to explanation: inout Explanation, _ run: ExplainedRun) {
    let means = [(Relation.own, own), (.manager, manager), (.peer, peer), (.other, other)].compactMap {
      relation, mean in mean.value.map { (mean: $0, weight: run.settings.raterWeights?[relation] ?? 0) }
    }.filter { $0.weight > 0 }
    let numbers: String? =
      switch levelOrigin {
      case .others: others.value?.explained
      case .own: own.value?.explained
      case .weighted: Numbers.mean(means.map(\.mean), weights: means.map(\.weight))
      }
    explanation.add("level", level, method, numbers)
  }

  private func addRequirement(to explanation: inout Explanation) {
    explanation.add(
      "required", ifKnown: required,
      requiredOrigin == .ratings
        ? "the highest level that the ratings ask for" : "the level that the person's role asks for")
    explanation.add("gap", gap, "level - required", Numbers.difference(level.value, required.map(Double.init)))
    explanation.add("meets", meets, "level >= required")
  }

  private func addSelfOther(to explanation: inout Explanation) {
    explanation.add(
      "self_other_gap", selfOther.map(\.value), "own - others", Numbers.difference(own.value, others.value))
    guard let difference = selfOther.value else { return }
    explanation.add(
      "self_other_reading", difference.reading.label, "blind spot above 0, hidden strength below, agreement at 0")
    explanation.add("self_other_flagged", difference.isFlagged, "whether the difference is beyond one level")
  }
}

extension CompetenceRating.Relation {
  /// Whose rating it is, for a reader; never who.
  fileprivate var words: String {
    switch self {
    case .own: "own rating"
    case .manager: "a manager"
    case .peer: "a peer"
    case .other: "another rater"
    }
  }
}
