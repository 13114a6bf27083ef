import Testing

@testable import Statistics

struct MarginTableTests {
  private static let table = MarginTable(
    counts: [4, 0, 9, 2, 4, 7], sums: [[0, 1, 2], [3, 4, 5], [0, 3], [2, 5], []], threshold: 5)

  @Test func `light cells come in descending order`() { #expect(Self.table.light == [0, 4, 3]) }

  @Test func `every cell knows its sums`() {
    #expect((0..<6).map { Array(Self.table.sums(of: $0)) } == [[0, 2], [0], [0, 3], [1, 2], [1], [1, 3]])
  }

  @Test func `the smallest cell is the first of those with answers`() {
    #expect(Self.table.smallest(of: 0..<6) { _ in true } == 3)
    #expect(Self.table.smallest(of: 0..<6) { $0 != 3 } == 0)
    #expect(Self.table.smallest(of: [5, 4, 0]) { _ in true } == 4)
    #expect(Self.table.smallest(of: [1]) { _ in true } == nil)
    #expect(Self.table.smallest(of: 0..<6) { _ in false } == nil)
  }
}
