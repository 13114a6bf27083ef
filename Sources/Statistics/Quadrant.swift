/// Where an item lies in importance-performance analysis (Martilla and James 1977).
public enum Quadrant: Hashable, Sendable, CaseIterable {
  /// High importance, low performance.
  case concentrateHere
  /// High importance, high performance.
  case keepUp
  /// Low importance, low performance.
  case lowPriority
  /// Low importance, high performance.
  case possibleOverkill
}
