import PMO
import Tabular

/// Who gave which level from which side, in 32 bits: of the largest tables each bit less is time.
struct RatingLayout: Sendable {
  let lowest: Int
  /// 0 for a scale of which nothing counts.
  let levels: Int
  private let bits: Int

  init(_ scale: Scale) {
    lowest = scale.lowest
    levels = scale.countedLevels
    bits = Int.bitWidth - (levels * MaturityAnswer.View.allCases.count).leadingZeroBitCount
  }

  /// Views times levels.
  var offsets: Int { levels * MaturityAnswer.View.allCases.count }

  /// Whether the level is on the scale, and the rater's code not one of hundreds of millions.
  func contains(_ answer: MaturityAnswer) -> Bool {
    let offset = Int(answer.level) &- lowest
    return offset >= 0 && offset < levels && Int(answer.rater) < (1 << (UInt32.bitWidth - bits)) - 1
  }

  /// - Precondition: `contains` holds.
  func rating(_ answer: MaturityAnswer) -> UInt32 {
    let offset = Int(answer.view.rawValue) &* levels &+ Int(answer.level) &- lowest
    return UInt32(truncatingIfNeeded: (max(Int(answer.rater), -1) &+ 1) << bits | offset)
  }

  /// View and level, `0..<offsets`.
  func offset(_ rating: UInt32) -> Int { Int(rating) & (1 << bits &- 1) }

  /// -1 for somebody without a name.
  func rater(_ rating: UInt32) -> Int { Int(rating) >> bits &- 1 }

  func level(_ rating: UInt32) -> Int { lowest + offset(rating) % max(levels, 1) }
}
