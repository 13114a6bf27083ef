/// How much a few raters of one target agree, against raters who answer at random (James, Demaree and Wolf 1984).
///
/// This is the index for one service rated by a few people; alpha and intraclass correlations compare raters across
/// services. The random answers are uniform over the `A` levels of the scale, with variance `(A² - 1) / 12`.
public struct WithinGroupAgreement: Hashable, Sendable {
  /// Number of items, `J`.
  public let items: Int

  /// Mean of the items' sample variances over that of uniform answers; 0 is full agreement, 1 is chance.
  public let varianceRatio: Double

  /// Agreement on a single item.
  ///
  /// - Throws: `noAnswers`; `tooFew` below two ratings; `scaleTooShort` for a scale of one level.
  public init(of ratings: LevelCounts) throws(Undefined) {
    try self.init(ofItems: [ratings])
  }

  /// Agreement on several parallel items, each with the ratings it got.
  ///
  /// - Throws: `noAnswers` without items or for one without ratings; `tooFew` if one has fewer than two ratings;
  ///   `differentScales`; `scaleTooShort` for a scale of one level.
  public init(ofItems items: [LevelCounts]) throws(Undefined) {
    guard let first = items.first else { throw .noAnswers }
    let levels = first.counts.count
    guard levels >= 2 else { throw .short(levels: levels, needed: 2) }
    var variances = 0.0
    for item in items {
      guard item.scale == first.scale else { throw .differentScales }
      variances += try item.variance
    }
    self.items = items.count
    varianceRatio = variances / Double(items.count) / (Double(levels * levels - 1) / 12)
  }

  /// `rwg(J) = J (1 - v) / (J (1 - v) + v)` with `v` the `varianceRatio`; 0 where the raters agree less than by chance.
  ///
  /// For one item this is `rwg = 1 - v`. In 0...1.
  public var rwg: Double {
    guard varianceRatio < 1 else { return 0 }
    let agreement = Double(items) * (1 - varianceRatio)
    return agreement / (agreement + varianceRatio)
  }

  /// Lindell's `r*wg(J) = 1 - v` (Lindell, Brandt and Whitney 1999), which does not grow with the number of items and is
  /// negative where the raters agree less than by chance. At most 1.
  public var lindell: Double { 1 - varianceRatio }
}
