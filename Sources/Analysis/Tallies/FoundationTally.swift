import PMO
import Tabular

/// The levels and wanted levels of every office's foundations by cycle, counted by level, and the evidence that was named.
public struct FoundationTally: Sendable {
  /// What the answers of a key name as evidence.
  struct Evidence: Sendable {
    /// Answers that name evidence.
    var answers = 0
    /// The youngest that has a date.
    var dated: Named?
    /// The first by its text of those without a date.
    var undated: String?

    struct Named: Sendable {
      let day: DateTime
      let text: String
    }

    mutating func add(_ other: Evidence) {
      answers += other.answers
      // Of two of one day, the first by its text, so that the order of the answers does not matter.
      dated = [dated, other.dated].compactMap(\.self).min { ($1.day, $0.text) < ($0.day, $1.text) }
      undated = [undated, other.undated].compactMap(\.self).min()
    }
  }

  /// Answers by level; the unit of a key is the office, the item the component.
  private(set) var levels: CountTable
  /// Wanted levels, by the same keys.
  private(set) var wanted: CountTable
  private(set) var evidence: [TallyKey: Evidence] = [:]
  /// Answers and wanted levels that could not be counted: a level outside the scale, or a code that no list has.
  private(set) var uncounted = 0

  /// Counts all answers in one pass. O(answers).
  init(of observations: Observations, framework: Framework) {
    let extent = TallyExtent(
      units: observations.offices.count, items: framework.catalogue.foundations.count,
      cycles: observations.cycles.count)
    let width = framework.foundationScale.countedLevels
    let lowest = framework.foundationScale.lowest
    levels = CountTable(extent, width: width, rows: observations.foundations.count)
    wanted = CountTable(extent, width: width, rows: observations.foundations.count)
    for answer in observations.foundations {
      let key = TallyKey(answer.office, answer.component, answer.cycle)
      let offset = Int(answer.level) - lowest
      guard offset >= 0, offset < width, extent.contains(key) else {
        uncounted += 1
        continue
      }
      levels.add(key, at: offset)
      if let text = answer.evidence {
        var named = Evidence()
        named.answers = 1
        if let day = answer.evidenceDate {
          named.dated = Evidence.Named(day: day, text: text)
        } else {
          named.undated = text
        }
        evidence[key, default: Evidence()].add(named)
      }
      guard answer.wanted != -1 else { continue }
      let asked = Int(answer.wanted) - lowest
      if asked >= 0, asked < width { wanted.add(key, at: asked) } else { uncounted += 1 }
    }
  }

  /// Adds the answers of another part of the same observations.
  mutating func merge(_ other: FoundationTally) {
    levels.merge(other.levels)
    wanted.merge(other.wanted)
    for (key, named) in other.evidence { evidence[key, default: Evidence()].add(named) }
    uncounted += other.uncounted
  }

  /// The evidence of all offices together, under the unit -1.
  func pooledEvidence() -> [TallyKey: Evidence] {
    var pooled: [TallyKey: Evidence] = [:]
    for (key, named) in evidence { pooled[CountTable.pooled(key), default: Evidence()].add(named) }
    return pooled
  }
}
