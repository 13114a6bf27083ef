/// What an interval says of a change.
public enum ChangeVerdict: Hashable, Sendable, CaseIterable {
  /// The whole interval lies above zero.
  case rise
  /// The whole interval lies below zero.
  case fall
  /// The interval holds zero: the change is no more than noise would make.
  case noise

  /// The verdict for the interval of a change.
  public init(_ interval: Interval) {
    self = interval.low > 0 ? .rise : interval.high < 0 ? .fall : .noise
  }
}
