/// A table of counts for every key that occurs: the one mechanism below all tallies. O(1) a count.
struct CountTable: Sendable {
  /// Counts of a key.
  let width: Int

  private var slots: KeySlots
  private var counts: [Int] = []

  init(_ extent: TallyExtent, width: Int, rows: Int) {
    slots = KeySlots(extent, rows: rows)
    self.width = width
  }

  /// The keys that occur, in the order of their first count; each has a slot of `width` counts.
  var keys: [TallyKey] { slots.keys }

  /// Adds to one of a key's counts.
  ///
  /// - Precondition: the extent contains the key; `offset` is in `0..<width`.
  /// - Returns: the key's slot.
  @discardableResult
  mutating func add(_ key: TallyKey, at offset: Int, times: Int = 1) -> Int {
    let slot = slot(of: key)
    counts[slot &* width &+ offset] += times
    return slot
  }

  /// Adds one to a count of a slot that `add(_:at:times:)` gave.
  mutating func add(slot: Int, at offset: Int) { counts[slot &* width &+ offset] += 1 }

  /// A key's slot; nil for a key that does not occur.
  func slot(existing key: TallyKey) -> Int? { slots.existing(key) }

  /// A key's counts; nil for a key that does not occur.
  subscript(key: TallyKey) -> ArraySlice<Int>? {
    slots.existing(key).map { counts[($0 * width)..<(($0 + 1) * width)] }
  }

  /// The counts of both, key by key. O(keys of both).
  ///
  /// - Precondition: both have the same width.
  func merged(with other: CountTable) -> CountTable {
    var sum = CountTable(
      slots.extent.union(other.slots.extent), width: width, rows: (counts.count + other.counts.count) / max(width, 1))
    for table in [self, other] {
      for (slot, key) in table.keys.enumerated() {
        let target = sum.slot(of: key) * width
        for offset in 0..<width { sum.counts[target + offset] += table.counts[slot * width + offset] }
      }
    }
    return sum
  }

  /// The counts of all units together, under the unit -1. O(keys).
  func pooled() -> CountTable {
    let extent = slots.extent
    var sum = CountTable(
      TallyExtent(units: 0, items: extent.items, cycles: extent.cycles), width: width, rows: keys.count)
    for (slot, key) in keys.enumerated() {
      let target = sum.slot(of: Self.pooled(key)) * width
      for offset in 0..<width { sum.counts[target + offset] += counts[slot * width + offset] }
    }
    return sum
  }

  /// The key of all units together.
  static func pooled(_ key: TallyKey) -> TallyKey { TallyKey(-1, key.item, key.cycle) }

  private mutating func slot(of key: TallyKey) -> Int {
    let slot = slots.slot(of: key)
    if slot &* width == counts.count { counts.append(contentsOf: repeatElement(0, count: width)) }
    return slot
  }
}
