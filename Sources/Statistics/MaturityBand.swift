/// A coarse reading of a maturity index in three equal bands, where the four of `AttainmentRating` are too many.
///
/// The bands are Plumbline's own: thirds of the scale, an edge belonging to the lower band as in ISO/IEC 33020.
public enum MaturityBand: Int, Hashable, Sendable, CaseIterable, Comparable {
  /// Index up to ⅓.
  case basic
  /// Above ⅓, up to ⅔.
  case intermediate
  /// Above ⅔.
  case advanced

  /// An index closer to an edge than this lies on it: indices are rounded numbers.
  public static let tolerance = 1e-9

  /// The band of an index.
  ///
  /// - Throws: `notAShare` for what lies outside 0...1 or is not a number.
  public init(index: Double) throws(Undefined) {
    guard (0...1).contains(index) else { throw .notAShare }
    self = index <= 1.0 / 3 + Self.tolerance ? .basic : index <= 2.0 / 3 + Self.tolerance ? .intermediate : .advanced
  }

  /// Orders by maturity.
  public static func < (one: MaturityBand, other: MaturityBand) -> Bool { one.rawValue < other.rawValue }
}
