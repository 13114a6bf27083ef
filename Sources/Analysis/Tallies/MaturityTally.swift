import PMO
import Tabular

/// The maturity answers and wanted levels of every office, service and cycle, counted by level, and who answered.
public struct MaturityTally: Sendable {
  /// Answers by view (rows) and level (columns); the unit of a key is the office, the item the service.
  private(set) var levels: CountTable
  /// Wanted levels, by the same keys.
  private(set) var targets: CountTable
  /// Answers that could not be counted: a level outside the scale, or a code that no list has.
  private(set) var uncounted = 0

  /// Who answered, slot by slot of `levels`.
  private(set) var raters: Attendance

  /// Counts all answers in one pass. O(answers).
  init(of observations: Observations, part: ObservationPart = .whole, framework: Framework) {
    let extent = TallyExtent(
      units: observations.offices.count, items: framework.catalogue.services.count, cycles: observations.cycles.count)
    let answers = part.of(observations.maturity, .maturity)
    let wanted = part.of(observations.targets, .maturity)
    let layout = RatingLayout(framework.maturityScale)
    levels = CountTable(extent, width: layout.offsets, rows: answers.count)
    targets = CountTable(extent, width: layout.levels, rows: wanted.count)
    func key(_ answer: MaturityAnswer) -> TallyKey? {
      layout.contains(answer) ? TallyKey(answer.office, answer.service, answer.cycle) : nil
    }
    let counted = levels.count(answers, key: key, value: layout.rating, offset: layout.offset)
    raters = Attendance(of: counted, sizes: levels.totals, layout: layout)
    let countedTargets = targets.count(wanted, key: key) {
      $0.level
    } offset: {
      Int($0) &- layout.lowest
    }
    uncounted = answers.count - counted.rows.count + wanted.count - countedTargets.rows.count
  }

  /// Adds the answers of another part of the same observations.
  mutating func merge(_ other: MaturityTally) {
    levels.merge(other.levels)
    targets.merge(other.targets)
    uncounted += other.uncounted
    // Merging keeps the slots of the first table; those of the other one move.
    raters.append(
      other.raters, slots: other.levels.keys.map { levels.slot(existing: $0) ?? 0 }, slotCount: levels.keys.count)
  }
}
