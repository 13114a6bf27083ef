/// 95% score interval of a share (Wilson 1927; recommended for small groups by Newcombe 1998, method 3).
///
/// With `p = successes / n`:
/// `(p + z²/2n ± z √(p(1-p)/n + z²/4n²)) / (1 + z²/n)`, z = 1.96. The ends lie in 0...1; no success gives a lower end of
/// exactly 0, and `n` successes an upper end of exactly 1.
///
/// - Throws: `noAnswers` if `n` is not positive; `unusableCounts` if `successes` lies outside `0...n`.
public func wilsonInterval(successes: Int, of n: Int) throws(Undefined) -> Interval {
  guard n > 0 else { throw .noAnswers }
  guard (0...n).contains(successes) else { throw .unusableCounts }
  return scoreInterval(share: Double(successes) / Double(n), n: Double(n), method: .wilson)
}

/// Wilson's interval for a share of `n` answers, where `n` need not be whole.
func scoreInterval(share p: Double, n: Double, method: Interval.Method) -> Interval {
  let z2 = Interval.z * Interval.z
  let center = p + z2 / (2 * n)
  let margin = Interval.z * (p * (1 - p) / n + z2 / (4 * n * n)).squareRoot()
  let width = 1 + z2 / n
  let low = p <= 0 ? 0 : max(0, (center - margin) / width)
  let high = p >= 1 ? 1 : min(1, (center + margin) / width)
  return Interval(low, high, method: method)
}
