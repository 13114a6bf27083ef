public import PMO
import Statistics

/// What must not show of each kind of answers.
///
/// What compares or sums up rows is made from the rows that show, so that nothing else has to be withheld.
public struct Withholdings: Sendable {
  private(set) var maturity: Withholding
  /// At the threshold of distributions.
  private(set) var maturityLevels: Withholding
  private(set) var expectations: Withholding
  private(set) var customers: Withholding
  /// At the threshold of distributions.
  private(set) var customerDistributions: Withholding
  /// Classes are a distribution.
  private(set) var kano: Withholding
  private(set) var foundations: Withholding

  /// What must not show of all questions and cycles, or of a part of them: each is a table of its own.
  public init(
    of tallies: Tallies, part: ObservationPart = .whole, framework: Framework, settings: AnalysisSettings
  ) {
    let threshold = settings.confidentiality.value
    let distribution = max(threshold, settings.confidentiality.distribution)
    maturity = Withholding(
      tallies.maturity, width: framework.maturityScale.countedLevels, threshold: threshold, part: part)
    maturityLevels = Withholding(tallies.maturity.levels, threshold: distribution, part: part)
    expectations = Withholding(
      expectations: tallies.expectations.byStage, layout: ExpectationLayout(framework), threshold: threshold,
      part: part)
    // Verdicts are about one question alone, and few.
    let verdicts = part.isFirst ? threshold : 1
    customers = Withholding(verdicts: tallies.customers.verdicts, framework: framework, threshold: verdicts)
    customerDistributions = Withholding(
      verdicts: tallies.customers.verdicts, framework: framework, threshold: part.isFirst ? distribution : 1)
    kano = Withholding(tallies.customers.kano, threshold: distribution, part: part)
    foundations = Withholding(tallies.foundations.levels, threshold: threshold, part: part)
  }

  /// Adds what must not show of another part of the same tallies.
  public mutating func merge(_ other: Withholdings) {
    maturity.merge(other.maturity)
    maturityLevels.merge(other.maturityLevels)
    expectations.merge(other.expectations)
    customers.merge(other.customers)
    customerDistributions.merge(other.customerDistributions)
    kano.merge(other.kano)
    foundations.merge(other.foundations)
  }
}

extension Withholding {
  /// Of expectations: groups by stage, of which 0 stands for answers that name none.
  fileprivate init(
    expectations tables: [(part: Int, table: ExpectationTable)], layout: ExpectationLayout, threshold: Int,
    part: ObservationPart
  ) {
    guard threshold > 1, let first = tables.first else {
      self = .nothing
      return
    }
    let extent = tables.reduce(first.table.extent) { $0.union($1.table.extent) }
    var cross = CrossTables(
      extent, rows: tables.reduce(0) { $0 + $1.table.keys.count },
      empty: CrossTable(questions: 4, unpublishedPart: 0))
    for (stage, table) in tables {
      for (slot, key) in table.keys.enumerated() where part.contains(key) {
        let numbers = ExpectationCounts.Numbers(table.cells(slot: slot), layout: layout)
        cross.add(
          key, part: stage, counts: [numbers.importance, numbers.satisfaction, numbers.expected, numbers.pairs])
      }
    }
    self = cross.withholding(threshold: threshold)
  }

  /// Of verdicts: groups by stage; the item of a key is the stage.
  fileprivate init(verdicts: CountTable, framework: Framework, threshold: Int) {
    guard threshold > 1 else {
      self = .nothing
      return
    }
    let levels = framework.satisfactionScale.countedLevels
    let extent = TallyExtent(units: verdicts.extent.units, items: 1, cycles: verdicts.extent.cycles)
    var cross = CrossTables(
      extent, rows: verdicts.keys.count, empty: CrossTable(questions: 2, unpublishedPart: 0))
    for (slot, key) in verdicts.keys.enumerated() {
      let cells = verdicts.counts(slot: slot)
      cross.add(
        TallyKey(key.unit, 0, key.cycle), part: Int(key.item),
        counts: [cells.prefix(levels), cells.dropFirst(levels)].map { $0.reduce(0) { $0 + Int($1) } })
    }
    self = cross.withholding(threshold: threshold)
  }
}

extension ObservationPart {
  /// Whether the question and cycle of a key belong to the part.
  func contains(_ key: TallyKey) -> Bool { (Int(key.item) + Int(key.cycle) + 1) % count == index }
}
