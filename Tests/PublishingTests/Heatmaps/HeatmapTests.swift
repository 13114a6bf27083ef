import Analysis
import PMO
import Publishing
import Tabular
import Testing

struct HeatmapTests {
  /// Sections and rows as text: `S1 Advice: 2.0 | 4.0*`.
  private func lines(_ heatmap: Heatmap) -> [String] {
    heatmap.sections.flatMap { section in
      ["# \(section.title)"]
        + section.rows.map { row in
          let cells = row.entries.map { entry in
            switch entry {
            case .value(let value, let shade, let isMarked):
              NumberText.fixed(value, heatmap.decimals) + (isMarked ? "*" : "") + (shade == nil ? " plain" : "")
            case .absent(let reason): reason
            case .blank: ""
            }
          }
          return row.label.text + (row.isSummary ? " (sum)" : "") + ": " + cells.joined(separator: " | ")
        }
    }
  }

  @Test func `maturity shows every service by tier, offices, all of them and the target`() throws {
    let heatmap = try #require(Heatmap.maturity(of: Small.figures))
    #expect(heatmap.title == "Service maturity, 2026-Q3")
    #expect(heatmap.columns.map(\.text) == ["North", "All", "All PMOs", "Target"])
    #expect(
      lines(heatmap) == [
        "# Strategic", "S1 Advice: 2.0 | 4.0* | 2.3 | 4.0 plain", "All strategic (sum): 2.0 | 4.0 | 2.3 | ",
        "# Operational", "O1 Reporting: There are no answers. | 5.0* | 5.0* | No target is named.",
        "All operational (sum): There are no answers. | 5.0 | 5.0 | ",
      ])
  }

  @Test func `gaps to target stand where there is a target`() throws {
    let heatmap = try #require(Heatmap.maturityGaps(of: Small.figures))
    #expect(lines(heatmap)[1] == "S1 Advice: -2.0 | No target is named. | -1.7 | 4.0 plain")
  }

  @Test func `a single customer group stands without a total, an unnamed one as the total`() throws {
    let heatmap = try #require(Heatmap.expectationGaps(of: Small.figures))
    #expect(heatmap.columns.map(\.text) == ["Sponsors", "Importance", "Satisfaction"])
    var observations = Small.observations
    for place in observations.expectations.indices { observations.expectations[place].group = -1 }
    let unnamed = Heatmap.expectationGaps(of: figures(of: observations, framework: Small.framework))
    #expect(unnamed?.columns.map(\.text) == ["All groups", "Importance", "Satisfaction"])
    #expect(lines(heatmap) == ["# Direction", "E1 On time: -1.0* | 4.7 plain | 3.5 plain"])
  }

  @Test func `people stand by team, own ratings are marked`() throws {
    let heatmap = try #require(Heatmap.competences(of: Small.figures))
    #expect(heatmap.columns.map(\.text) == ["C1 Planning"])
    #expect(lines(heatmap) == ["# Delivery", "Ada: 4.0", "# No team named", "Ben: 2.0*"])
  }

  @Test func `teams end with everybody`() throws {
    let heatmap = try #require(Heatmap.teams(of: Small.figures))
    #expect(lines(heatmap) == ["# Teams", "Delivery: 4.0", "Everybody (sum): 3.0"])
  }

  @Test func `coverage counts people, and is empty where a service does not rest on a competence`() throws {
    let heatmap = try #require(Heatmap.coverage(of: Small.figures))
    #expect(
      lines(heatmap) == [
        "# Organisation", "Levels required of people (sum): 1 | ", "# Strategic", "S1 Advice: 1 | ", "# Operational",
        "O1 Reporting:  | Nobody was rated.",
      ])
  }

  @Test func `the latest cycle is shown`() throws {
    #expect(try #require(Heatmap.maturity(of: Sample.figures)).title == "Service maturity, 2026-Q3")
    #expect(try #require(Heatmap.expectationGaps(of: Sample.figures)).title == "Customer expectations, 2026-Q3")
  }

  @Test func `nothing has no heatmap`() {
    let makers = [
      Heatmap.maturity, Heatmap.maturityGaps, Heatmap.expectationGaps, Heatmap.competences, Heatmap.teams,
      Heatmap.coverage,
    ]
    for maker in makers { #expect(maker(Sample.nothing) == nil) }
  }

  @Test func `every row has an entry for every column`() throws {
    for heatmap in [Heatmap.maturity(of: Sample.figures), .coverage(of: Sample.figures), .teams(of: Sample.figures)] {
      let heatmap = try #require(heatmap)
      #expect(heatmap.sections.flatMap(\.rows).allSatisfy { $0.entries.count == heatmap.columns.count })
    }
  }

  @Test func `legends name levels, and the ends of differences`() throws {
    let maturity = try #require(Heatmap.maturity(of: Small.figures))
    #expect(maturity.legend.map(\.text) == ["1", "2", "3", "4", "5"])
    let gaps = try #require(Heatmap.expectationGaps(of: Small.figures))
    #expect(gaps.legend.map(\.text) == ["≤ -2", "-1", "0", "+1", "≥ +2"])
    var framework = Small.framework
    framework.maturityScale = Scale(name: "percent", levels: 0...100, labels: [])
    let wide = try #require(Heatmap.maturity(of: figures(of: Small.observations, framework: framework)))
    #expect(wide.legend.map(\.text) == ["0", "11", "22", "33", "44", "55", "66", "77", "88", "99"])
  }
}
