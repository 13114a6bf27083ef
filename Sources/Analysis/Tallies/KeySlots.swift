/// Numbers for the keys that occur, from 0 in the order of their first appearance: the place of a key's values in an array.
///
/// A key is found in an array over all keys that there can be, if that array is in proportion to the rows to count, and in
/// a dictionary otherwise, so that memory is bounded by the rows and not by the codes: a thousand offices in a thousand
/// cycles of which few meet cost no million entries. O(1) a look-up.
struct KeySlots: Sendable {
  /// The keys by their slots.
  private(set) var keys: [TallyKey] = []
  private(set) var extent: TallyExtent

  private let isDense: Bool
  /// The slot of a key by its position; -1 where it has none.
  private var dense: [Int32] = []
  private var sparse: [TallyKey: Int32] = [:]

  /// Positions for each row to count that an array may have, beyond `smallest`.
  private static let positionsPerRow = 8
  /// An array of this size costs nothing worth saving.
  private static let smallest = 1 << 16

  init(_ extent: TallyExtent, rows: Int) {
    self.extent = extent
    let allowed = max(Self.smallest, rows * Self.positionsPerRow)
    if let size = extent.size, size <= min(allowed, Int(Int32.max)) {
      isDense = true
      dense = Array(repeating: -1, count: size)
    } else {
      isDense = false
    }
  }

  /// Makes room for further codes; slots stay.
  ///
  /// - Precondition: the extent contains the present one.
  mutating func widen(to extent: TallyExtent) {
    var wider = KeySlots(extent, rows: dense.count / Self.positionsPerRow + sparse.count)
    for key in keys { _ = wider.slot(of: key) }
    self = wider
  }

  /// The slot of a key, a new one if the key is.
  ///
  /// - Precondition: the extent contains the key.
  mutating func slot(of key: TallyKey) -> Int {
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
    return keys.count - 1
  }

  /// Gives slots to the keys of many rows, new ones to those that are new. O(rows).
  ///
  /// - Parameters:
  ///   - key: of a row; nil for one that does not count.
  ///   - value: what is counted of a row with a key.
  /// - Returns: the rows with a key that the extent contains, brought together by their slots.
  @inline(__always)
  mutating func gather<Row, Value>(
    _ rows: ArraySlice<Row>, key: (Row) -> TallyKey?, value: (Row) -> Value
  ) -> KeyedRows<Value> {
    let extent = extent
    var found: [KeyedRows<Value>.Row] = []
    found.reserveCapacity(rows.count)
    guard isDense else {
      for row in rows {
        guard let key = key(row), extent.contains(key) else { continue }
        found.append(KeyedRows.Row(key: Int32(truncatingIfNeeded: slot(of: key)), value: value(row)))
      }
      return KeyedRows(found, keys: keys.count)
    }
    for row in rows {
      guard let key = key(row), extent.contains(key) else { continue }
      found.append(KeyedRows.Row(key: Int32(truncatingIfNeeded: extent.position(key)), value: value(row)))
    }
    var keyed = KeyedRows(found, keys: dense.count)
    // Taken out of the structure, they are looked up and changed without a check of who else has them.
    var dense: [Int32] = []
    swap(&dense, &self.dense)
    defer { swap(&dense, &self.dense) }
    var known = dense.mutableSpan
    keyed.renumber { position in
      var slot = known[Int(position)]
      if slot < 0 {
        slot = Int32(truncatingIfNeeded: keys.count)
        known[Int(position)] = slot
        keys.append(extent.key(at: Int(position)))
      }
      return slot
    }
    return keyed
  }

  /// Sums up rows by their keys and gives slots to those that are new, where what is summed up is so small that it need not be brought
  /// together before. O(rows + keys that there can be).
  ///
  /// - Parameters:
  ///   - none: what a key has that does not occur, and no row comes to.
  ///   - key: of a row; nil for one that does not count.
  ///   - add: adds a row with a key.
  /// - Returns: the sums by slot, `none` for those that had a slot before and have no row.
  @inline(__always)
  mutating func fold<Row, Sum: Equatable>(
    _ rows: ArraySlice<Row>, none: Sum, key: (Row) -> TallyKey?, add: (inout Sum, Row) -> Void
  ) -> [Sum] {
    let extent = extent
    guard isDense else {
      var sums = [Sum](repeating: none, count: keys.count)
      for row in rows {
        guard let key = key(row), extent.contains(key) else { continue }
        let slot = slot(of: key)
        if slot == sums.count { sums.append(none) }
        add(&sums[slot], row)
      }
      return sums
    }
    var byPosition = [Sum](repeating: none, count: dense.count)
    do {
      var sums = byPosition.mutableSpan
      for row in rows {
        guard let key = key(row), extent.contains(key) else { continue }
        add(&sums[extent.position(key)], row)
      }
    }
    for position in byPosition.indices where byPosition[position] != none && dense[position] < 0 {
      dense[position] = Int32(truncatingIfNeeded: keys.count)
      keys.append(extent.key(at: position))
    }
    return keys.map { byPosition[extent.position($0)] }
  }

  /// The slot of a key that occurs; nil for others.
  func existing(_ key: TallyKey) -> Int? {
    guard extent.contains(key) else { return nil }
    let slot = isDense ? dense[extent.position(key)] : sparse[key] ?? -1
    return slot < 0 ? nil : Int(slot)
  }
}
