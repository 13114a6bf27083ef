import Testing

@testable import Statistics

struct RevealingSearchTests {
  /// Whether any sum of the rows is a group, one of the starts among them, by trying every choice of rows.
  private func naive(_ rows: [[Int]], weights: [Int], threshold: Int, starts: [Int]) -> Bool {
    (1..<(1 << rows.count)).contains { choice in
      let chosen = rows.indices.filter { choice >> $0 & 1 == 1 }
      let sum = weights.indices.map { column in chosen.reduce(0) { $0 + rows[$1][column] } }
      return chosen.contains { starts.contains($0) } && sum.allSatisfy { $0 == 0 || $0 == 1 }
        && zip(sum, weights).reduce(0) { $0 + $1.0 * $1.1 } < threshold
    }
  }

  /// Rows in reduced echelon form with -1, 0, 1 and a few 2 beyond the pivots, of a fixed series.
  @Test(arguments: [3, 5, 8])
  func `finds a group where there is one`(threshold: Int) {
    var generator = SeededGenerator(seed: UInt64(threshold))
    func below(_ limit: Int) -> Int { Int(generator.next() >> 33) % limit }
    var found = 0
    for _ in 0..<600 {
      let (count, further) = (1 + below(6), below(5))
      let weights = (0..<(count + further)).map { _ in 1 + below(threshold - 1) }
      let rows = (0..<count).map { row in
        (0..<count).map { $0 == row ? 1 : 0 } + (0..<further).map { _ in [0, 0, 1, 1, -1, -1, 2][below(7)] }
      }
      // The rows stand apart in the matrix, as others do between them.
      var matrix = PrimeMatrix(rows: 2 * count, columns: weights.count + 1, room: weights.count + 1)
      for (row, values) in rows.enumerated() {
        for (column, value) in values.enumerated() {
          matrix[2 * row, column] = Int32(value < 0 ? value + Int(PrimeMatrix.prime) : value)
        }
        // Beyond the cells.
        matrix[2 * row, weights.count] = 5
      }
      let starts = rows.indices.filter { _ in below(3) > 0 }
      var search = RevealingSearch(weights: weights, threshold: threshold)
      let group = search.group(of: matrix, rows: rows.indices.map { (2 * $0, $0) }, with: starts)
      #expect((group != nil) == naive(rows, weights: weights, threshold: threshold, starts: starts))
      guard let group else { continue }
      found += 1
      let sum = weights.indices.map { column in group.reduce(0) { $0 + rows[$1 / 2][column] } }
      #expect(sum.allSatisfy { $0 == 0 || $0 == 1 })
      #expect(zip(sum, weights).reduce(0) { $0 + $1.0 * $1.1 } < threshold)
      #expect(group.contains { starts.contains($0 / 2) })
      #expect(Set(group).count == group.count)
    }
    // Neither always nor never.
    #expect((20...580).contains(found))
  }

  /// Sixty rows that nothing mends, of which seven fit below the threshold, make 386 million sums.
  @Test func `a search without an end is taken for a find`() {
    let count = 60
    var matrix = PrimeMatrix(rows: count, columns: count + 1, room: count + 1)
    for row in 0..<count {
      matrix[row, row] = 1
      matrix[row, count] = 2
    }
    var search = RevealingSearch(weights: Array(repeating: 1, count: count + 1), threshold: 8)
    let group = search.group(of: matrix, rows: (0..<count).map { ($0, $0) }, with: Array(0..<count))
    #expect(group?.count == 1)
  }
}
