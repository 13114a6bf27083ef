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
  let size = Double(n)
  let p = Double(successes) / size
  let z2 = Interval.z * Interval.z
  let center = p + z2 / (2 * size)
  let margin = Interval.z * (p * (1 - p) / size + z2 / (4 * size * size)).squareRoot()
  let width = 1 + z2 / size
  let low = successes == 0 ? 0 : max(0, (center - margin) / width)
  let high = successes == n ? 1 : min(1, (center + margin) / width)
  return Interval(low, high, method: "Wilson")
}
