import Analysis
import PMO
import Statistics

extension PublishedTables {
  static let expectations = TableDeclaration<ExpectationFigure>(
    "fact_expectation", title: "Customer expectations",
    "How important each outcome is to customers and how satisfied they are, by cycle and group; `ALL` groups pools the answers.",
    primaryKey: ["cycle", "customer_group_id", "outcome_id"], rows: { $0.figures.expectations },
    columns: [.key(.date, "The assessment cycle.") { $0.cycle($1.cycle) }] + TableColumn.expectation
      + [.method { $0.method }, .source(.expectation)] + TableColumn.expectationComparison)

  static let expectationStages = TableDeclaration<ExpectationFigure>(
    "fact_expectation_stage", title: "Customer expectations by stage",
    "The same as `fact_expectation` by the stage of the experience, of those answers that speak of one.",
    primaryKey: ["cycle", "stage", "customer_group_id", "outcome_id"], rows: { $0.figures.expectationStages },
    columns: [
      .key(.date, "The assessment cycle.") { $0.cycle($1.cycle) },
      .stage(required: true) { $0.stage },
    ] + TableColumn.expectation + [.method { $0.method }, .source(.expectation)] + TableColumn.expectationComparison)
}

extension TableColumn {
  /// The stage of the experience.
  static func stage(required: Bool, _ value: @escaping @Sendable (Row) -> Stage?) -> TableColumn {
    .text(
      "stage", "The stage of the experience that the answers speak of.", required: required,
      values: Stage.allCases.map(\.name)
    ) { value($0)?.name }
  }
}

extension TableColumn<ExpectationFigure> {
  fileprivate static var expectation: [TableColumn] {
    [
      .key(.customerGroup, "The group of customers, or `ALL`.") { $0.group($1.group) },
      .key(.outcome, "The outcome.") { $0.member(.outcome, $1.outcome) },
      .answers("n", "Respondents who gave both answers that the gap is made of.", unless: \.isWithheld) { $0.pairs },
      .answers("respondents", "Respondents who gave at least one answer.", unless: \.isWithheld) { $0.respondents },
      .answers("importance_n", "Answers on importance.", unless: \.isWithheld) { $0.importance.n },
      .number("importance_mean", .levels, "Mean importance.") { $0.meanImportance.value },
      .number("importance_median", .levels, "Median importance.") { $0.medianImportance.value },
      .number("importance_top_two", .share, "Share of the importance answers in the two highest levels.") {
        $0.topTwoImportance.value
      },
      .note("importance_note", on: "importance_mean") { $0.meanImportance.absence?.description },
      .answers("satisfaction_n", "Answers on satisfaction.", unless: \.isWithheld) { $0.satisfaction.n },
      .number("satisfaction_mean", .levels, "Mean satisfaction.") { $0.meanSatisfaction.value },
      .number("satisfaction_median", .levels, "Median satisfaction.") { $0.medianSatisfaction.value },
      .number("satisfaction_top_two", .share, "Share of the satisfaction answers in the two highest levels.") {
        $0.topTwoSatisfaction.value
      },
      .note("satisfaction_note", on: "satisfaction_mean") { $0.meanSatisfaction.absence?.description },
      .number(
        "gap", .points, "Mean of the differences that `gap_basis` names: negative where expectations are not met."
      ) {
        $0.gap.value
      },
      .note("gap_note", on: "gap") { $0.gap.absence?.description },
      .number("interval_low", .points, "Lower end of the 95% interval of the gap.") { $0.gapInterval.value?.low },
      .number("interval_high", .points, "Upper end of the 95% interval of the gap.") { $0.gapInterval.value?.high },
      .note("interval_note", on: "interval_low") { $0.gapInterval.absence?.description },
      .number("weight", .share, "The outcome's share of the importance of all outcomes of the group and cycle.") {
        $0.weight.value
      },
      .number("weighted_gap", .points, "`weight * gap`.") { $0.weightedGap.value },
      .text("quadrant", "Importance-performance analysis.", values: Quadrant.allCases.map(\.label)) {
        $0.quadrant.value?.label
      },
      .note("quadrant_note", on: "quadrant") { $0.quadrant.absence?.description },
      .text("crosshair", "Where the lines of the quadrants run.", values: Crosshair.Rule.allCases.map(\.label)) {
        $0.crosshair.value?.name
      },
      .number("importance_line", .levels, "The line between low and high importance.") {
        $0.crosshair.value?.importance
      },
      .number("satisfaction_line", .levels, "The line between low and high satisfaction.") {
        $0.crosshair.value?.satisfaction
      },
      .number("opportunity", .score, "Ulwick's opportunity score.") { $0.opportunity.value?.value },
      .text("opportunity_band", "What the score calls for.", values: OpportunityScore.Band.allCases.map(\.label)) {
        $0.opportunity.value?.band.label
      },
      .boolean("is_over_served", "Whether satisfaction exceeds importance in the score.") {
        $0.opportunity.value?.isOverServed
      },
      .note("opportunity_note", on: "opportunity") { $0.opportunity.absence?.description },
    ]
  }

  fileprivate static var expectationComparison: [TableColumn] {
    expectedLevels
      + change("satisfaction_change", "Mean satisfaction less that of the earlier cycle", of: \.satisfactionChange)
      + change("gap_change", "Gap less that of the earlier cycle", of: \.gapChange) + groupWeighted
  }

  private static var expectedLevels: [TableColumn] {
    [
      .answers("expected_n", "Expected levels that customers gave.", unless: \.isWithheld) { $0.expected.n },
      .number("expected_mean", .levels, "Mean of the expected levels.") { $0.meanExpected.value },
      .text(
        "gap_basis", "What the gap is the mean of.", required: true, values: GapBasis.allCases.map(\.label)
      ) { $0.gapBasis.label },
    ]
  }

  private static var groupWeighted: [TableColumn] {
    [
      .number(
        "group_weighted_importance", .levels,
        "Mean of the groups' mean importance, each group counting by its weight; for `ALL` groups only."
      ) { $0.weighted?.importance.value?.mean },
      .number(
        "group_weighted_satisfaction", .levels,
        "Mean of the groups' mean satisfaction, each group counting by its weight; for `ALL` groups only."
      ) { $0.weighted?.satisfaction.value?.mean },
      .number(
        "group_weighted_gap", .points,
        "Mean of the groups' gaps, each group counting by its weight; for `ALL` groups only."
      ) { $0.weighted?.gap.value?.mean },
      .number(
        "effective_n", .answers,
        "Kish's effective number of satisfaction answers under the groups' weights; for `ALL` groups only."
      ) { $0.weighted?.satisfaction.value?.effectiveN },
    ]
  }
}
