import Testing

@testable import Analysis

struct CountTableTests {
  private static let keys = [(0, 0, 0), (-1, 1, -1), (1, 2, 1), (0, 0, 0), (1, 0, -1)].map {
    TallyKey(Int32($0.0), Int32($0.1), Int32($0.2))
  }

  /// The second extent has more keys than an array in proportion to five rows could hold.
  @Test(arguments: [
    TallyExtent(units: 2, items: 3, cycles: 2), TallyExtent(units: 1 << 20, items: 3, cycles: 1 << 20),
    TallyExtent(units: .max / 2, items: 8, cycles: .max / 2),
  ])
  func `an array and a dictionary count alike`(_ extent: TallyExtent) {
    var table = CountTable(extent, width: 2, rows: Self.keys.count)
    let slots = Self.keys.enumerated().map { table.add($0.element, at: $0.offset % 2) }
    #expect(slots == [0, 1, 2, 0, 3])
    #expect(table[Self.keys[0]].map(Array.init) == [1, 1])
    #expect(table[Self.keys[1]].map(Array.init) == [0, 1])
    #expect(table[Self.keys[4]].map(Array.init) == [1, 0])
    #expect(table[TallyKey(0, 1, 0)] == nil)
    #expect(table[TallyKey(0, 3, 0)] == nil)

    let pooled = table.pooled()
    #expect(pooled.keys == [TallyKey(-1, 0, 0), TallyKey(-1, 1, -1), TallyKey(-1, 2, 1), TallyKey(-1, 0, -1)])
    #expect(pooled[TallyKey(-1, 0, 0)].map(Array.init) == [1, 1])
  }

  @Test func `merging adds counts key by key and keeps the first slots`() {
    let extent = TallyExtent(units: 2, items: 3, cycles: 2)
    var one = CountTable(extent, width: 1, rows: 2)
    one.add(TallyKey(0, 0, 0), at: 0, times: 3)
    one.add(TallyKey(1, 0, 0), at: 0)
    var other = CountTable(TallyExtent(units: 3, items: 3, cycles: 2), width: 1, rows: 2)
    other.add(TallyKey(2, 1, 1), at: 0, times: 5)
    other.add(TallyKey(1, 0, 0), at: 0, times: 7)
    var sum = one
    sum.merge(other)
    #expect(sum.keys == [TallyKey(0, 0, 0), TallyKey(1, 0, 0), TallyKey(2, 1, 1)])
    #expect(sum.keys.map { sum[$0].map(Array.init) } == [[3], [8], [5]])
  }
}
