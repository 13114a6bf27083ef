import PMO

/// The cross table of every item and cycle.
struct CrossTables {
  private var slots: KeySlots
  private var tables: [CrossTable] = []
  private let extent: TallyExtent
  private let rows: Int
  private let empty: CrossTable

  /// - Parameters:
  ///   - extent: of the keys that are added.
  ///   - rows: cells that are added, about.
  ///   - empty: the table that each begins with.
  init(_ extent: TallyExtent, rows: Int, empty: CrossTable = CrossTable()) {
    self.extent = extent
    self.rows = rows
    self.empty = empty
    slots = KeySlots(TallyExtent(units: 0, items: extent.items, cycles: extent.cycles), rows: rows)
  }

  /// Adds a cell to the table of an item and cycle. O(questions).
  ///
  /// - Precondition: the extent contains the key; the unit's part is a new one.
  mutating func add(_ key: TallyKey, part: Int, counts: some Sequence<Int>) {
    let slot = slots.slot(of: CountTable.pooled(key))
    if slot == tables.count { tables.append(empty) }
    tables[slot].add(unit: Int(key.unit), part: part, counts: counts)
  }

  /// What must not show of them.
  func withholding(threshold: Int) -> Withholding {
    var withholding = Withholding(extent, rows: rows, threshold: threshold)
    for (key, table) in zip(slots.keys, tables) {
      for place in table.withheld(threshold: threshold) { withholding.add(key, place) }
    }
    return withholding
  }
}
