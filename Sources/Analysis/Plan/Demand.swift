import PMO
import Statistics
import Tabular

/// What customers want of the outcomes in a cycle, and how far they get it: the weights of the plan.
///
/// The benefit weight of an outcome is `w_b = m_b / Σ m_b`, with `m_b` the mean of the groups' mean importances (0...1 on the scale), each
/// group counting by its weight: `m_b = Σ_g ω_g · mean_g / Σ_g ω_g` over the groups that rated the outcome.
struct Demand: Sendable {
  /// The cycle in which customers were asked.
  let cycle: Int
  /// `w_b` by outcome, of sum 1; 0 for outcomes that were not asked for.
  let weights: [Double]
  /// 0...1 by outcome; nil where nobody answered.
  let importance: [Double?]
  let satisfaction: [Double?]
  /// Answers on importance, which the weights come from.
  let n: Int
  /// Outcomes with a weight above 0.
  let outcomes: Int
  /// Groups of which answers could be used; 0 where only those of all groups together could.
  let groups: Int

  /// `max(0, importance - satisfaction)` on scales of 0...1; nil where one of them is not known.
  func shortfall(_ outcome: Int) -> Double? {
    importance[outcome].flatMap { importance in satisfaction[outcome].map { max(0, importance - $0) } }
  }

  /// Mean satisfaction 0...1, outcomes weighted by what customers want; nil without answers.
  var meanSatisfaction: Double? {
    let known = satisfaction.indices.filter { satisfaction[$0] != nil && weights[$0] > 0 }
    return try? weightedMean(of: known.compactMap { satisfaction[$0] }, weights: known.map { weights[$0] })
  }

  /// Nil without answers on importance, and if no outcome is of any.
  ///
  /// - Parameter figures: of one cycle.
  init?(
    of figures: ArraySlice<ExpectationFigure>, weights groupWeights: [String: Double], directory: Directory,
    framework: Framework
  ) {
    let outcomes = framework.catalogue.outcomes.count
    // Places of the rows, which are too large to be handed about.
    var byOutcome = Array(repeating: [Int](), count: outcomes)
    var pooled = Array(repeating: Int?.none, count: outcomes)
    var answers = 0
    for place in figures.indices {
      if figures[place].group == nil {
        pooled[figures[place].outcome] = place
        answers += figures[place].importance.n
      } else {
        byOutcome[figures[place].outcome].append(place)
      }
    }
    let named = GroupWeights(groupWeights, directory: directory)
    func omega(_ place: Int) -> Double { named.weight(of: figures[place].group) }
    // By code, the unnamed one last.
    var isUsed = Array(repeating: false, count: directory.groups.count + 1)
    func mean(_ outcome: Int, _ value: (Int) -> Double?) -> Double? {
      let known = byOutcome[outcome].filter { value($0) != nil && omega($0) > 0 }
      if !known.isEmpty {
        for place in known {
          if let group = figures[place].group { isUsed[group < 0 ? directory.groups.count : group] = true }
        }
        return try? weightedMean(of: known.compactMap(value), weights: known.map(omega))
      }
      // Groups that are too small to be shown may show together; where each was weighted to nothing, none counts.
      return byOutcome[outcome].contains { value($0) != nil } ? nil : pooled[outcome].flatMap(value)
    }
    importance = (0..<outcomes).map { outcome in
      mean(outcome) { figures[$0].meanImportance.value }.map(framework.importanceScale.index(of:))
    }
    satisfaction = (0..<outcomes).map { outcome in
      mean(outcome) { figures[$0].meanSatisfaction.value }.map(framework.satisfactionScale.index(of:))
    }
    let total = importance.reduce(0) { $0 + ($1 ?? 0) }
    guard total > 0 else { return nil }
    weights = importance.map { ($0 ?? 0) / total }
    self.outcomes = weights.count { $0 > 0 }
    cycle = figures.first?.cycle ?? -1
    groups = isUsed.count { $0 }
    n = answers
  }
}
