public import PMO
public import Tabular

/// Cells of findings that hold an answer which counts: one answer is fewer than any threshold, so no output says what it is.
///
/// The finding stays with its place, its rule and what to do, so whoever has the files still mends the cell.
public struct WithheldAnswers: Sendable {
  private var origins: Set<Origin> = []
  private let sources: [Source: Int]

  /// - Parameter findings: the only cells that are looked for. Cost: a look-up for each answer of raters and customers.
  public init(_ observations: Observations, of findings: [Finding]) {
    sources = Dictionary(zip(observations.sources, observations.sources.indices)) { first, _ in first }
    let wanted = Set(findings.compactMap { origin(of: $0) })
    guard !wanted.isEmpty else { return }
    var found: Set<Origin> = []
    func look(_ origin: Origin) { if wanted.contains(origin) { found.insert(origin) } }
    for answer in observations.maturity { look(answer.origin) }
    for answer in observations.targets { look(answer.origin) }
    for answer in observations.foundations { look(answer.origin) }
    // Answers of several cells know one or two of them: in their rows every cell counts that was taken for a whole number.
    var rows: Set<Origin> = []
    func lookAround(_ origin: Origin) {
      rows.insert(Origin(source: Int(origin.source), row: Int(origin.row), column: 0))
    }
    for answer in observations.kano { lookAround(answer.origin) }
    for answer in observations.verdicts { lookAround(answer.origin) }
    for answer in observations.expectations {
      look(answer.origin)
      look(
        Origin(
          source: Int(answer.origin.source), row: Int(answer.origin.row), column: Int(answer.satisfactionColumn)))
      if answer.expected >= 0 { lookAround(answer.origin) }
    }
    for finding in findings where finding.takenAs.flatMap({ Int($0) }) != nil {
      guard let origin = origin(of: finding) else { continue }
      if rows.contains(Origin(source: Int(origin.source), row: Int(origin.row), column: 0)) { found.insert(origin) }
    }
    origins = found
  }

  /// A finding without the answer in its cell.
  func withheld(_ finding: Finding) -> Finding {
    guard let origin = origin(of: finding), origins.contains(origin), finding.raw != nil || finding.takenAs != nil
    else { return finding }
    let texts = WithheldNames([finding.raw, finding.takenAs].compactMap(\.self))
    return Finding(
      rule: finding.rule, severity: finding.severity, file: finding.file, sheet: finding.sheet, cell: finding.cell,
      columnName: finding.columnName, raw: finding.raw.map { _ in WithheldNames.mark },
      takenAs: finding.takenAs.map { _ in WithheldNames.mark }, message: texts.withheld(finding.message),
      hint: texts.withheld(finding.hint), occurrences: finding.occurrences, further: finding.further)
  }

  private func origin(of finding: Finding) -> Origin? {
    guard let cell = finding.cell, let source = sources[Source(file: finding.file, sheet: finding.sheet)] else {
      return nil
    }
    return Origin(source: source, row: cell.row, column: cell.column)
  }
}

extension RunFacts {
  /// The facts without these answers.
  public func withholding(_ answers: WithheldAnswers) -> RunFacts {
    var facts = self
    facts.findings = findings.map(answers.withheld)
    return facts
  }
}
