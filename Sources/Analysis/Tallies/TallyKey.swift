/// What a tally counts by: three codes, each -1 where the inputs name none.
///
/// Which codes they are is the tally's: office, service and cycle; group, outcome and cycle; person, competence and cycle.
struct TallyKey: Hashable, Sendable {
  var unit: Int32
  var item: Int32
  var cycle: Int32

  init(_ unit: Int32, _ item: Int32, _ cycle: Int32) {
    self.unit = unit
    self.item = item
    self.cycle = cycle
  }
}

/// How many codes there are of each part of a key.
struct TallyExtent: Hashable, Sendable {
  var units: Int
  var items: Int
  var cycles: Int

  /// Whether a key's codes are codes of the lists, or -1 for unit and cycle; an item is always named.
  func contains(_ key: TallyKey) -> Bool {
    // One comparison each: a code below the first is a very large number without its sign.
    UInt32(bitPattern: key.unit &+ 1) <= UInt(units) && UInt32(bitPattern: key.item) < UInt(items)
      && UInt32(bitPattern: key.cycle &+ 1) <= UInt(cycles)
  }

  func union(_ other: TallyExtent) -> TallyExtent {
    TallyExtent(
      units: max(units, other.units), items: max(items, other.items), cycles: max(cycles, other.cycles))
  }

  /// Keys that there can be; nil beyond the range of integers.
  var size: Int? {
    let (grid, overflow) = (units + 1).multipliedReportingOverflow(by: items)
    guard !overflow else { return nil }
    let (size, overflown) = grid.multipliedReportingOverflow(by: cycles + 1)
    return overflown ? nil : size
  }

  /// A key's place among all that there can be. Items lie closest together, as a sheet asks for them side by side.
  func position(_ key: TallyKey) -> Int {
    (Int(key.cycle &+ 1) &* (units &+ 1) &+ Int(key.unit &+ 1)) &* items &+ Int(key.item)
  }

  /// The key at a position.
  func key(at position: Int) -> TallyKey {
    let (rest, item) = position.quotientAndRemainder(dividingBy: items)
    let (cycle, unit) = rest.quotientAndRemainder(dividingBy: units + 1)
    return TallyKey(
      Int32(truncatingIfNeeded: unit - 1), Int32(truncatingIfNeeded: item), Int32(truncatingIfNeeded: cycle - 1))
  }
}
