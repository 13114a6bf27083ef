public import Analysis
import PMO
import Statistics
import Tabular

extension Heatmap {
  /// Mean maturity by service and office in the latest cycle with answers, beside the target; nil without answers.
  public static func maturity(of figures: Figures) -> Heatmap? {
    guard let view = MaturityView(figures) else { return nil }
    let scale = figures.framework.maturityScale
    let colors = ColorScale.levels(of: scale)
    return Heatmap(
      title: "Service maturity, \(view.cycle)",
      caption:
        "Mean level of the answers: \(scale.reading). Rows of tiers: mean of their services.",
      rowTitle: "Service", columns: view.columns.map(\.label) + [Label("Target")],
      sections: view.sections(summary: { tier in
        view.columns.map { column in
          let mean = view.groups[MaturityView.GroupKey(office: column.office, scope: .tier(tier))]?.mean
          return entry(mean, colors, isMarked: false)
        } + [.blank]
      }) { service in
        view.columns.map { column in
          let figure = view.figure(service, column)
          return entry(figure?.mean, colors, isMarked: (figure?.n ?? 0) < fewAnswers)
        } + [view.target(of: service)]
      },
      decimals: 1, isSigned: false, legend: legend(of: scale, colors), colors: colors, mark: fewAnswersMark)
  }

  /// Distance from the target by service and office in the latest cycle with answers; nil without answers or targets.
  public static func maturityGaps(of figures: Figures) -> Heatmap? {
    guard let view = MaturityView(figures), view.hasTargets else { return nil }
    let colors = ColorScale.differences(on: figures.framework.maturityScale)
    return Heatmap(
      title: "Distance from target, \(view.cycle)",
      caption: "Mean level less target, in levels: below zero, orange, is short of the target.",
      rowTitle: "Service", columns: view.columns.map(\.label) + [Label("Target")],
      sections: view.sections { service in
        view.columns.map { column in
          let figure = view.figure(service, column)
          return entry(figure?.gap, colors, isMarked: (figure?.n ?? 0) < fewAnswers)
        } + [view.target(of: service)]
      },
      decimals: 1, isSigned: true, legend: legend(ofDifferences: colors), colors: colors, mark: fewAnswersMark)
  }

  static let fewAnswersMark = "fewer than \(fewAnswers) answers"

  static func entry(_ value: Measured<Double>?, _ colors: ColorScale?, isMarked: Bool = false) -> Entry {
    switch value {
    case .success(let value): .value(value, shade: colors?.shade(of: value), isMarked: isMarked)
    case .failure(let absence): .absent(absence.description)
    case nil: .absent(Undefined.noAnswers.description)
    }
  }

  /// The levels; of a long scale, some of them.
  static func legend(of scale: Scale, _ colors: ColorScale) -> [LegendEntry] {
    stride(from: scale.lowest, through: scale.highest, by: (scale.count + 9) / 10).map {
      LegendEntry(text: String($0), shade: colors.shade(of: Double($0)))
    }
  }

  /// The ends, the middle and what lies between.
  static func legend(ofDifferences colors: ColorScale) -> [LegendEntry] {
    let end = colors.range.upperBound
    return [-end, -end / 2, 0, end / 2, end].map { value in
      let sign = value > 0 ? "+" : ""
      let text = (abs(value) == end ? (value < 0 ? "≤ " : "≥ ") : "") + sign + NumberText.shortest(value)
      return LegendEntry(text: text, shade: colors.shade(of: value))
    }
  }
}

/// The maturity figures of the latest cycle with answers, by their places in a matrix.
private struct MaturityView {
  struct Column {
    let office: Int?
    let label: Heatmap.Label
  }

  struct Key: Hashable {
    let office: Int?
    let service: Int
  }

  struct GroupKey: Hashable {
    let office: Int?
    let scope: MaturityScope
  }

  let cycle: String
  let columns: [Column]
  let groups: [GroupKey: MaturityGroupFigure]
  private let services: [Service]
  private let figures: [Key: MaturityFigure]

  init?(_ all: Figures) {
    guard let cycle = all.maturity.last(where: { $0.n > 0 })?.cycle else { return nil }
    let rows = all.maturity.filter { $0.cycle == cycle }
    let directory = all.directory
    self.cycle = directory.cycleName(cycle) ?? "no cycle named"
    services = all.framework.catalogue.services
    figures = Dictionary(rows.map { (Key(office: $0.office, service: $0.service), $0) }) { first, _ in first }
    groups = Dictionary(
      all.maturityGroups.lazy.filter { $0.cycle == cycle }.map { (GroupKey(office: $0.office, scope: $0.scope), $0) }
    ) { first, _ in first }
    var offices: [Int?] = []
    for row in rows where offices.last != .some(row.office) { offices.append(row.office) }
    columns = Heatmap.unlessAlone(offices).map { office in
      Column(
        office: office, label: Heatmap.Label(office == nil ? "All PMOs" : directory.officeName(office) ?? "(not named)")
      )
    }
  }

  var hasTargets: Bool { figures.values.contains { $0.gap.value != nil } }

  func figure(_ service: Int, _ column: Column) -> MaturityFigure? {
    figures[Key(office: column.office, service: service)]
  }

  /// The target of all offices together.
  func target(of service: Int) -> Heatmap.Entry {
    figures[Key(office: nil, service: service)]?.target.map { .value($0.level, shade: nil, isMarked: false) }
      ?? .absent(Absence.noTarget.description)
  }

  /// All services of the catalogue, by tier.
  func sections(
    summary: ((Service.Tier) -> [Heatmap.Entry])? = nil, _ entries: (Int) -> [Heatmap.Entry]
  ) -> [Heatmap.Section] {
    Service.Tier.allCases.compactMap { tier in
      let members = services.indices.filter { services[$0].tier == tier }
      guard !members.isEmpty else { return nil }
      let title = tier.title
      var rows = members.map {
        Heatmap.Row(Heatmap.Label(code: services[$0].id, services[$0].name), entries($0))
      }
      if let summary { rows.append(Heatmap.Row(Heatmap.Label("All \(tier.rawValue)"), isSummary: true, summary(tier))) }
      return Heatmap.Section(title: title, rows: rows)
    }
  }
}

extension Service.Tier {
  /// For a heading: `Strategic`.
  var title: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }
}
