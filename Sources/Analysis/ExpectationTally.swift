import PMO
import Statistics
import Tabular

/// The importance and satisfaction answers of every group, outcome and cycle, counted by pair.
public struct ExpectationTally: Sendable {
  /// Respondents by importance (rows) and satisfaction (columns), the first row and column for a missing answer; the unit
  /// of a key is the customer group, the item the outcome.
  private(set) var pairs: CountTable
  /// Answers that could not be counted: a level outside the scale, or a code that no list has.
  private(set) var uncounted = 0

  /// Counts all answers in one pass. O(answers). A row without either answer counts nothing.
  init(of observations: Observations, framework: Framework) {
    let extent = TallyExtent(
      units: observations.groups.count, items: framework.catalogue.outcomes.count, cycles: observations.cycles.count)
    let rows = framework.importanceScale.countedLevels + 1
    let columns = framework.satisfactionScale.countedLevels + 1
    let lowestImportance = framework.importanceScale.lowest
    let lowestSatisfaction = framework.satisfactionScale.lowest
    pairs = CountTable(extent, width: rows * columns, rows: observations.expectations.count)
    for answer in observations.expectations {
      let key = TallyKey(answer.group, answer.outcome, answer.cycle)
      let row = answer.importance == -1 ? 0 : Int(answer.importance) - lowestImportance + 1
      let column = answer.satisfaction == -1 ? 0 : Int(answer.satisfaction) - lowestSatisfaction + 1
      let importanceFits = answer.importance == -1 || (row > 0 && row < rows)
      let satisfactionFits = answer.satisfaction == -1 || (column > 0 && column < columns)
      guard importanceFits, satisfactionFits, extent.contains(key) else {
        uncounted += 1
        continue
      }
      if row > 0 || column > 0 { pairs.add(key, at: row * columns + column) }
    }
  }

  /// Adds the answers of another part of the same observations.
  mutating func merge(_ other: ExpectationTally) {
    pairs = pairs.merged(with: other.pairs)
    uncounted += other.uncounted
  }
}

/// One group's answers for one outcome, taken apart.
struct ExpectationCounts {
  let respondents: Int
  let pairs: Int
  let importance: LevelCounts
  let satisfaction: LevelCounts
  /// Differences `satisfaction - importance` of those who gave both.
  let gaps: Result<LevelCounts, Undefined>

  /// - Throws: `unusableCounts` beyond `LevelCounts.largestTotal` respondents.
  init(_ cells: ArraySlice<Int>, importanceScale: Scale, satisfactionScale: Scale) throws(Undefined) {
    let columns = satisfactionScale.countedLevels + 1
    var importance = try LevelCounts(scale: importanceScale.levels)
    var satisfaction = try LevelCounts(scale: satisfactionScale.levels)
    var respondents = 0
    var complete = 0
    for (offset, count) in cells.enumerated() where count > 0 {
      let (row, column) = (offset / columns, offset % columns)
      respondents += count
      if row > 0, column > 0 { complete += count }
      if row > 0 { try importance.add(importanceScale.lowest + row - 1, times: count) }
      if column > 0 { try satisfaction.add(satisfactionScale.lowest + column - 1, times: count) }
    }
    self.respondents = respondents
    pairs = complete
    self.importance = importance
    self.satisfaction = satisfaction
    do throws(Undefined) {
      guard importanceScale.levels == satisfactionScale.levels else { throw .differentScales }
      var pairs = try PairCounts(scale: importanceScale.levels)
      for (offset, count) in cells.enumerated() where count > 0 {
        let (row, column) = (offset / columns, offset % columns)
        try pairs.add(
          expectation: row > 0 ? importanceScale.lowest + row - 1 : nil,
          perception: column > 0 ? satisfactionScale.lowest + column - 1 : nil, times: count)
      }
      gaps = .success(try pairs.gaps)
    } catch {
      gaps = .failure(error)
    }
  }
}
