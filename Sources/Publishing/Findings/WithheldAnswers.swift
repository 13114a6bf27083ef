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
    func lookAround(_ origin: Origin) { rows.insert(origin.inColumn(0)) }
    for answer in observations.kano { lookAround(answer.origin) }
    for answer in observations.verdicts { lookAround(answer.origin) }
    for answer in observations.expectations {
      look(answer.origin)
      look(answer.origin.inColumn(answer.satisfactionColumn))
      if answer.expected >= 0 { lookAround(answer.origin) }
    }
    for finding in findings where finding.takenAs.flatMap({ Int($0) }) != nil {
      guard let origin = origin(of: finding) else { continue }
      if rows.contains(origin.inColumn(0)) { found.insert(origin) }
    }
    origins = found
  }

  /// A finding without the answer in its cell.
  func withheld(_ finding: Finding) -> Finding {
    guard let origin = origin(of: finding), origins.contains(origin), finding.raw != nil || finding.takenAs != nil
    else { return finding }
    let texts = WithheldNames([finding.raw, finding.takenAs].compactMap(\.self))
    return finding.rewritten(content: { _ in WithheldNames.mark }, text: texts.withheld)
  }

  private func origin(of finding: Finding) -> Origin? {
    guard let cell = finding.cell, let source = sources[Source(file: finding.file, sheet: finding.sheet)] else {
      return nil
    }
    return Origin(source: source, row: cell.row, column: cell.column)
  }
}

extension Origin {
  /// The cell of the same row in another column.
  fileprivate func inColumn(_ column: Int32) -> Origin {
    var other = self
    other.column = column
    return other
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
