/// A table of counts for every key that occurs: the one mechanism below all tallies. O(1) a count.
struct CountTable: Sendable {
  /// Counts of a key.
  let width: Int

  private var slots: KeySlots
  /// Of 32 bits, so that twice as many stay in the processor's cache; nothing has room for as many observations as they could not count.
  private var counts: [Int32] = []

  init(_ extent: TallyExtent, width: Int, rows: Int) {
    slots = KeySlots(extent, rows: rows)
    self.width = width
  }

  /// Codes that keys can have.
  var extent: TallyExtent { slots.extent }

  /// The keys that occur, in the order of their first count; each has a slot of `width` counts.
  var keys: [TallyKey] { slots.keys }

  /// Adds to one of a key's counts.
  ///
  /// - Precondition: the extent contains the key; `offset` is in `0..<width`.
  /// - Returns: the key's slot.
  @discardableResult
  mutating func add(_ key: TallyKey, at offset: Int, times: Int32 = 1) -> Int {
    let slot = slot(of: key)
    counts[slot &* width &+ offset] += times
    return slot
  }

  /// Counts rows, each under a key of its own.
  ///
  /// - Parameters:
  ///   - key: of a row; nil for a row that does not count.
  ///   - value: of a row with a key.
  ///   - offset: of a value, in `0..<width`.
  /// - Returns: the rows that count, with the slots of their keys.
  @inline(__always) @discardableResult
  mutating func count<Row, Value>(
    _ rows: ArraySlice<Row>, key: (Row) -> TallyKey?, value: (Row) -> Value, offset: (Value) -> Int
  ) -> KeyedRows<Value> {
    let keyed = slots.gather(rows, key: key, value: value)
    counts.append(contentsOf: repeatElement(0, count: slots.keys.count * width - counts.count))
    let width = width
    var counts = counts.mutableSpan
    for row in keyed.rows { counts[Int(row.key) &* width &+ offset(row.value)] &+= 1 }
    return keyed
  }

  /// A key's slot; nil for a key that does not occur.
  func slot(existing key: TallyKey) -> Int? { slots.existing(key) }

  /// A key's counts; nil for a key that does not occur.
  subscript(key: TallyKey) -> ArraySlice<Int32>? {
    slots.existing(key).map { counts[($0 * width)..<(($0 + 1) * width)] }
  }

  /// The counts of a slot, a place in `keys`.
  func counts(slot: Int) -> ArraySlice<Int32> { counts[(slot * width)..<((slot + 1) * width)] }

  /// The sum of each slot's counts.
  var totals: [Int] { keys.indices.map { counts(slot: $0).reduce(0) { $0 + Int($1) } } }

  /// Adds the counts of another table, key by key; keys that this one has keep their slots. O(keys of the other one).
  ///
  /// - Precondition: both have the same width.
  mutating func merge(_ other: CountTable) {
    guard !keys.isEmpty else {
      self = other
      return
    }
    if slots.extent != other.slots.extent { slots.widen(to: slots.extent.union(other.slots.extent)) }
    for (slot, key) in other.keys.enumerated() { add(key, counts: other.counts(slot: slot)) }
  }

  /// Adds to all of a key's counts.
  ///
  /// - Precondition: the extent contains the key; there are `width` counts.
  mutating func add(_ key: TallyKey, counts added: ArraySlice<Int32>) {
    let width = width
    let first = slots.slot(of: key) * width
    guard first < counts.count else {
      counts += added
      return
    }
    var counts = counts.mutableSpan
    for offset in 0..<width { counts[first + offset] += added[added.startIndex + offset] }
  }

  /// The counts of all units together, under the unit -1. O(keys).
  func pooled() -> CountTable {
    let extent = slots.extent
    var sum = CountTable(
      TallyExtent(units: 0, items: extent.items, cycles: extent.cycles), width: width, rows: keys.count)
    for (slot, key) in keys.enumerated() {
      sum.add(Self.pooled(key), counts: counts(slot: slot))
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
