import Spreadsheets
import Testing

struct IndexRangesTests {
  /// All sequences of three ranges within 0..<6, beside a set.
  @Test func `inserting ranges in any order, beside a set`() {
    let ranges = (0...5).flatMap { low in (low...5).map { low..<$0 } }
    var wrong: [[Range<Int>]] = []
    for a in ranges {
      for b in ranges {
        for c in ranges {
          var indexes = IndexRanges()
          for range in [a, b, c] { indexes.insert(range) }
          let naive = Set(a).union(b).union(c)
          let isNormal = zip(indexes.ranges, indexes.ranges.dropFirst()).allSatisfy { $0.upperBound < $1.lowerBound }
          if !isNormal || indexes.ranges.contains(where: \.isEmpty) || indexes.count != naive.count
            || indexes.isEmpty != naive.isEmpty
            || (-1...6).contains(where: { indexes.contains($0) != naive.contains($0) })
          {
            wrong.append([a, b, c])
          }
        }
      }
    }
    #expect(wrong.isEmpty)
  }

  @Test func `equal sets are equal however they were built`() {
    #expect(IndexRanges([3, 1, 2, 2, 9]).ranges == [1..<4, 9..<10])
    #expect(IndexRanges([9, 2, 3, 1]) == IndexRanges([1, 2, 3, 9]))
    #expect(IndexRanges([Int]()).isEmpty)
  }

  @Test func `a hundred thousand neighbouring rows are one range`() {
    #expect(IndexRanges(0..<100_000).ranges == [0..<100_000])
  }
}
