import PMO
import Statistics

/// Which rows must not show: the answers of every question and cycle are a table with margins of its own.
struct Withholding: Sendable {
  /// Units by item and cycle: 0 stands for those without a name, the units follow, and -1 is all of them together.
  private var slots: KeySlots
  /// A bit for each part that is withheld of a unit: the lowest for all parts together, then those from part 0 on.
  private var parts: [UInt64] = []
  private(set) var threshold: Int

  /// Nothing is withheld.
  static let nothing = Withholding(TallyExtent(units: 0, items: 0, cycles: 0), rows: 0, threshold: 1)

  /// Nothing yet.
  ///
  /// - Parameters:
  ///   - extent: of units, items and cycles.
  ///   - rows: cells of the tables, about.
  init(_ extent: TallyExtent, rows: Int, threshold: Int) {
    slots = KeySlots(TallyExtent(units: extent.units + 1, items: extent.items, cycles: extent.cycles), rows: rows)
    self.threshold = threshold
  }

  /// Withholds a place of the table of an item and cycle. O(1).
  ///
  /// - Precondition: the extent contains item, cycle and unit; the part is below 63.
  mutating func add(_ key: TallyKey, _ place: CrossTable.Place) {
    add(Self.key(item: key.item, cycle: key.cycle, unit: place.unit), parts: Self.bit(place.part))
  }

  /// Adds what must not show of other questions.
  mutating func merge(_ other: Withholding) {
    if slots.extent != other.slots.extent { slots.widen(to: slots.extent.union(other.slots.extent)) }
    for (key, parts) in zip(other.slots.keys, other.parts) { add(key, parts: parts) }
    threshold = max(threshold, other.threshold)
  }

  private mutating func add(_ key: TallyKey, parts added: UInt64) {
    let slot = slots.slot(of: key)
    if slot == parts.count { parts.append(0) }
    parts[slot] |= added
  }

  /// Why a row has no values; nil where it may show. O(1).
  ///
  /// - Parameters:
  ///   - item: service, outcome or component; 0 where a figure has none.
  ///   - unit: office or group; nil for all together.
  ///   - part: side or stage; nil for all together.
  func absence(item: Int = 0, cycle: Int, unit: Int?, part: Int? = nil) -> Absence? {
    let key = Self.key(item: Int32(clamping: item), cycle: Int32(clamping: cycle), unit: unit)
    guard let slot = slots.existing(key), parts[slot] & Self.bit(part) != 0 else { return nil }
    return .withheld(threshold: threshold)
  }

  private static func key(item: Int32, cycle: Int32, unit: Int?) -> TallyKey {
    TallyKey(unit.map { Int32(clamping: $0 + 1) } ?? -1, item, cycle)
  }

  private static func bit(_ part: Int?) -> UInt64 { 1 << UInt64(part.map { $0 + 1 } ?? 0) }
}

extension Withholding {
  /// Of maturity: offices by side.
  init(_ tally: MaturityTally, width: Int, threshold: Int, part: ObservationPart) {
    self.init(tally.levels, threshold: threshold, part: part) { cells, add in
      for view in MaturityAnswer.View.allCases {
        let start = cells.startIndex + Int(view.rawValue) * width
        let n = cells[start..<(start + width)].reduce(0) { $0 + Int($1) }
        if n > 0 { add(Int(view.rawValue), n) }
      }
    }
  }

  /// Of one count a cell: foundations by office, pairs of feelings by group.
  init(_ table: CountTable, threshold: Int, part: ObservationPart) {
    self.init(table, threshold: threshold, part: part) { cells, add in add(0, cells.reduce(0) { $0 + Int($1) }) }
  }

  /// - Parameter parts: gives a cell's counts by part.
  private init(
    _ table: CountTable, threshold: Int, part: ObservationPart,
    parts: (ArraySlice<Int32>, (_ part: Int, _ count: Int) -> Void) -> Void
  ) {
    guard threshold > 1 else {
      self = .nothing
      return
    }
    var cross = CrossTables(table.extent, rows: table.keys.count)
    for (slot, key) in table.keys.enumerated() where part.contains(key) {
      parts(table.counts(slot: slot)) { cross.add(key, part: $0, counts: CollectionOfOne($1)) }
    }
    self = cross.withholding(threshold: threshold)
  }
}
