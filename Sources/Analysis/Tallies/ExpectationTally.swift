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
    let extent = TallyExtent(
      units: observations.groups.count, items: framework.catalogue.outcomes.count, cycles: observations.cycles.count)
    let layout = ExpectationLayout(framework)
    self.extent = extent
    self.layout = layout
    let answers = part.of(observations.expectations, .expectations)
    let staged = StagedGroups(groups: observations.groups.count)
    let stagedExtent = TallyExtent(units: staged.units, items: extent.items, cycles: extent.cycles)
    func key(_ answer: ExpectationAnswer) -> TallyKey? {
      guard layout.contains(answer), let unit = staged.unit(of: answer) else { return nil }
      return TallyKey(unit, answer.outcome, answer.cycle)
    }
    var pairs = CountTable(stagedExtent, width: layout.rows * layout.columns, rows: answers.count)
    var isExpectedAsked = false
    var empty = 0
    let counted = pairs.count(answers) { answer in
      if answer.isEmpty { empty += 1 }
      if answer.expected != -1 { isExpectedAsked = true }
      return key(answer)
    } value: {
      Int32(truncatingIfNeeded: layout.importance(of: $0) &* layout.columns &+ layout.satisfaction(of: $0))
    } offset: {
      Int($0)
    }
    uncounted = answers.count - counted.rows.count - empty
    tables = staged.split(pairs, extent: extent).map { $0.map { ExpectationTable($0, layout: layout) } }
    // Seldom asked for.
    guard isExpectedAsked else { return }
    var expected = CountTable(stagedExtent, width: layout.columns * layout.columns, rows: answers.count)
    expected.count(answers) {
      $0.expected == -1 ? nil : key($0)
    } value: {
      Int32(truncatingIfNeeded: layout.expected(of: $0) &* layout.columns &+ layout.satisfaction(of: $0))
    } offset: {
      Int($0)
    }
    for (stage, counts) in staged.split(expected, extent: extent).enumerated() { tables[stage]?.expected = counts }
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
    guard var sum = filled.first else {
      return ExpectationTable(CountTable(extent, width: layout.rows * layout.columns, rows: 0), layout: layout)
    }
    for table in filled.dropFirst() { sum.merge(table) }
    return sum
  }
}

/// Stage and group in one code, so that answers of all stages are counted in one pass.
private struct StagedGroups {
  let groups: Int

  static let stages = Stage.allCases.count + 1

  /// Codes that there are, beside -1.
  var units: Int { Self.stages * (groups + 1) - 1 }

  /// Nil for a group that there is not.
  func unit(of answer: ExpectationAnswer) -> Int32? {
    guard UInt32(bitPattern: answer.group &+ 1) <= UInt(groups) else { return nil }
    let stage = answer.stage.map { Int32($0.rawValue) + 1 } ?? 0
    return stage &* Int32(truncatingIfNeeded: groups &+ 1) &+ answer.group
  }

  /// A table for each stage, the answers that name none first; nil for a stage of which nothing speaks.
  func split(_ table: CountTable, extent: TallyExtent) -> [CountTable?] {
    var parts = [CountTable?](repeating: nil, count: Self.stages)
    for (slot, key) in table.keys.enumerated() {
      let (stage, unit) = (Int(key.unit) + 1).quotientAndRemainder(dividingBy: groups + 1)
      if parts[stage] == nil { parts[stage] = CountTable(extent, width: table.width, rows: table.keys.count) }
      parts[stage]?.add(TallyKey(Int32(unit) - 1, key.item, key.cycle), counts: table.counts(slot: slot))
    }
    return parts
  }
}

extension ExpectationAnswer {
  /// Whether nothing was answered: -1 has all bits.
  var isEmpty: Bool { importance & satisfaction & expected == -1 }
}

/// How many levels an answer can have: rows and columns of the counts, the first of both for a missing answer.
struct ExpectationLayout {
  let importance: ClosedRange<Int>
  let satisfaction: ClosedRange<Int>
  let rows: Int
  let columns: Int
  /// No expected levels; none for a scale that is too wide. Made once, as most rows have none.
  let nothingExpected: Result<LevelCounts, Undefined>

  init(_ framework: Framework) {
    importance = framework.importanceScale.levels
    satisfaction = framework.satisfactionScale.levels
    rows = framework.importanceScale.countedLevels + 1
    columns = framework.satisfactionScale.countedLevels + 1
    nothingExpected = Result { [satisfaction] () throws(Undefined) in try LevelCounts(scale: satisfaction) }
  }

  /// The row of an importance, 0 for a missing one; not one of the rows for a level that is not on the scale.
  func importance(of answer: ExpectationAnswer) -> Int {
    answer.importance == -1 ? 0 : Self.place(Int(answer.importance) &- importance.lowerBound &+ 1)
  }

  /// The column of a satisfaction, likewise.
  func satisfaction(of answer: ExpectationAnswer) -> Int {
    answer.satisfaction == -1 ? 0 : Self.place(Int(answer.satisfaction) &- satisfaction.lowerBound &+ 1)
  }

  /// The row of an expected level, which is on the scale of satisfaction.
  func expected(of answer: ExpectationAnswer) -> Int {
    answer.expected == -1 ? 0 : Self.place(Int(answer.expected) &- satisfaction.lowerBound &+ 1)
  }

  /// Whether the answer has a level, and all that it has are on their scales.
  func contains(_ answer: ExpectationAnswer) -> Bool {
    (0..<rows).contains(importance(of: answer)) && (0..<columns).contains(satisfaction(of: answer))
      && (0..<columns).contains(expected(of: answer)) && !answer.isEmpty
  }

  /// The level next below the scale must not pass for a missing one.
  private static func place(_ place: Int) -> Int { place == 0 ? -1 : place }
}
