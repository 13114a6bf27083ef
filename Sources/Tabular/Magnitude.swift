/// In what amounts are counted: `£k`, `£m`, `£bn`. Raw values are those of a job file's `amounts_in`.
public enum Magnitude: String, Sendable, CaseIterable {
  /// One, `k`, `m` and `bn`.
  case units, thousands, millions, billions

  /// The power of ten that one of it has.
  public var exponent: Int {
    switch self {
    case .units: 0
    case .thousands: 3
    case .millions: 6
    case .billions: 9
    }
  }
}
