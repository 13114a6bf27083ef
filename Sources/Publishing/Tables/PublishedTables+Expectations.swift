import Analysis
import PMO
import Statistics

extension PublishedTables {
  static let expectations = TableDeclaration<ExpectationFigure>(
    "fact_expectation", title: "Customer expectations",
    "How important each outcome is to customers and how satisfied they are, by cycle and group; `ALL` groups pools the answers.",
    primaryKey: ["cycle", "customer_group_id", "outcome_id"], rows: { $0.figures.expectations },
    columns: [
      .key(.date, "The assessment cycle.") { $0.cycle($1.cycle) },
      .key(.customerGroup, "The group of customers, or `ALL`.") { $0.group($1.group) },
      .key(.outcome, "The outcome.") { $0.member(.outcome, $1.outcome) },
      .count("n", "Respondents who gave both answers: what the gap is over.") { $0.pairs },
      .count("respondents", "Respondents who gave at least one of the two answers.") { $0.respondents },
      .count("importance_n", "Answers on importance.") { $0.importance.n },
      .number("importance_mean", .levels, "Mean importance.") { $0.meanImportance.value },
      .number("importance_median", .levels, "Median importance.") { $0.medianImportance.value },
      .number("importance_top_two", .share, "Share of the importance answers in the two highest levels.") {
        $0.topTwoImportance.value
      },
      .note("importance_note", on: "importance_mean") { $0.meanImportance.absence?.description },
      .count("satisfaction_n", "Answers on satisfaction.") { $0.satisfaction.n },
      .number("satisfaction_mean", .levels, "Mean satisfaction.") { $0.meanSatisfaction.value },
      .number("satisfaction_median", .levels, "Median satisfaction.") { $0.medianSatisfaction.value },
      .number("satisfaction_top_two", .share, "Share of the satisfaction answers in the two highest levels.") {
        $0.topTwoSatisfaction.value
      },
      .note("satisfaction_note", on: "satisfaction_mean") { $0.meanSatisfaction.absence?.description },
      .number("gap", .points, "Mean of satisfaction less importance: negative where expectations are not met.") {
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
      .method { $0.method },
      .source(.expectation),
    ])
}
