/// The four-point rating of how far something is attained (ISO/IEC 33020).
public enum AttainmentRating: Int, Hashable, Sendable, CaseIterable, Comparable {
  /// 0% to 15%, both included.
  case notAttained
  /// Above 15%, up to 50%.
  case partiallyAttained
  /// Above 50%, up to 85%.
  case largelyAttained
  /// Above 85%, up to 100%.
  case fullyAttained

  /// A percentage closer to an edge than this lies on it: percentages are rounded numbers.
  public static let tolerance = 1e-9

  /// The rating of a percentage, 0...100. An edge belongs to the lower rating: 15 is N, 50 is P, 85 is L.
  ///
  /// - Throws: `notAPercentage` for what lies outside 0...100 or is not a number.
  public init(percent: Double) throws(Undefined) {
    switch percent - Self.tolerance {
    case -2 * Self.tolerance...15: self = .notAttained
    case 15...50: self = .partiallyAttained
    case 50...85: self = .largelyAttained
    case 85...100: self = .fullyAttained
    default: throw .notAPercentage
    }
  }

  /// The standard's letter: N, P, L or F.
  public var letter: Character {
    switch self {
    case .notAttained: "N"
    case .partiallyAttained: "P"
    case .largelyAttained: "L"
    case .fullyAttained: "F"
    }
  }

  /// Orders by attainment.
  public static func < (one: AttainmentRating, other: AttainmentRating) -> Bool {
    one.rawValue < other.rawValue
  }
}
