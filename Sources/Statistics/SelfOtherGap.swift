/// How a person's own rating differs from the others' ratings of that person: `self - mean of others`.
///
/// The own rating is no part of the mean.
public struct SelfOtherGap: Hashable, Sendable {
  /// What a difference suggests.
  public enum Reading: Hashable, Sendable, CaseIterable {
    /// Rated higher by oneself than by others.
    case blindSpot
    /// Rated lower by oneself than by others.
    case hiddenStrength
    /// No difference.
    case agreement
  }

  /// The difference in scale points.
  public let value: Double

  /// What the sign says.
  public let reading: Reading

  /// Whether the difference is beyond one scale point.
  public let isFlagged: Bool

  /// - Parameters:
  ///   - own: the person's own rating.
  ///   - others: everybody else's ratings of the person, on the same scale.
  /// - Throws: `noAnswers` without others; `outsideScale` if the own rating is not on their scale.
  public init(own: Int, others: LevelCounts) throws(Undefined) {
    guard others.scale.contains(own) else { throw .outside(others.scale, level: own) }
    try self.init(own: own, sumOfOthers: others.lowest * others.n + others.indexSum, others: others.n)
  }

  /// The same from what others' ratings sum up to, which is all of them that it takes.
  ///
  /// - Parameters:
  ///   - own: the person's own rating.
  ///   - sum: the sum of everybody else's ratings of the person, on the same scale.
  ///   - n: how many these are.
  /// - Throws: `noAnswers` without others.
  public init(own: Int, sumOfOthers sum: Int, others n: Int) throws(Undefined) {
    guard n > 0 else { throw .noAnswers }
    // In n-ths of a scale point, so that sign and flag are exact.
    let difference = own * n - sum
    value = Double(difference) / Double(n)
    isFlagged = difference.magnitude > n.magnitude
    reading = difference > 0 ? .blindSpot : difference < 0 ? .hiddenStrength : .agreement
  }
}
