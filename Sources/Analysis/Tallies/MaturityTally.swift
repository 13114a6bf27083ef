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

  /// The answers of named raters, by slots of `levels`.
  private var attendance = Attendance()

  /// Counts all answers in one pass. O(answers).
  init(of observations: Observations, part: ObservationPart = .whole, framework: Framework) {
    let extent = TallyExtent(
      units: observations.offices.count, items: framework.catalogue.services.count, cycles: observations.cycles.count)
    let answers = part.of(observations.maturity)
    let width = framework.maturityScale.countedLevels
    let lowest = framework.maturityScale.lowest
    levels = CountTable(extent, width: width * MaturityAnswer.View.allCases.count, rows: answers.count)
    targets = CountTable(extent, width: width, rows: observations.targets.count)
    attendance.reserve(answers.count)
    for answer in answers {
      let key = TallyKey(answer.office, answer.service, answer.cycle)
      let offset = Int(answer.level) - lowest
      guard offset >= 0, offset < width, extent.contains(key) else {
        uncounted += 1
        continue
      }
      let slot = levels.add(key, at: Int(answer.view.rawValue) &* width &+ offset)
      if answer.rater >= 0 { attendance.append(rater: answer.rater, slot: slot, level: answer.level) }
    }
    for answer in part.of(observations.targets) {
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
    levels.merge(other.levels)
    targets.merge(other.targets)
    uncounted += other.uncounted
    // Merging keeps the slots of the first table; those of the other one move.
    attendance.append(other.attendance, slots: other.levels.keys.map { levels.slot(existing: $0) ?? 0 })
  }

  /// Who answered, slot by slot of `levels`.
  var raters: AttendanceList { attendance.sorted(slotCount: levels.keys.count) }
}
