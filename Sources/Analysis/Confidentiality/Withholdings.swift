import PMO
import Statistics

/// What must not show of each kind of answers.
///
/// What compares or sums up rows is made from the rows that show, so that nothing else has to be withheld.
struct Withholdings {
  let maturity: Withholding
  /// At the threshold of distributions.
  let maturityLevels: Withholding
  let expectations: Withholding
  let customers: Withholding
  /// At the threshold of distributions.
  let customerDistributions: Withholding
  /// Classes are a distribution.
  let kano: Withholding
  let foundations: Withholding

  init(of tallies: Tallies, framework: Framework, settings: AnalysisSettings) {
    let threshold = settings.confidentiality.value
    let distribution = max(threshold, settings.confidentiality.distribution)
    maturity = Withholding(tallies.maturity, width: framework.maturityScale.countedLevels, threshold: threshold)
    maturityLevels = Withholding(tallies.maturity.levels, threshold: distribution)
    let layout = ExpectationLayout(framework)
    expectations = Withholding(
      counting: tallies.expectations.byStage, unpublishedPart: 0, threshold: threshold
    ) { cells, add in
      guard let counts = try? ExpectationCounts(cells, layout: layout) else { return }
      add(0, [counts.importance.n, counts.satisfaction.n, counts.expected.n, counts.pairs])
    }
    customers = Withholding(verdicts: tallies.customers.verdicts, framework: framework, threshold: threshold)
    customerDistributions = Withholding(
      verdicts: tallies.customers.verdicts, framework: framework, threshold: distribution)
    kano = Withholding(tallies.customers.kano, threshold: distribution)
    foundations = Withholding(tallies.foundations.levels, threshold: threshold)
  }
}

extension Withholding {
  /// Of verdicts: groups by stage; the item of a key is the stage.
  fileprivate init(verdicts: CountTable, framework: Framework, threshold: Int) {
    guard threshold > 1 else {
      self = .nothing
      return
    }
    let levels = framework.satisfactionScale.countedLevels
    var tables: [TallyKey: CrossTable] = [:]
    for key in verdicts.keys {
      guard let cells = verdicts[key] else { continue }
      tables[TallyKey(-1, 0, key.cycle), default: CrossTable(unpublishedPart: 0)].add(
        unit: Int(key.unit), part: Int(key.item),
        counts: [cells.prefix(levels).reduce(0, +), cells.dropFirst(levels).reduce(0, +)])
    }
    self.init(tables: tables, threshold: threshold)
  }
}
