import Testing

@testable import Statistics

struct RevealingSearchTests {
  /// The first group by trying all combinations of rows in their order, one row after another.
  private func naive(_ elimination: Elimination, weights: [Int], threshold: Int) -> [Int]? {
    func search(from start: Int, _ sum: [UInt32], _ pivots: Int) -> [Int]? {
      for place in elimination.rows.indices.dropFirst(start) {
        let row = elimination.rows[place]
        let heavier = pivots + weights[row.pivot]
        guard heavier < threshold else { continue }
        let values = zip(sum, row.values).map { UInt32((UInt64($0) + UInt64($1)) % UInt64(Elimination.prime)) }
        let columns = values.indices.filter { values[$0] != 0 }
        if columns.allSatisfy({ values[$0] == 1 }), columns.reduce(0, { $0 + weights[$1] }) < threshold {
          return columns
        }
        if let found = search(from: place + 1, values, heavier) { return found }
      }
      return nil
    }
    return search(from: 0, Array(repeating: 0, count: elimination.columns), 0)
  }

  /// Sums over rows, columns and more of tables of a fixed series, some of them left out.
  @Test(arguments: [3, 5, 8])
  func `finds the first group that naive trying finds`(threshold: Int) {
    var generator = SeededGenerator(seed: UInt64(threshold))
    func below(_ limit: Int) -> Int { Int(generator.next() >> 33) % limit }
    var found = 0
    for _ in 0..<400 {
      let (height, width) = (2 + below(4), 2 + below(3))
      let weights = (0..<(height * width)).map { _ in 1 + below(below(2) == 0 ? 3 : 12) }
      var sums = (0..<height).map { row in (0..<width).map { row * width + $0 } }
      sums += (0..<width).map { column in (0..<height).map { $0 * width + column } }
      sums.append(Array(weights.indices))
      // A group across rows and columns, as places of people are.
      sums.append(weights.indices.filter { _ in below(2) == 0 })
      let elimination = Elimination(
        rows: sums.map { $0.filter { _ in below(6) > 0 } }.filter { !$0.isEmpty && below(5) > 0 },
        columns: weights.count)
      var search = RevealingSearch(elimination, weights: weights, threshold: threshold, limit: 1_000_000)
      let group = search.find()
      #expect(group == naive(elimination, weights: weights, threshold: threshold))
      if group != nil { found += 1 }
    }
    // Neither always nor never.
    #expect((10...390).contains(found))
  }
}
