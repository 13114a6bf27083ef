import Tabular

extension Rule {
  /// Goal of zero: an indicator whose goal is zero.
  ///
  /// - Matters: What is reached of nothing has no share, so the indicator has no attainment.
  /// - Mend: State a goal that can be divided by, or measure the opposite (days without an incident).
  static let zeroGoal = Rule("zero-goal", .warning)
}
