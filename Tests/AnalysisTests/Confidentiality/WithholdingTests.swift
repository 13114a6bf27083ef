import Testing

@testable import Analysis

struct WithholdingTests {
  private static let extent = TallyExtent(units: 3, items: 2, cycles: 2)

  private static func all(_ extent: TallyExtent) -> [(key: TallyKey, place: CrossTable.Place)] {
    (0..<extent.items).flatMap { item in
      (-1..<extent.cycles).flatMap { cycle in
        ([nil] + (-1..<extent.units).map { $0 } as [Int?]).flatMap { unit in
          [nil, 0, 1, 5].map { part in
            (TallyKey(-1, Int32(item), Int32(cycle)), CrossTable.Place(unit: unit, part: part))
          }
        }
      }
    }
  }

  private static func isWithheld(_ withholding: Withholding, _ key: TallyKey, _ place: CrossTable.Place) -> Bool {
    let absence = withholding.absence(
      item: Int(key.item), cycle: Int(key.cycle), unit: place.unit, part: place.part)
    if let absence { #expect(absence == .withheld(threshold: withholding.threshold)) }
    return absence != nil
  }

  @Test func `each place is withheld by itself`() {
    for (key, place) in Self.all(Self.extent) {
      var withholding = Withholding(Self.extent, rows: 0, threshold: 5)
      withholding.add(key, place)
      for (other, otherPlace) in Self.all(Self.extent) {
        #expect(Self.isWithheld(withholding, other, otherPlace) == (other == key && otherPlace == place))
      }
    }
  }

  @Test func `codes beyond the extent are not withheld`() {
    var withholding = Withholding(Self.extent, rows: 0, threshold: 5)
    for (key, place) in Self.all(Self.extent) { withholding.add(key, place) }
    #expect(withholding.absence(item: 2, cycle: 0, unit: 0) == nil)
    #expect(withholding.absence(item: 0, cycle: 2, unit: 0) == nil)
    #expect(withholding.absence(item: 0, cycle: 0, unit: 3) == nil)
    #expect(Withholding.nothing.absence(cycle: -1, unit: nil) == nil)
    #expect(Withholding.nothing.absence(cycle: 0, unit: 0) == nil)
  }

  /// Of equal and of different extents, with nothing on either side.
  @Test(arguments: [TallyExtent(units: 3, items: 2, cycles: 2), TallyExtent(units: 5, items: 1, cycles: 4)])
  func `merging withholds what either does`(extent: TallyExtent) {
    var (one, other) = (
      Withholding(Self.extent, rows: 0, threshold: 5), Withholding(extent, rows: 0, threshold: 8)
    )
    for (number, (key, place)) in Self.all(Self.extent).enumerated() where number % 3 == 0 { one.add(key, place) }
    for (number, (key, place)) in Self.all(extent).enumerated() where number % 4 == 0 { other.add(key, place) }
    for (first, second) in [(one, other), (other, one), (.nothing, one), (other, .nothing)] {
      var merged = first
      merged.merge(second)
      #expect(merged.threshold == max(first.threshold, second.threshold))
      for (key, place) in Self.all(Self.extent.union(extent)) {
        let isExpected = Self.isWithheld(first, key, place) || Self.isWithheld(second, key, place)
        #expect(Self.isWithheld(merged, key, place) == isExpected)
      }
    }
  }
}
