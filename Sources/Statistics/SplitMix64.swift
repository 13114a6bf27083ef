/// A small deterministic generator of random bits, so that a seeded method gives the same bytes on every run.
///
/// SplitMix64 (Steele, Lea and Flood 2014, "Fast splittable pseudorandom number generators"): a counter advanced by the
/// golden ratio in 64 bits, scrambled by two multiplications. Integer arithmetic only, so every machine agrees.
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  /// A generator whose bits are determined by `seed`.
  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xbf58_476d_1ce4_e5b9
    bits = (bits ^ (bits >> 27)) &* 0x94d0_49bb_1331_11eb
    return bits ^ (bits >> 31)
  }

  /// How many of `m` fair coins show heads: a population count of `m` random bits.
  ///
  /// One word of random bits for every 64 coins, or part of them.
  mutating func heads(of m: Int) -> Int {
    var heads = 0
    for _ in 0..<(m / 64) { heads += next().nonzeroBitCount }
    let rest = m % 64
    if rest > 0 { heads += (next() >> UInt64(64 - rest)).nonzeroBitCount }
    return heads
  }

  /// A draw from the binomial distribution: successes in `trials` trials that each succeed with probability
  /// `part / whole`.
  ///
  /// Each trial compares a random binary fraction with `part / whole` digit by digit, and all trials still undecided
  /// share the next step. The digits come from long division, so the distribution is exact and no floating-point number
  /// is involved. About `trials / 32 + log₂ trials` words of random bits.
  ///
  /// - Precondition: `0 <= part < whole`, and `whole` is below 2⁶².
  mutating func successes(in trials: Int, part: Int, whole: Int) -> Int {
    var successes = 0
    var undecided = trials
    var remainder = part
    while undecided > 0, remainder > 0 {
      remainder *= 2
      let zeros = heads(of: undecided)
      if remainder >= whole {
        // The digit of the probability is 1: a trial whose digit is 0 lies below it and succeeds.
        remainder -= whole
        successes += zeros
        undecided -= zeros
      } else {
        // The digit is 0: a trial whose digit is 1 lies above it and fails.
        undecided = zeros
      }
    }
    return successes
  }
}
