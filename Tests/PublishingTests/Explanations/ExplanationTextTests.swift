import Testing

@testable import Publishing

/// Explanations as lines of a terminal.
@Suite struct ExplanationTextTests {
  @Test func `A mean with its answers`() throws {
    let explainer = Explainer(Small.figures, facts: Small.facts, observations: Small.observations)
    let lines = try explainer.lines(try FigureQuery("fact_maturity[pmo=North,service=S1]"), limit: 2, width: 60)
    let text = lines.joined(separator: "\n")
    #expect(
      text.hasPrefix(
        """
        Service maturity
          fact_maturity[cycle=2026-Q3,pmo=NOR,service=S1]

          cycle         2026-Q3
          pmo_id        NOR (North)
          service_id    S1 (Advice)
          n             5
        """), "\(text)")
    #expect(
      text.contains(
        """

        mean = 2
          = sum of the levels / answers
          = (1*1 + 3*2 + 1*3) / 5

        """), "\(text)")
    #expect(
      text.hasSuffix(
        """
        6 cells of the inputs:
          in.xlsx One
            A5 level 1 (Ad hoc)
            A5 level 2 (Repeatable)
          ... and 4 more; --all shows them.
        """), "\(text)")
  }

  @Test(arguments: [60, 100], ["fact_maturity_group", "fact_mix[mix=present]", "fact_coverage[competence=C13]"])
  func `Lines keep to the width but for what cannot be broken`(width: Int, query: String) throws {
    for line in try Explained.open.lines(query, width: width) where !line.contains("[cycle=") {
      #expect(TerminalText.width(of: line) <= width, "\(line)")
    }
  }

  @Test func `Cells that do not say what they hold stand together`() throws {
    let rows = Explained.usual.rows(of: "fact_maturity", upTo: 400)
    let row = try #require(
      rows.first { $0.explanation.hidesLevels && !$0.explanation.evidence.contains(where: \.isShown) })
    let lines = try Explained.usual.lines(row.reference)
    #expect(lines.contains { $0.hasPrefix("    level, not shown: ") && $0.contains(", ") }, "\(lines)")
    #expect(lines.contains { $0.hasPrefix("Cells of rows with too few answers") })
  }
}
