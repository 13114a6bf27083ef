import Statistics

/// Tables of a fixed series: cells of few or many answers, their rows, columns and total, some left out, and sums across them as places of
/// people are.
struct RandomTables {
  var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  mutating func below(_ limit: Int) -> Int { Int(generator.next() >> 33) % limit }

  mutating func next() -> (table: NaiveDisclosure, published: [Bool]?) {
    let (height, width, threshold) = (1 + below(4), 1 + below(4), [2, 3, 5, 8][below(4)])
    let (least, most) = (1 + below(3), [8, 12, 30][below(3)])
    let counts = (0..<(height * width)).map { _ in
      below(most) < 4 ? below(threshold) : below(3) == 0 ? below(least) : threshold - 1 + below(most)
    }
    var sums = (0..<height).map { row in (0..<width).map { row * width + $0 } }
    sums += (0..<width).map { column in (0..<height).map { $0 * width + column } }
    sums = [Array(counts.indices)] + sums.filter { _ in below(8) > 0 }
    if below(2) == 0 { sums += (0..<below(4)).map { _ in counts.indices.filter { _ in below(2) == 0 } } }
    if below(6) == 0 { sums.removeFirst() }
    let published: [Bool]? =
      switch below(4) {
      case 0: counts.map { _ in false }
      case 1: counts.indices.map { $0 % width != 0 }
      default: nil
      }
    return (NaiveDisclosure(counts: counts, sums: sums, threshold: threshold), published)
  }
}
