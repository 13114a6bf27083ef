import Analysis
import Statistics
import Tabular

// What figures over counted answers have in common.

extension Explanation {
  /// The mean of counted answers.
  ///
  /// - Parameter byLevel: whether it may be told how many chose which level; else their sum alone is put in, which mean and number tell.
  mutating func add(_ figure: String, mean: Measured<Double>, of levels: LevelCounts, byLevel: Bool) {
    add(figure, mean, "sum of the levels / answers", levels.meanNumbers(byLevel: byLevel))
  }

  mutating func add(_ figure: String, median: Measured<Double>, of levels: LevelCounts, byLevel: Bool) {
    add(
      figure, median,
      "the middle of the \(levels.n) answers in order" + (byLevel && levels.n > 0 ? ": \(levels.listed)" : ""))
  }

  /// A share of counted answers: `part / whole`.
  mutating func add(_ figure: String, share: Measured<Double>, of whole: Int, _ formula: String) {
    add(figure, share, formula, share.value.map { Numbers.ratio(Int(($0 * Double(whole)).rounded()), whole) })
  }

  /// The ends of an interval.
  mutating func add(_ low: String, _ high: String, _ interval: Measured<Interval>, of what: String) {
    let method = interval.value.map { ": \($0.method)" } ?? ""
    add(
      [low, high], interval.map { "\($0.low.explained) .. \($0.high.explained)" }, "95% interval of \(what)\(method)")
  }

  /// A mean less another one, with interval and verdict.
  ///
  /// - Parameter name: of the difference; the other columns take it as their beginning.
  mutating func add(_ name: String, _ comparison: MeanComparison, _ formula: String, _ one: Double?, _ other: Double?) {
    add(name, comparison.value, formula, Numbers.difference(one, other))
    // Without a difference there is nothing to say of its interval.
    guard comparison.value.value != nil else { return }
    add("\(name)_low", "\(name)_high", comparison.interval, of: "the difference")
    add(
      "\(name)_verdict", comparison.verdict.map(\.label),
      "more than noise where the interval of the difference leaves out 0")
  }

  /// A mean less that of an earlier cycle.
  ///
  /// - Parameters:
  ///   - now: the mean of the cycle.
  ///   - before: that of the earlier one.
  mutating func add(
    _ name: String, _ change: CycleChange, of what: String, now: Double?, before: Double?, _ run: ExplainedRun
  ) {
    let since = change.since.map { run.keys.cycle($0).name }
    add(name, change.mean, "\(what) less that of \(since ?? "the last earlier cycle that has it")", now, before)
  }

  /// A level against its target.
  mutating func addGap(_ gap: Measured<Double>, shortfall: Measured<Double>, mean: Double?, target: MaturityTarget?) {
    add("gap", gap, "mean - target", Numbers.difference(mean, target?.level))
    add(
      "shortfall", shortfall, "max(0, target - mean)", Numbers.difference(target?.level, mean).map { "max(0, \($0))" })
  }

  /// A mean over groups that count by their weights, from the groups' own means.
  mutating func add(_ figure: String, weighted: Measured<WeightedAnswers>?, of groups: [WeightedGroup]) {
    guard let weighted else { return }
    let counted = groups.filter { $0.n > 0 && $0.weight > 0 }
    add(
      figure, weighted.map(\.mean), "sum of weight * the group's mean / sum of the weights",
      Numbers.mean(counted.map(\.mean), weights: counted.map(\.weight)))
  }

  /// How many answers of equal weight the weighted ones are worth.
  mutating func add(_ figure: String, effectiveN weighted: Measured<WeightedAnswers>?, of groups: [WeightedGroup]) {
    guard let weighted else { return }
    let counted = groups.filter { $0.n > 0 && $0.weight > 0 }
    let squares = counted.map { "\($0.weight.explained)^2 / \($0.n)" }.joined(separator: " + ")
    add(
      figure, weighted.map(\.effectiveN), "(sum of the weights)^2 / sum of weight^2 / answers (Kish)",
      "(\(Numbers.sum(counted.map(\.weight))))^2 / (\(squares))")
  }
}

/// A group's part in a weighted mean.
struct WeightedGroup {
  let weight: Double
  let n: Int
  let mean: Double

  /// Nil for a group without answers that show.
  init?(_ levels: LevelCounts?, weight: Double) {
    guard let levels, let mean = try? levels.mean else { return nil }
    self.weight = weight
    self.mean = mean
    n = levels.n
  }
}

extension LevelCounts {
  /// `(2*3 + 5*4) / 7`; by their sum alone, `26 / 7`.
  func meanNumbers(byLevel: Bool) -> String? {
    guard n > 0 else { return nil }
    let counted = zip(scale, counts).filter { $0.1 > 0 }
    guard byLevel else { return "\(counted.reduce(0) { $0 + $1.0 * $1.1 }) / \(n)" }
    return "(\(Numbers.sum(counted.map { Double($0.0) }, weights: counted.map { Double($0.1) }))) / \(n)"
  }

  /// `2 x 3, 5 x 4`: how many answers are on which level.
  var listed: String {
    zip(scale, counts).filter { $0.1 > 0 }.map { "\($0.1) x \($0.0)" }.joined(separator: ", ")
  }
}
