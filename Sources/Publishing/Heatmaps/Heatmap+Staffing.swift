public import Analysis
import PMO
import Tabular

extension Heatmap {
  /// How well the people of each office, and of the whole organisation, can do what each service takes, in the latest cycle; nil without
  /// ratings.
  public static func staffing(of figures: Figures) -> Heatmap? {
    guard let cycle = figures.staffing.last?.cycle else { return nil }
    let rows = figures.staffing.filter { $0.cycle == cycle }
    let directory = figures.directory
    var cells: [Int: [Int?: StaffingFigure]] = [:]
    for row in rows { cells[row.service, default: [:]][row.office] = row }
    let offices = unlessAlone(rows.prefix { $0.service == rows[0].service }.map(\.office))
    let services = figures.framework.catalogue.services
    let places = services.indices.filter { cells[$0] != nil }
    let matrix = places.map { service in
      Row(
        Label(code: services[service].id, services[service].name),
        offices.map { office in
          let figure = cells[service]?[office]
          return entry(figure?.adherence, .shares, isMarked: (figure?.gaps ?? 0) > 0)
        })
    }
    return Heatmap(
      title: "Staffing of services, \(directory.cycleName(cycle) ?? "no cycle named")",
      caption:
        "What a service takes, by the best person for each competence: 1 where somebody is at the top of the scale in all of them. "
        + "Relevance: \(figures.framework.relevance.origin).",
      rowTitle: "Service", columns: offices.map { Label($0 == nil ? "All PMOs" : directory.officeName($0) ?? "") },
      sections: sections(matrix, by: places.map { services[$0].tier.rawValue }), decimals: 2, isSigned: false,
      legend: [0, 0.25, 0.5, 0.75, 1].map {
        LegendEntry(text: NumberText.shortest($0), shade: ColorScale.shares.shade(of: $0))
      }, colors: .shares, mark: "a competence that nobody has at the level that the service asks for")
  }
}
