/// A random generator whose numbers are the same everywhere for the same seed: xoshiro256** (Blackman and Vigna 2018, "Scrambled linear
/// pseudorandom number generators"), its state filled by SplitMix64 (Steele, Lea and Flood 2014), as its authors advise.
///
/// With the state `s₀ s₁ s₂ s₃`, a step gives `rotate(5 s₁, 7) · 9`, then `t = s₁ << 17`, `s₂ ^= s₀`, `s₃ ^= s₁`, `s₁ ^= s₂`,
/// `s₀ ^= s₃`, `s₂ ^= t`, `s₃ = rotate(s₃, 45)`. The period is 2²⁵⁶ - 1. For simulation only, not for secrets.
public struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var state: (UInt64, UInt64, UInt64, UInt64)

  /// A generator that starts from a seed. Any seed is good.
  public init(seed: UInt64) {
    var filler = seed
    state = (Self.split(&filler), Self.split(&filler), Self.split(&filler), Self.split(&filler))
  }

  /// A generator in a given state, which must not be all zero.
  init(state: (UInt64, UInt64, UInt64, UInt64)) {
    self.state = state
  }

  /// The next 64 random bits.
  public mutating func next() -> UInt64 {
    let result = Self.rotate(state.1 &* 5, 7) &* 9
    let shifted = state.1 << 17
    state.2 ^= state.0
    state.3 ^= state.1
    state.1 ^= state.2
    state.0 ^= state.3
    state.2 ^= shifted
    state.3 = Self.rotate(state.3, 45)
    return result
  }

  /// A number strictly between 0 and 1: the middle of one of 2⁵² equal parts.
  mutating func unit() -> Double {
    // Half a part above the lower edge: neither 0 nor 1, so logarithms stay finite.
    (Double(next() >> 12) + 0.5) * 0x1p-52
  }

  /// One step of SplitMix64.
  static func split(_ state: inout UInt64) -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  private static func rotate(_ bits: UInt64, _ by: UInt64) -> UInt64 {
    (bits << by) | (bits >> (64 - by))
  }
}
