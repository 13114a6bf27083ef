/// Why a figure has no value.
///
/// Every function of this module either returns a finite number or throws one of these; none returns NaN or infinity.
///
/// Numbers have 32 bits, which holds all that is counted here: tables of results keep millions of these beside their values.
public enum Undefined: Error, Hashable, Sendable {
  /// There is nothing to compute from.
  case noAnswers
  /// There are `n` answers (or items, raters, units: what the function counts) and the figure needs `needed`.
  case tooFew(n: Int32, needed: Int32)
  /// All values are equal, so a ratio to their spread has no value.
  case noVariation
  /// The estimate lies on the edge of its range, where the interval's approximation breaks down.
  case onBoundary
  /// A variance estimate in the denominator is zero or negative.
  case varianceNotPositive
  /// A requirement of the lowest level is not met, so no level is reached.
  case noLevelReached
  /// A level that the declared scale does not have.
  case outsideScale(level: Int32, scale: ClosedRange<Int32>)
  /// The scale has `levels` levels and the figure needs `needed`.
  case scaleTooShort(levels: Int32, needed: Int32)
  /// The scale leaves the levels that this module counts.
  case scaleTooWide(limit: ClosedRange<Int32>)
  /// The figure is defined for one scale only.
  case scaleMustBe(ClosedRange<Int32>)
  /// A scale with a natural zero is needed, and this one has negative levels.
  case negativeLevels
  /// Counts of answers on different scales were combined.
  case differentScales
  /// A count is negative, exceeds its total, or the total exceeds the number of answers that this module counts.
  case unusableCounts
  /// A weight is negative or not finite, or all weights are zero.
  case unusableWeights
  /// Lists that belong together have different lengths, or a matrix has a hole.
  case unequalLengths
  /// Units were rated by different numbers of raters.
  case unequalRaters
  /// An input is not a finite number, or the result would not be one.
  case notFinite
  /// A percentage outside 0...100.
  case notAPercentage
  /// A share outside 0...1.
  case notAShare
  /// The predictors determine one another, so their parts cannot be told apart.
  case collinear
  /// The predictors explain nothing, so there is nothing to divide among them.
  case nothingExplained
  /// There are `n` items (or predictors: what the function counts) and the exact method takes `limit`.
  case tooMany(n: Int32, limit: Int32)
  /// The goal is zero, so nothing can be divided by it.
  case zeroGoal
  /// An amount is negative, and the figure needs a natural zero.
  case negativeAmount
}

extension Undefined {
  /// There are `n`, and `needed` are.
  public static func few(_ n: Int, needed: Int) -> Undefined {
    .tooFew(n: Int32(clamping: n), needed: Int32(clamping: needed))
  }

  /// There are `n`, and the method takes `limit`.
  static func many(_ n: Int, limit: Int) -> Undefined {
    .tooMany(n: Int32(clamping: n), limit: Int32(clamping: limit))
  }

  static func outside(_ scale: ClosedRange<Int>, level: Int) -> Undefined {
    .outsideScale(level: Int32(clamping: level), scale: narrowed(scale))
  }

  static func short(levels: Int, needed: Int) -> Undefined {
    .scaleTooShort(levels: Int32(clamping: levels), needed: Int32(clamping: needed))
  }

  static func wide(limit: ClosedRange<Int>) -> Undefined { .scaleTooWide(limit: narrowed(limit)) }

  static func mustBe(_ scale: ClosedRange<Int>) -> Undefined { .scaleMustBe(narrowed(scale)) }

  private static func narrowed(_ scale: ClosedRange<Int>) -> ClosedRange<Int32> {
    Int32(clamping: scale.lowerBound)...Int32(clamping: scale.upperBound)
  }
}

extension Undefined: CustomStringConvertible {
  /// One sentence for a reader of the figure.
  public var description: String {
    switch self {
    case .noAnswers: "There are no answers."
    case .tooFew(let n, let needed): "There are \(n), and at least \(needed) are needed."
    case .noVariation: "All values are equal."
    case .onBoundary: "The estimate lies on the edge of its range, where this interval is not defined."
    case .varianceNotPositive: "The estimated variance is not positive."
    case .noLevelReached: "A requirement of the lowest level is not met."
    case .outsideScale(let level, let scale):
      "Level \(level) is outside the scale \(scale.lowerBound) to \(scale.upperBound)."
    case .scaleTooShort(let levels, let needed): "The scale has \(levels) levels, and at least \(needed) are needed."
    case .scaleTooWide(let limit): "The scale leaves the range \(limit.lowerBound) to \(limit.upperBound)."
    case .scaleMustBe(let scale): "The scale must be \(scale.lowerBound) to \(scale.upperBound)."
    case .negativeLevels: "The scale has negative levels, and a natural zero is needed."
    case .differentScales: "The answers are on different scales."
    case .unusableCounts: "A count is negative or too large."
    case .unusableWeights: "The weights must be finite, not negative, and not all zero."
    case .unequalLengths: "The lists have different lengths."
    case .unequalRaters: "The units were rated by different numbers of raters."
    case .notFinite: "A value is not a finite number."
    case .notAPercentage: "The value is not a percentage between 0 and 100."
    case .notAShare: "The value is not a share between 0 and 1."
    case .collinear: "The predictors determine one another, so their parts cannot be told apart."
    case .nothingExplained: "The predictors explain nothing."
    case .tooMany(let n, let limit): "There are \(n), and the exact method takes at most \(limit)."
    case .zeroGoal: "The goal is zero."
    case .negativeAmount: "An amount is negative, and a natural zero is needed."
    }
  }
}
