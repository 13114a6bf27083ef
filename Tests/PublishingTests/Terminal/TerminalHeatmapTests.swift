import Testing

@testable import Publishing

struct TerminalHeatmapTests {
  @Test func `maturity as plain text`() throws {
    let heatmap = try #require(Heatmap.maturity(of: Small.figures))
    #expect(
      TerminalHeatmap(heatmap, width: 72).lines == [
        "Service maturity, 2026-Q3",
        "Mean level of the answers: 1 Ad hoc, 2 Repeatable, 3 Defined, 4",
        "Measured, 5 Optimising. Rows of tiers: mean of their services.",
        "",
        "                                 All",
        "Service          North    All   PMOs Target",
        "Strategic",
        "S1 Advice         2.0    4.0*   2.3    4.0",
        "All strategic     2.0    4.0    2.3",
        "Operational",
        "O1 Reporting        –    5.0*   5.0*     –",
        "All operational     –    5.0    5.0",
        "",
        "* fewer than 5 answers; – no figure",
      ])
  }

  @Test(arguments: [20, 40, 60, 80, 100, 132, 250])
  func `no line is wider than the terminal`(width: Int) throws {
    for heatmap in [
      Heatmap.maturity(of: Sample.figures), .expectationGaps(of: Sample.figures), .competences(of: Sample.figures),
      .coverage(of: Sample.figures),
    ] {
      let lines = TerminalHeatmap(try #require(heatmap), width: width).lines
      #expect(lines.allSatisfy { TerminalText.width(of: $0) <= max(width, 40) })
    }
  }

  /// Without their codes, coloured lines are the plain ones, but for the legend and blanks at the end.
  @Test func `colours only paint`() throws {
    let heatmap = try #require(Heatmap.maturity(of: Sample.figures))
    let plain = TerminalHeatmap(heatmap, width: 90).lines
    let painted = TerminalHeatmap(heatmap, width: 90, colors: .palette256).lines
    #expect(painted.contains { $0.contains("\u{1B}[48;5;") })
    #expect(painted.allSatisfy { !$0.contains("\u{1B}[") || $0.hasSuffix("\u{1B}[0m") || $0.contains("\u{1B}[0m") })
    let bare = painted.map { line in
      line.replacing(/\u{1B}\[[0-9;]*m/, with: "").replacing(/\ +$/, with: "")
    }
    #expect(bare.filter { $0 != " 1  2  3  4  5" } == plain)
  }

  @Test func `many columns stand in panels, each with all rows`() throws {
    let heatmap = try #require(Heatmap.competences(of: Sample.figures))
    let lines = TerminalHeatmap(heatmap, width: 80).lines
    let heads = lines.filter { $0.hasPrefix("Person ") }
    #expect(heads.count == 4)
    #expect(
      heads.flatMap { $0.split(separator: " ").dropFirst() }.map(String.init) == heatmap.columns.map { $0.code ?? "" })
    #expect(lines.count { $0.hasPrefix("Maria Lopez ") } == 4)
  }
}
