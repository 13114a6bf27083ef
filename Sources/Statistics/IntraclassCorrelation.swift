/// Agreement of raters on numbers, as the share of variance that lies between subjects (Shrout and Fleiss 1979).
///
/// Rows of the matrix are the `n` subjects, columns the `k` raters. BMS, JMS, EMS and WMS are the mean squares between
/// subjects, between raters, of the residual, and within subjects; they are computed from exact integer sums.
public struct IntraclassCorrelation: Hashable, Sendable {
  /// What is assumed of the raters.
  public enum Form: Hashable, Sendable, CaseIterable {
    /// ICC(1): each subject has raters of its own.
    case oneWay
    /// ICC(2): the same raters for all subjects, a sample of all raters; their severity counts as disagreement.
    case twoWayRandom
    /// ICC(3): the same raters for all subjects, and only these matter; their severity does not count.
    case twoWayMixed
  }

  private let n: Double
  private let k: Double

  /// Mean square between subjects.
  let betweenSubjects: Double

  /// Mean square between raters.
  let betweenRaters: Double

  /// Mean square of the residual.
  let residual: Double

  /// Mean square within subjects.
  let withinSubjects: Double

  /// Computes the mean squares. O(n k).
  ///
  /// - Throws: `noVariation` if all ratings are equal.
  public init(of ratings: RatingMatrix) throws(Undefined) {
    let subjects = Int128(ratings.rows.count)
    let raters = Int128(ratings.columns)
    let total = Int128(ratings.rowSums.reduce(0, +))
    // Sums of squares, each times n k, so that they stay whole.
    let correction = total * total
    let all = subjects * raters * ratings.sumOfSquares - correction
    let subjectSquares = subjects * sumOfSquaredValues(ratings.rowSums) - correction
    let raterSquares = raters * sumOfSquaredValues(ratings.columnSums) - correction
    guard all > 0 else { throw .noVariation }
    let n = Double(subjects)
    let k = Double(raters)
    betweenSubjects = Double(subjectSquares) / (n * k * (n - 1))
    betweenRaters = Double(raterSquares) / (n * k * (k - 1))
    residual = Double(all - subjectSquares - raterSquares) / (n * k * (n - 1) * (k - 1))
    withinSubjects = Double(all - subjectSquares) / (n * k * n * (k - 1))
    self.n = n
    self.k = k
  }

  /// Reliability of a single rater's ratings, ICC(·,1). At most 1; negative if subjects differ less than by chance.
  ///
  /// - one-way: `(BMS - WMS) / (BMS + (k - 1) WMS)`
  /// - two-way random: `(BMS - EMS) / (BMS + (k - 1) EMS + k (JMS - EMS) / n)`
  /// - two-way mixed: `(BMS - EMS) / (BMS + (k - 1) EMS)`
  ///
  /// - Throws: `varianceNotPositive` if the denominator is not positive.
  public func single(_ form: Form) throws(Undefined) -> Double {
    let error = error(of: form)
    let raters = form == .twoWayRandom ? k * (betweenRaters - error) / n : 0
    return try ratio(betweenSubjects - error, to: betweenSubjects + (k - 1) * error + raters)
  }

  /// Reliability of the mean of all `k` raters, ICC(·,k). At most 1, and without a lower bound.
  ///
  /// - one-way: `(BMS - WMS) / BMS`
  /// - two-way random: `(BMS - EMS) / (BMS + (JMS - EMS) / n)`
  /// - two-way mixed: `(BMS - EMS) / BMS`
  ///
  /// - Throws: `varianceNotPositive` if the denominator is not positive.
  public func average(_ form: Form) throws(Undefined) -> Double {
    let error = error(of: form)
    let raters = form == .twoWayRandom ? (betweenRaters - error) / n : 0
    return try ratio(betweenSubjects - error, to: betweenSubjects + raters)
  }

  /// 95% interval of `single(_:)`, from quantiles of the F distribution (Shrout and Fleiss 1979; McGraw and Wong 1996).
  ///
  /// - Throws: `onBoundary` if a mean square that the interval divides by is zero (perfect agreement, say);
  ///   `varianceNotPositive` and `notFinite` for degenerate ratings.
  public func interval(_ form: Form) throws(Undefined) -> Interval {
    let error = error(of: form)
    guard error > 0, betweenSubjects > 0 else { throw .onBoundary }
    let degrees = n - 1
    switch form {
    case .oneWay:
      return try interval(ratio: betweenSubjects / error, errorDegrees: n * (k - 1))
    case .twoWayMixed:
      return try interval(ratio: betweenSubjects / error, errorDegrees: degrees * (k - 1))
    case .twoWayRandom:
      let effective = try effectiveDegrees()
      let upperF = try FDistribution(numerator: degrees, denominator: effective).quantile(0.975)
      let lowerF = try FDistribution(numerator: effective, denominator: degrees).quantile(0.975)
      let rest = k * betweenRaters + (k * n - k - n) * error
      return Interval(
        try ratio(n * (betweenSubjects - upperF * error), to: upperF * rest + n * betweenSubjects),
        try ratio(n * (lowerF * betweenSubjects - error), to: rest + n * lowerF * betweenSubjects),
        method: .intraclassCorrelation)
    }
  }

  private func error(of form: Form) -> Double {
    form == .oneWay ? withinSubjects : residual
  }

  private func ratio(_ part: Double, to whole: Double) throws(Undefined) -> Double {
    guard whole > 0 else { throw .varianceNotPositive }
    let ratio = part / whole
    guard ratio.isFinite else { throw .notFinite }
    return ratio
  }

  /// `(F/q - 1) / (F/q + k - 1)` at both ends, with `q` the quantile at 0.975.
  private func interval(ratio observed: Double, errorDegrees: Double) throws(Undefined) -> Interval {
    let low = observed / (try FDistribution(numerator: n - 1, denominator: errorDegrees).quantile(0.975))
    let high = observed * (try FDistribution(numerator: errorDegrees, denominator: n - 1).quantile(0.975))
    return Interval(
      try ratio(low - 1, to: low + k - 1), try ratio(high - 1, to: high + k - 1), method: .intraclassCorrelation)
  }

  /// Satterthwaite's degrees of freedom of the error of ICC(2).
  private func effectiveDegrees() throws(Undefined) -> Double {
    let single = try single(.twoWayRandom)
    let raterPart = k * single * betweenRaters / residual
    let errorPart = n * (1 + (k - 1) * single) - k * single
    let sum = raterPart + errorPart
    let degrees = try ratio(
      (k - 1) * (n - 1) * sum * sum, to: (n - 1) * raterPart * raterPart + errorPart * errorPart)
    guard degrees > 0 else { throw .varianceNotPositive }
    return degrees
  }
}
