public import Analysis
import PMO
import Tabular

extension Heatmap {
  /// The level of each person in each competence in the latest cycle, by team; nil without ratings.
  public static func competences(of figures: Figures) -> Heatmap? {
    guard let cycle = figures.competences.last?.cycle else { return nil }
    let rows = figures.competences.filter { $0.cycle == cycle }
    let directory = figures.directory
    let colors = ColorScale.levels(of: figures.framework.competenceScale)
    var people: [Int] = []
    var levels: [Int: [Int: CompetenceFigure]] = [:]
    for row in rows {
      if people.last != row.person { people.append(row.person) }
      levels[row.person, default: [:]][row.competence] = row
    }
    let columns = Set(rows.map(\.competence)).sorted()
    let matrix = people.map { person in
      Row(
        Label(directory.personName(person) ?? ""),
        columns.map { competence in
          guard let figure = levels[person]?[competence] else { return .absent(Absence.nobodyRated.description) }
          return entry(figure.level, colors, isMarked: figure.levelOrigin == .own)
        })
    }
    // Teams in the order of the inputs, people without one at the end.
    let teams = people.map { directory.staff[$0]?.team ?? -1 }
    let order = people.indices.sorted { (place(of: teams[$0]), $0) < (place(of: teams[$1]), $1) }
    let titles = order.map { directory.teamName(teams[$0]) ?? "No team named" }
    return Heatmap(
      title: "Competence of people, \(directory.cycleName(cycle) ?? "no cycle named")",
      caption:
        "Level by others, or the person's own where nobody else rated: \(figures.framework.competenceScale.reading).",
      rowTitle: "Person", columns: labels(columns, figures), sections: sections(order.map { matrix[$0] }, by: titles),
      decimals: 1, isSigned: false, legend: legend(of: figures.framework.competenceScale, colors), colors: colors,
      mark: "own rating only")
  }

  /// The mean level of each team in each competence in the latest cycle, and of everybody; nil without ratings.
  public static func teams(of figures: Figures) -> Heatmap? {
    let rows = latestCoverage(of: figures)
    let scopes = distinctScopes(of: rows) { $0 == .organisation || $0.team != nil }
    let teams = scopes.filter { $0 != .organisation }
    guard !teams.isEmpty, let cycle = rows.first?.cycle else { return nil }
    let colors = ColorScale.levels(of: figures.framework.competenceScale)
    let cells = byScope(rows)
    let columns = Set(rows.filter { $0.scope == .organisation && $0.people > 0 }.map(\.competence)).sorted()
    func row(_ label: Label, _ scope: CoverageScope, isSummary: Bool) -> Row {
      Row(
        label, isSummary: isSummary,
        columns.map { competence in
          cells[scope]?[competence].map { entry($0.meanLevel, colors) } ?? .absent(Absence.nobodyRated.description)
        })
    }
    let matrix =
      teams.map { row(Label($0.team.flatMap(figures.directory.teamName) ?? ""), $0, isSummary: false) }
      + [row(Label("Everybody"), .organisation, isSummary: true)]
    return Heatmap(
      title: "Competence of teams, \(figures.directory.cycleName(cycle) ?? "no cycle named")",
      caption: "Mean level of the people who were rated: \(figures.framework.competenceScale.reading).",
      rowTitle: "Team",
      columns: labels(columns, figures), sections: [Section(title: "Teams", rows: matrix)], decimals: 1,
      isSigned: false, legend: legend(of: figures.framework.competenceScale, colors), colors: colors, mark: nil)
  }

  /// How many people cover the competences that each service rests on in the latest cycle; nil without ratings.
  public static func coverage(of figures: Figures) -> Heatmap? {
    let rows = latestCoverage(of: figures)
    guard let cycle = rows.first?.cycle else { return nil }
    let cells = byScope(rows)
    let competences = figures.framework.catalogue.competences
    func row(_ label: Label, _ scope: CoverageScope, isSummary: Bool = false) -> Row {
      Row(
        label, isSummary: isSummary,
        competences.indices.map { competence in
          guard let figure = cells[scope]?[competence], figure.required != nil else { return .blank }
          let covering = Double(figure.covering)
          return figure.coverage.absence.map { .absent($0.description) }
            ?? .value(covering, shade: ColorScale.coverage.shade(of: covering), isMarked: false)
        })
    }
    let services = figures.framework.catalogue.services
    let matrix = services.indices.map {
      row(Label(code: services[$0].id, services[$0].name), .service($0, office: nil))
    }
    let organisation = Section(
      title: "Organisation", rows: [row(Label("Levels required of people"), .organisation, isSummary: true)])
    let shades = zip(["0", "1", "2+"], ColorScale.coverage.shades).map { LegendEntry(text: $0, shade: $1) }
    return Heatmap(
      title: "Coverage of competences, \(figures.directory.cycleName(cycle) ?? "no cycle named")",
      caption:
        "People at or above the level that a service asks of a competence: 0 gap, 1 single point of failure, 2 or more "
        + "covered. Empty: the service does not rest on it. Relevance: \(figures.framework.relevance.origin).",
      rowTitle: "Service", columns: labels(Array(competences.indices), figures),
      sections: [organisation] + sections(matrix, by: services.map(\.tier.rawValue)), decimals: 0, isSigned: false,
      legend: shades, colors: .coverage, mark: nil)
  }

  private static func place(of team: Int) -> Int { team >= 0 ? team : Int.max }

  private static func labels(_ competences: [Int], _ figures: Figures) -> [Label] {
    competences.map { place in
      let competence = figures.framework.catalogue.competences[place]
      return Label(code: competence.id, competence.name)
    }
  }

  private static func latestCoverage(of figures: Figures) -> [CoverageFigure] {
    guard let cycle = figures.coverage.last?.cycle else { return [] }
    return figures.coverage.filter { $0.cycle == cycle }
  }

  private static func distinctScopes(
    of rows: [CoverageFigure], where isWanted: (CoverageScope) -> Bool
  ) -> [CoverageScope] {
    var scopes: [CoverageScope] = []
    for row in rows where isWanted(row.scope) && scopes.last != row.scope { scopes.append(row.scope) }
    return scopes
  }

  private static func byScope(_ rows: [CoverageFigure]) -> [CoverageScope: [Int: CoverageFigure]] {
    var cells: [CoverageScope: [Int: CoverageFigure]] = [:]
    for row in rows { cells[row.scope, default: [:]][row.competence] = row }
    return cells
  }
}
