import Statistics
import Testing

struct LevelCountsTests {
  @Test func `counts what is added`() throws {
    var answers = try counts([2, 3, 3, 5])
    #expect(answers.counts == [0, 1, 2, 0, 1])
    #expect(answers.n == 4)
    #expect(answers.scale == 1...5)
    try answers.add(1, times: 3)
    #expect(answers.counts == [3, 1, 2, 0, 1])
    #expect(try answers.adding(4).counts == [3, 1, 2, 1, 1])
    #expect(answers.count(at: 3) == 2)
    #expect(answers.count(at: 6) == 0)
    #expect(answers.count(at: 0) == 0)
  }

  @Test(arguments: allLists(of: 1...3, length: 5))
  func `merging the parts counts the whole`(levels: [Int]) throws {
    let whole = try counts(levels, 1...3)
    for cut in 0...levels.count {
      let head = try counts(Array(levels[..<cut]), 1...3)
      let tail = try counts(Array(levels[cut...]), 1...3)
      #expect(try head + tail == whole)
      #expect(try tail + head == whole)
    }
    #expect(try counts(levels.reversed(), 1...3) == whole)
    #expect(try LevelCounts(lowest: 1, counts: whole.counts) == whole)
  }

  @Test func `what cannot be counted is refused and changes nothing`() throws {
    var answers = try counts([3])
    let before = answers
    #expect(throws: Undefined.outsideScale(level: 6, scale: 1...5)) { try answers.add(6) }
    #expect(throws: Undefined.outsideScale(level: .min, scale: 1...5)) { try answers.add(.min) }
    #expect(throws: Undefined.unusableCounts) { try answers.add(3, times: -1) }
    #expect(throws: Undefined.unusableCounts) { try answers.add(3, times: .max) }
    #expect(answers == before)
    #expect(throws: Undefined.differentScales) { try counts([3]) + counts([3], 0...5) }
    #expect(throws: Undefined.scaleTooWide(limit: -1_000...1_000)) { try LevelCounts(scale: 0...1_001) }
    #expect(throws: Undefined.scaleTooWide(limit: -1_000...1_000)) { try LevelCounts(scale: .min ... .max) }
    #expect(throws: Undefined.scaleTooWide(limit: -1_000...1_000)) { try LevelCounts(lowest: .max, counts: [1, 1]) }
    #expect(throws: Undefined.scaleTooShort(levels: 0, needed: 1)) { try LevelCounts(lowest: 1, counts: []) }
    #expect(throws: Undefined.unusableCounts) { try LevelCounts(lowest: 1, counts: [1, -1]) }
    #expect(throws: Undefined.unusableCounts) { try LevelCounts(lowest: 1, counts: [LevelCounts.largestTotal, 1]) }
    let full = try LevelCounts(lowest: 1, counts: [LevelCounts.largestTotal])
    #expect(throws: Undefined.unusableCounts) { try full + LevelCounts(lowest: 1, counts: [1]) }
  }
}
