/// A 95% confidence interval and how it was made.
public struct Interval: Hashable, Sendable {
  /// How an interval is made.
  public enum Method: String, Hashable, Sendable {
    case exactBootstrap = "exact bootstrap"
    case bootstrap = "BCa bootstrap over all resamples"
    case expandedBootstrap = "BCa bootstrap by Cornish-Fisher expansion"
    case differenceOfFew = "two-sample bootstrap over all resamples"
    case difference = "two-sample BCa bootstrap over all resamples"
    case expandedDifference = "two-sample BCa bootstrap by Cornish-Fisher expansion"
    case wilson = "Wilson"
    case weightedWilson = "Wilson, Kish effective n"
    case weightedMean = "Student t, Kish effective n"
    case promoterScore = "adjusted Wald"
    case rankCorrelation = "Fisher z, Bonett-Wright"
    case intraclassCorrelation = "F distribution"
  }

  /// The lower end, in the units of the estimate.
  public let low: Double

  /// The upper end, in the units of the estimate.
  public let high: Double

  /// One byte instead of a text: tables have hundreds of thousands of intervals.
  private let way: Method
  private let isOfFinitePopulation: Bool

  /// - Parameter isOfFinitePopulation: drawn in by the finite population correction.
  public init(_ low: Double, _ high: Double, method: Method, isOfFinitePopulation: Bool = false) {
    self.low = low
    self.high = high
    way = method
    self.isOfFinitePopulation = isOfFinitePopulation
  }

  /// A short stable name of the method, with what is needed to repeat it.
  public var method: String { isOfFinitePopulation ? "\(way.rawValue), finite population" : way.rawValue }

  /// The same method's interval for a finite population, with other ends.
  func ofFinitePopulation(_ low: Double, _ high: Double) -> Interval {
    Interval(low, high, method: way, isOfFinitePopulation: true)
  }

  /// The coverage of every interval of this module.
  static let confidence = 0.95

  /// The normal quantile at 0.975, which leaves 2.5% in each tail.
  static let z = 1.959963984540054
}
