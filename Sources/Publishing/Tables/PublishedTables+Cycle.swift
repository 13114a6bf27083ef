import Analysis
import PMO

extension PublishedTables {
  static let steps = TableDeclaration<StepFigure>(
    "fact_step", title: "Steps of the cycle",
    "How each of the ten steps stands by the run's own data, by cycle and office; a step without data says so.",
    primaryKey: ["cycle", "pmo_id", "step"], rows: { $0.figures.steps },
    columns: [
      .key(.date, "The assessment cycle.") { $0.cycle($1.cycle) },
      .key(.pmo, "The office, or `ALL`.") { $0.office($1.office) },
      .text("stage", "The stage that the step belongs to.", required: true, values: Stage.allCases.map(\.name)) {
        $0.step.stage.name
      },
      .text("step", "The step.", required: true, values: CycleStep.allCases.map(\.name)) { $0.step.name },
      .integer("step_order", nil, "The step's place, from 1.", required: true) { Int($0.step.rawValue) + 1 },
      .count("n", "Things that the value is over, as `basis` says.") { $0.n },
      .number("value", .share, "How far the step is done.") { $0.value.value },
      .note("value_note", on: "value") { $0.value.absence?.description },
      .text("status", "How it stands.", required: true, values: StepStatus.allCases.map(\.rawValue)) {
        $0.status.rawValue
      },
      .number("on_track_from", .share, "The value from which the step is on track.") { $0.onTrackFrom },
      .number("attention_from", .share, "The value from which it needs attention; below it is behind.") {
        $0.attentionFrom
      },
      .text("basis", "What the value rests on; empty without data.") { $0.basis.isEmpty ? nil : $0.basis },
    ] + TableColumn.noInterval("the figures that it rests on have theirs.") + [
      .method { $0.method },
      .sources([.maturity, .expectation, .competence, .kpi, .value, .portfolio, .staffing]),
    ])

  static let stages = TableDeclaration<StageFigure>(
    "fact_stage", title: "Stages of the cycle", "How each of the five stages stands, by cycle and office.",
    primaryKey: ["cycle", "pmo_id", "stage"], rows: { $0.figures.stages },
    columns: [
      .key(.date, "The assessment cycle.") { $0.cycle($1.cycle) },
      .key(.pmo, "The office, or `ALL`.") { $0.office($1.office) },
      .text("stage", "The stage.", required: true, values: Stage.allCases.map(\.name)) { $0.stage.name },
      .integer("stage_order", nil, "The stage's place, from 1.", required: true) { Int($0.stage.rawValue) + 1 },
      .count("n", "Steps of it with data, of two.") { $0.n },
      .number("value", .share, "Mean of its steps' values.") { $0.value.value },
      .note("value_note", on: "value") { $0.value.absence?.description },
      .text(
        "status", "The worse status of its steps with data.", required: true,
        values: StepStatus.allCases.map(\.rawValue)
      ) {
        $0.status.rawValue
      },
      .text("basis", "What its steps rest on; empty without data.") { $0.basis.isEmpty ? nil : $0.basis },
    ] + TableColumn.noInterval("the figures that it rests on have theirs.") + [
      .method { $0.method },
      .sources([.maturity, .expectation, .competence, .kpi, .value, .portfolio, .staffing]),
    ])
}
