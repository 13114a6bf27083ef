import Analysis
import PMO
import Spreadsheets
import Statistics
import Tabular

/// Was value delivered: benefits, measured goals and the outcomes that they speak of, all offices together, in the latest cycle of each;
/// and how far maturity and the portfolio go together.
struct ValueSheet {
  private let keys: TableKeys

  /// Nil where there is nothing to show.
  init?(_ keys: TableKeys) {
    let figures = keys.figures
    let isEmpty = figures.benefits.isEmpty && figures.indicators.isEmpty && figures.associations.isEmpty
    guard !isEmpty else { return nil }
    self.keys = keys
  }

  private var figures: Figures { keys.figures }

  var worksheet: Worksheet {
    var sheet = Worksheet.report(
      "Value & KPIs", title: "Value delivered and goals reached",
      captions: [
        "The latest cycle of each kind, all PMOs together; units are never mixed. \(Heatmap.absentText) no figure; the data sheets say why.",
        "Contribution of services to outcomes: \(figures.framework.contribution.origin).",
      ])
    let benefits = latest(figures.benefits, \.cycle, \.office)
    if !benefits.isEmpty { sheet.append("Benefits, \(cycle(benefits[0].cycle))", benefitColumns, benefits) }
    let performance = latest(figures.performance, \.cycle, \.office)
    if !performance.isEmpty {
      sheet.append("Measured goals by service, \(cycle(performance[0].cycle))", goalColumns, performance)
    }
    let outcomes = latest(figures.outcomeAttainment, \.cycle, \.office)
    if !outcomes.isEmpty {
      sheet.append("Outcomes by the services' goals, \(cycle(outcomes[0].cycle))", outcomeColumns, outcomes)
    }
    let associations = figures.associations.filter { $0.cycle == figures.associations.last?.cycle }
    if !associations.isEmpty {
      sheet.append("Maturity beside the portfolio, \(cycle(associations[0].cycle))", associationColumns, associations)
    }
    return sheet
  }

  private func cycle(_ code: Int) -> String { figures.directory.cycleName(code) ?? "no cycle named" }

  private func latest<Row>(_ rows: [Row], _ cycle: KeyPath<Row, Int>, _ office: KeyPath<Row, Int?>) -> [Row] {
    rows.filter { $0[keyPath: cycle] == rows.last?[keyPath: cycle] && $0[keyPath: office] == nil }
  }

  private func outcome(_ place: Int) -> String {
    let outcome = figures.framework.catalogue.outcomes[place]
    return "\(outcome.id) \(outcome.name)"
  }

  private var benefitColumns: [ReportColumn<BenefitFigure>] {
    [
      .text("Outcome", 38) { outcome($0.outcome) },
      .text("Unit", 12) { $0.unit ?? "(none)" },
      .number("Planned", "#,##0.##", width: 14) { $0.planned.value.map { Double($0) / 100 } },
      .number("Delivered", "#,##0.##", width: 14) { $0.delivered.value.map { Double($0) / 100 } },
      .number("Attained", "0%", width: 12, colors: .shares) { $0.attainment.value },
      .number("Cost", "#,##0.##", width: 14) { $0.cost.value.map { Double($0) / 100 } },
      .number("Return on cost", NumberUnit.ratio.format, width: 12) { $0.returnOnCost.value },
    ]
  }

  private var goalColumns: [ReportColumn<ServicePerformanceFigure>] {
    [
      .text("Service", 38) { row in
        let service = figures.framework.catalogue.services[row.service]
        return "\(service.id) \(service.name)"
      },
      .number("Goals", "0", width: 12) { Double($0.indicators) },
      .number("Measured", "0", width: 14) { Double($0.measured) },
      .number("Reached", "0", width: 14) { Double($0.reached) },
      .number("Performance", "0%", width: 12, colors: .shares) { $0.performance.value },
    ]
  }

  private var outcomeColumns: [ReportColumn<OutcomeAttainmentFigure>] {
    [
      .text("Outcome", 38) { outcome($0.outcome) },
      .number("Services", "0", width: 12) { Double($0.services) },
      .number("Covered", "0%", width: 14) { $0.covered },
      .text("", 14) { _ in "" },
      .number("Attained", "0%", width: 12, colors: .shares) { $0.attainment.value },
    ]
  }

  private var associationColumns: [ReportColumn<AssociationFigure>] {
    [
      .text("What goes together; no cause", 38, wraps: true) { $0.sentence },
      .text("Over", 12, wraps: true) { $0.scope == .offices ? "PMOs" : "PMOs in all cycles" },
      .number("n", "0", width: 14) { Double($0.n) },
      .number("Correlation", "+0.00;-0.00;0.00", width: 14) { $0.correlation.value },
      .number("95% from", "+0.00;-0.00;0.00", width: 12) { $0.interval.value?.low },
      .number("to", "+0.00;-0.00;0.00", width: 14) { $0.interval.value?.high },
    ]
  }
}
