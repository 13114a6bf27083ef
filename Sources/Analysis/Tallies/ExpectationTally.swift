import PMO
import Statistics
import Tabular

/// The importance, satisfaction and expected levels that customers of every group, outcome and cycle gave, counted by pair and by stage.
public struct ExpectationTally: Sendable {
  /// Answers that could not be counted: a level outside the scale, or a code that no list has.
  private(set) var uncounted = 0

  /// By stage, the answers that name none first; nil for a stage of which nothing speaks. The unit of a key is the customer
  /// group, the item the outcome.
  private var tables: [ExpectationTable?]

  private let extent: TallyExtent
  private let layout: ExpectationLayout

  /// Counts all answers in one pass. O(answers). A row without any answer counts nothing.
  init(of observations: Observations, part: ObservationPart = .whole, framework: Framework) {
    extent = TallyExtent(
      units: observations.groups.count, items: framework.catalogue.outcomes.count, cycles: observations.cycles.count)
    layout = ExpectationLayout(framework)
    tables = Array(repeating: nil, count: Stage.allCases.count + 1)
    let answers = part.of(observations.expectations)
    for answer in answers {
      let key = TallyKey(answer.group, answer.outcome, answer.cycle)
      let row = answer.importance == -1 ? 0 : Int(answer.importance) - layout.importance.lowest + 1
      let column = answer.satisfaction == -1 ? 0 : Int(answer.satisfaction) - layout.satisfaction.lowest + 1
      let expected = answer.expected == -1 ? 0 : Int(answer.expected) - layout.satisfaction.lowest + 1
      let importanceFits = answer.importance == -1 || (row > 0 && row < layout.rows)
      let satisfactionFits = answer.satisfaction == -1 || (column > 0 && column < layout.columns)
      let expectedFits = answer.expected == -1 || (expected > 0 && expected < layout.columns)
      guard importanceFits, satisfactionFits, expectedFits, extent.contains(key) else {
        uncounted += 1
        continue
      }
      guard row > 0 || column > 0 || expected > 0 else { continue }
      let stage = answer.stage.map { Int($0.rawValue) + 1 } ?? 0
      if tables[stage] == nil {
        tables[stage] = ExpectationTable(extent, layout: layout, rows: answers.count)
      }
      tables[stage]?.add(
        key, importance: row, satisfaction: column, expected: expected, extent: extent, rows: answers.count)
    }
  }

  /// Adds the answers of another part of the same observations.
  mutating func merge(_ other: ExpectationTally) {
    for stage in tables.indices {
      guard let added = other.tables[stage] else { continue }
      if tables[stage] == nil { tables[stage] = added } else { tables[stage]?.merge(added) }
    }
    uncounted += other.uncounted
  }

  /// The counts of answers that speak of a stage; nil where none do.
  func pairs(of stage: Stage) -> ExpectationTable? { tables[Int(stage.rawValue) + 1] }

  /// The counts by stage, 0 for those that name none.
  var byStage: [(part: Int, table: ExpectationTable)] {
    tables.enumerated().compactMap { stage, table in table.map { (stage, $0) } }
  }

  /// The counts of all answers, whether they name a stage or not.
  var pairs: ExpectationTable {
    let filled = tables.compactMap(\.self)
    guard var sum = filled.first else { return ExpectationTable(extent, layout: layout, rows: 0) }
    for table in filled.dropFirst() { sum.merge(table) }
    return sum
  }
}

/// How many levels an answer can have: rows and columns of the counts, the first of both for a missing answer.
struct ExpectationLayout {
  let importance: Scale
  let satisfaction: Scale
  let rows: Int
  let columns: Int

  init(_ framework: Framework) {
    importance = framework.importanceScale
    satisfaction = framework.satisfactionScale
    rows = importance.countedLevels + 1
    columns = satisfaction.countedLevels + 1
  }
}
