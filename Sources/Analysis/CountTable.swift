/// A table of counts for every key that occurs: the one mechanism below all tallies.
///
/// A key is found in an array over all keys that there can be, if that array is in proportion to the rows to count, and in
/// a dictionary otherwise, so that memory is bounded by the rows and not by the codes: a thousand offices in a thousand
/// cycles of which few meet cost no million entries. O(1) a count.
struct CountTable: Sendable {
  /// Counts of a key.
  let width: Int
  /// The keys that occur, in the order of their first count; each has a slot of `width` counts.
  private(set) var keys: [TallyKey] = []

  private let extent: TallyExtent
  private let isDense: Bool
  private var counts: [Int] = []
  /// The slot of a key by its position; -1 where it has none.
  private var dense: [Int32] = []
  private var sparse: [TallyKey: Int32] = [:]

  /// Positions for each row to count that an array may have, beyond `smallest`.
  private static let positionsPerRow = 4
  /// An array of this size costs nothing worth saving.
  private static let smallest = 1 << 16

  init(_ extent: TallyExtent, width: Int, rows: Int) {
    self.extent = extent
    self.width = width
    let allowed = max(Self.smallest, rows * Self.positionsPerRow)
    if let size = extent.size, size <= allowed {
      isDense = true
      dense = Array(repeating: -1, count: size)
    } else {
      isDense = false
    }
  }

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

  /// A key's counts; nil for a key that does not occur.
  subscript(key: TallyKey) -> ArraySlice<Int>? {
    guard extent.contains(key) else { return nil }
    let slot = isDense ? dense[extent.position(key)] : sparse[key] ?? -1
    return slot < 0 ? nil : counts[(Int(slot) * width)..<((Int(slot) + 1) * width)]
  }

  /// The counts of both, key by key. O(keys of both).
  ///
  /// - Precondition: both have the same width.
  func merged(with other: CountTable) -> CountTable {
    var sum = CountTable(
      extent.union(other.extent), width: width, rows: (counts.count + other.counts.count) / max(width, 1))
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
    if isDense {
      let position = extent.position(key)
      let known = dense[position]
      if known >= 0 { return Int(known) }
      dense[position] = Int32(truncatingIfNeeded: keys.count)
    } else {
      if let known = sparse[key] { return Int(known) }
      sparse[key] = Int32(truncatingIfNeeded: keys.count)
    }
    keys.append(key)
    counts.append(contentsOf: repeatElement(0, count: width))
    return keys.count - 1
  }
}
