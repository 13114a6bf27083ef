import Analysis
import PMO
import Statistics

extension PublishedTables {
  static let indicators = TableDeclaration<IndicatorFigure>(
    "fact_kpi", title: "Measured goals", "How far each measured goal of a service is reached, by cycle and office.",
    primaryKey: ["cycle", "pmo_id", "service_id", "indicator", "number"], rows: { $0.figures.indicators },
    columns: [
      .key(.date, "The cycle.") { $0.cycle($1.cycle) },
      .key(.pmo, "The office.") { $0.member(.pmo, $1.office) },
      .key(.service, "The service.") { $0.member(.service, $1.service) },
      .text("indicator", "The indicator as the inputs name it.", required: true) {
        $0.name.isEmpty ? "(not named)" : $0.name
      },
      .integer("number", nil, "Its place among the service's indicators of that name, from 1.", required: true) {
        $0.number
      },
      .count("n", "Always 1: an indicator is stated once.") { _ in 1 },
      .text(
        "direction", "Which way is better.", required: true,
        values: PerformanceIndicator.Direction.allCases.map(\.label)
      ) { $0.direction.label },
      .text("unit", "As the inputs write it.") { $0.unit },
      .number("goal", .measure, "What is to be reached.") { $0.goal },
      .number("current", .measure, "What is reached.") { $0.current },
      .number("relevance", .measure, "How much it counts among the service's indicators; 1 where nothing is stated.") {
        $0.relevance
      },
      .number("attainment", .ratio, "How far the goal is reached: 1 is the goal.") { $0.attainment.value },
      .note("attainment_note", on: "attainment") { $0.attainment.absence?.description },
    ] + TableColumn.noInterval("an indicator is measured, not sampled.") + [.method { $0.method }, .source(.kpi)])

  static let performance = TableDeclaration<ServicePerformanceFigure>(
    "fact_service_performance", title: "Service performance",
    "How each service performs by its measured goals, by cycle and office; `ALL` offices takes the goals of all.",
    primaryKey: ["cycle", "pmo_id", "service_id"], rows: { $0.figures.performance },
    columns: [
      .key(.date, "The cycle.") { $0.cycle($1.cycle) },
      .key(.pmo, "The office, or `ALL`.") { $0.office($1.office) },
      .key(.service, "The service.") { $0.member(.service, $1.service) },
      .count("n", "Indicators whose attainment is known.") { $0.measured },
      .count("indicators", "Indicators.") { $0.indicators },
      .count("reached", "Indicators whose goal is reached.") { $0.reached },
      .number("performance", .ratio, "Relevance x attainment, summed over the measured indicators.") {
        $0.performance.value
      },
      .note("performance_note", on: "performance") { $0.performance.absence?.description },
    ] + TableColumn.noInterval("indicators are measured, not sampled.") + [.method { $0.method }, .source(.kpi)])

  static let outcomeAttainment = TableDeclaration<OutcomeAttainmentFigure>(
    "fact_outcome_attainment", title: "Outcome attainment",
    "How far each outcome is reached by what the services' measured goals say, by cycle and office.",
    primaryKey: ["cycle", "pmo_id", "outcome_id"], rows: { $0.figures.outcomeAttainment },
    columns: [
      .key(.date, "The cycle.") { $0.cycle($1.cycle) },
      .key(.pmo, "The office, or `ALL`.") { $0.office($1.office) },
      .key(.outcome, "The outcome.") { $0.member(.outcome, $1.outcome) },
      .count("n", "Services with a performance that contribute to it.") { $0.services },
      .number("attainment", .ratio, "Mean performance of the services, weighted by what they contribute.") {
        $0.attainment.value
      },
      .note("attainment_note", on: "attainment") { $0.attainment.absence?.description },
      .number("covered", .share, "What those services contribute, as a share of what all services do.") { $0.covered },
    ] + TableColumn.noInterval("indicators are measured, not sampled.") + [.method { $0.method }, .source(.kpi)])

