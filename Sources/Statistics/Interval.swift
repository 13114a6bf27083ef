/// A confidence interval and how it was made.
public struct Interval: Hashable, Sendable {
  /// The lower end, in the units of the estimate.
  public let low: Double

  /// The upper end, in the units of the estimate.
  public let high: Double

  /// The nominal coverage, 0...1.
  public let confidence: Double

  /// A short stable name of the method, with what is needed to repeat it.
  public let method: String

  /// An interval with its method's name.
  public init(low: Double, high: Double, confidence: Double, method: String) {
    self.low = low
    self.high = high
    self.confidence = confidence
    self.method = method
  }

  /// The coverage of every interval of this module.
  static let confidence = 0.95

  /// The normal quantile at 0.975, which leaves 2.5% in each tail.
  static let z = 1.959963984540054

  /// A 95% interval.
  init(_ low: Double, _ high: Double, method: String) {
    self.init(low: low, high: high, confidence: Self.confidence, method: method)
  }
}
