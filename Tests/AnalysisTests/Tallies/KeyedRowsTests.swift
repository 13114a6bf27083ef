import PMO
import Tabular
import Testing

@testable import Analysis

struct KeyedRowsTests {
  private struct Row: Equatable {
    let key: TallyKey
    let value: Int
  }

  /// Keys in no order, each several times, one of them outside of all extents.
  private static let rows: [Row] = (0..<3_000).map { place in
    let mixed = place * 7_919 % 3_001
    return Row(
      key: TallyKey(Int32(mixed % 41) - 1, Int32(mixed % 7), mixed % 500 == 3 ? 13 : Int32(mixed % 11) - 1),
      value: place)
  }

  /// Few keys, more than there are stretches, and more than an array in proportion to the rows could hold.
  @Test(arguments: [
    TallyExtent(units: 40, items: 7, cycles: 10), TallyExtent(units: 2_000, items: 8, cycles: 12),
    TallyExtent(units: 1 << 20, items: 7, cycles: 12),
  ])
  func `every row has the slot of its key, and rows of one key keep their order`(_ extent: TallyExtent) {
    var slots = KeySlots(extent, rows: Self.rows.count)
    let found = slots.gather(Self.rows[...]) {
      $0.value % 10 == 0 ? nil : $0.key
    } value: {
      $0
    }
    let expected = Self.rows.filter { $0.value % 10 != 0 && extent.contains($0.key) }
    #expect(found.rows.map(\.value).sorted { $0.value < $1.value } == expected)
    #expect(found.rows.allSatisfy { slots.keys[Int($0.key)] == $0.value.key })
    #expect(found.rows.allSatisfy { slots.existing($0.value.key) == Int($0.key) })
    #expect(Set(slots.keys).count == slots.keys.count)
    for (_, rows) in Dictionary(grouping: found.rows, by: \.key) {
      #expect(rows.map(\.value.value) == rows.map(\.value.value).sorted())
    }
  }

  @Test(arguments: [TallyExtent(units: 40, items: 7, cycles: 10), TallyExtent(units: 1 << 20, items: 7, cycles: 12)])
  func `sums by key are those of the rows, and keys with a slot keep it`(_ extent: TallyExtent) {
    var slots = KeySlots(extent, rows: Self.rows.count)
    let (first, unseen) = (TallyKey(3, 1, 3), TallyKey(39, 6, 9))
    _ = (slots.slot(of: first), slots.slot(of: unseen))
    let rows = Self.rows.filter { $0.key != unseen }
    let sums = slots.fold(rows[...], none: 0) {
      $0.value % 10 == 0 ? nil : $0.key
    } add: {
      $0 += $1.value
    }
    var expected: [TallyKey: Int] = [:]
    for row in rows where row.value % 10 != 0 && extent.contains(row.key) { expected[row.key, default: 0] += row.value }
    #expect(slots.keys.prefix(2) == [first, unseen])
    #expect(sums.count == slots.keys.count)
    #expect(Set(slots.keys).count == slots.keys.count)
    #expect(sums[1] == 0)
    for (key, sum) in zip(slots.keys, sums) { #expect(sum == expected[key, default: 0]) }
    #expect(expected.keys.allSatisfy { slots.existing($0) != nil })
  }

  @Test func `no rows have no slots`() {
    var slots = KeySlots(TallyExtent(units: 3, items: 0, cycles: 2), rows: 0)
    #expect(
      slots.gather(Self.rows[..<0]) {
        $0.key
      } value: {
        $0.value
      }.rows.isEmpty)
    #expect(slots.keys.isEmpty)
  }

  @Test func `a position has one key`() {
    let extent = TallyExtent(units: 3, items: 2, cycles: 4)
    for position in 0..<(extent.size ?? 0) {
      #expect(extent.contains(extent.key(at: position)))
      #expect(extent.position(extent.key(at: position)) == position)
    }
  }
}