  static let benefits = TableDeclaration<BenefitFigure>(
    "fact_value", title: "Value",
    "What was planned and delivered of each outcome, by cycle, office and unit; units are never mixed.",
    primaryKey: ["cycle", "pmo_id", "outcome_id", "unit"], rows: { $0.figures.benefits },
    columns: [
      .key(.date, "The cycle.") { $0.cycle($1.cycle) },
      .key(.pmo, "The office, or `ALL`.") { $0.office($1.office) },
      .key(.outcome, "The outcome.") { $0.member(.outcome, $1.outcome) },
      .text("unit", "A currency, or what is counted; `none` where the inputs name none.", required: true) {
        $0.unit ?? "none"
      },
      .count("n", "Benefits.") { $0.benefits },
      .number("planned", .measure, "Sum of what was planned.") { $0.planned.value.map { Double($0) / 100 } },
      .note("planned_note", on: "planned") { $0.planned.absence?.description },
      .number("delivered", .measure, "Sum of what was delivered.") { $0.delivered.value.map { Double($0) / 100 } },
      .note("delivered_note", on: "delivered") { $0.delivered.absence?.description },
      .number("cost", .measure, "Sum of what it cost.") { $0.cost.value.map { Double($0) / 100 } },
      .count("paired", "Benefits that state both what was planned and delivered.") { $0.paired },
      .number("attainment", .ratio, "Delivered as a ratio to planned, over those.") { $0.attainment.value },
      .note("attainment_note", on: "attainment") { $0.attainment.absence?.description },
      .count("costed", "Benefits that state both what was delivered and its cost.") { $0.costed },
      .number("return_on_cost", .ratio, "Delivered less cost, as a ratio to cost, over those; in a currency only.") {
        $0.returnOnCost.value
      },
      .note("return_note", on: "return_on_cost") { $0.returnOnCost.absence?.description },
    ] + TableColumn.noInterval("every benefit is counted, none sampled.") + [.method { $0.method }, .source(.value)])

  static let associations = TableDeclaration<AssociationFigure>(
    "fact_association", title: "Maturity beside the portfolio",
    "How far the offices' maturity and what their portfolios report go together. An association, never a cause.",
    primaryKey: ["cycle", "scope", "measure"], rows: { $0.figures.associations },
    columns: [
      .key(.date, "The cycle; the last one of `office_cycles`.") { $0.cycle($1.cycle) },
      .text(
        "scope", "What the points are: the offices of the cycle, or offices in all cycles up to it.", required: true,
        values: AssociationFigure.Scope.allCases.map(\.rawValue)
      ) { $0.scope.rawValue },
      .text(
        "measure", "What maturity is held against.", required: true,
        values: AssociationFigure.Measure.allCases.map(\.rawValue)
      ) { $0.measure.rawValue },
      .count("n", "Points with both figures.") { $0.n },
      .number("correlation", .coefficient, "Spearman's rank correlation; none below four points.") {
        $0.correlation.value
      },
      .note("correlation_note", on: "correlation") { $0.correlation.absence?.description },
      .number("interval_low", .coefficient, "Lower end of its 95% interval.") { $0.interval.value?.low },
      .number("interval_high", .coefficient, "Upper end of its 95% interval.") { $0.interval.value?.high },
      .note("interval_note", on: "interval_low") { $0.interval.absence?.description },
      .text(
        "reading",
        "What the interval says: above zero, below it, or neither; `throughout` for a correlation of 1 or -1, where there is none.",
        values: AssociationFigure.Reading.allCases.map(\.rawValue)
      ) { $0.reading?.rawValue },
      .text("sentence", "The same in words.", required: true) { $0.sentence },
      .method { $0.method },
      .sources([.maturity, .portfolio]),
    ])
}

extension TableColumn {
  /// The kinds of input that a figure rests on.
  static func sources(_ kinds: [AssessmentKind]) -> TableColumn {
    let text = kinds.map(\.rawValue).joined(separator: "+")
    return .text(
      "source", "The kinds of input that the figure rests on; `dim_source.taken_for` names their files.",
      required: true, values: [text]
    ) { _ in text }
  }
}

extension PerformanceIndicator.Direction {
  /// For a reader.
  var label: String {
    switch self {
    case .higher: "higher is better"
    case .lower: "lower is better"
    }
  }
}
