import PMO
import Tabular

/// The maturity answers and wanted levels of every office, service and cycle, counted by level, and who answered.
public struct MaturityTally: Sendable {
  /// Answers by level; the unit of a key is the office, the item the service.
  private(set) var levels: CountTable
  /// Wanted levels, by the same keys.
  private(set) var targets: CountTable
  /// Answers that could not be counted: a level outside the scale, or a code that no list has.
  private(set) var uncounted = 0
  /// Who answered: the rater's code above the slot in `levels`. Not unique.
  private var attendance: [UInt64] = []

  /// Counts all answers in one pass. O(answers).
  init(of observations: Observations, framework: Framework) {
    let extent = TallyExtent(
      units: observations.offices.count, items: framework.catalogue.services.count, cycles: observations.cycles.count)
    let width = framework.maturityScale.countedLevels
    let lowest = framework.maturityScale.lowest
    levels = CountTable(extent, width: width, rows: observations.maturity.count)
    targets = CountTable(extent, width: width, rows: observations.targets.count)
    attendance.reserveCapacity(observations.maturity.count)
    for answer in observations.maturity {
      let key = TallyKey(answer.office, answer.service, answer.cycle)
      let offset = Int(answer.level) - lowest
      guard offset >= 0, offset < width, extent.contains(key) else {
        uncounted += 1
        continue
      }
      let slot = levels.add(key, at: offset)
      if answer.rater >= 0 { attendance.append(Self.entry(rater: UInt64(answer.rater), slot: slot)) }
    }
    for answer in observations.targets {
      let key = TallyKey(answer.office, answer.service, answer.cycle)
      let offset = Int(answer.level) - lowest
      guard offset >= 0, offset < width, extent.contains(key) else {
        uncounted += 1
        continue
      }
      targets.add(key, at: offset)
    }
  }

  /// Adds the answers of another part of the same observations.
  mutating func merge(_ other: MaturityTally) {
    levels = levels.merged(with: other.levels)
    targets = targets.merged(with: other.targets)
    uncounted += other.uncounted
    // Merging keeps the slots of the first table; those of the other one move.
    var slots: [TallyKey: Int] = [:]
    for (slot, key) in levels.keys.enumerated() { slots[key] = slot }
    let moved = other.levels.keys.map { slots[$0] ?? 0 }
    attendance += other.attendance.lazy.map { Self.entry(rater: $0 >> 32, slot: moved[Self.slot($0)]) }
  }

  /// Distinct raters by key, or by the key that a group of keys is counted under.
  ///
  /// Raters repeat between keys, so their numbers do not add; the sets do. Cost: a sort of the answers, which is one pass
  /// where they come rater by rater.
  func raters(by group: (TallyKey) -> TallyKey = { $0 }) -> [TallyKey: Int] {
    var groups: [TallyKey: Int] = [:]
    var groupOfSlot: [Int] = []
    for key in levels.keys.map(group) {
      let place = groups[key] ?? groups.count
      groups[key] = place
      groupOfSlot.append(place)
    }
    var counts = Array(repeating: 0, count: groups.count)
    var latest = Array(repeating: UInt64.max, count: groups.count)
    for entry in attendance.sorted() {
      let group = groupOfSlot[Self.slot(entry)]
      let rater = entry >> 32
      if latest[group] != rater {
        latest[group] = rater
        counts[group] += 1
      }
    }
    return groups.mapValues { counts[$0] }
  }

  private static func entry(rater: UInt64, slot: Int) -> UInt64 { rater << 32 | UInt64(truncatingIfNeeded: slot) }

  private static func slot(_ entry: UInt64) -> Int { Int(truncatingIfNeeded: entry & 0xffff_ffff) }
}
