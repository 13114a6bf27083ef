import Analysis
import PMO
import Statistics

extension PublishedTables {
  static let customers = TableDeclaration<CustomerFigure>(
    "fact_customer", title: "Customers",
    "What customers say of the office as a whole, and how many of them answered, by cycle and group; `ALL` groups pools the answers.",
    primaryKey: ["cycle", "customer_group_id"], rows: { $0.figures.customers },
    columns: [.key(.date, "The assessment cycle.") { $0.cycle($1.cycle) }] + TableColumn.customer)

  static let customerStages = TableDeclaration<CustomerFigure>(
    "fact_customer_stage", title: "Stages of the experience",
    "The same as `fact_customer` by the stage of the experience that answers speak of; every stage of each cycle has a row of `ALL` groups, and says so where nothing speaks of it.",
    primaryKey: ["cycle", "stage", "customer_group_id"], rows: { $0.figures.customerStages },
    columns: [
      .key(.date, "The assessment cycle.") { $0.cycle($1.cycle) },
      .stage(required: true) { $0.stage },
      .text("stage_note", "Says so where no answer speaks of the stage.") {
        $0.isSilent ? Absence.silentStage.description : nil
      },
    ] + TableColumn.customer)

  static let drivers = TableDeclaration<DriverFigure>(
    "fact_driver", title: "Drivers of overall satisfaction",
    "How much satisfaction with each outcome goes with overall satisfaction, by cycle and group: an association, never a cause.",
    primaryKey: ["cycle", "customer_group_id", "outcome_id"], rows: { $0.figures.drivers },
    columns: [
      .key(.date, "The assessment cycle.") { $0.cycle($1.cycle) },
      .key(.customerGroup, "The group of customers, or `ALL`.") { $0.group($1.group) },
      .key(.outcome, "The outcome.") { $0.member(.outcome, $1.outcome) },
      .answers(
        "n", "Customers with an overall satisfaction and one with every outcome that takes part.",
        unless: \.explained.isWithheld
      ) { $0.n },
      .count("predictors", "Outcomes that take part.") { $0.predictors },
      .number("explained", .share, "R²: what all outcomes explain together.") { $0.explained.value },
      .number("weight", .share, "The outcome's part of R²: Johnson's relative weight.") { $0.weight.value },
      .note("weight_note", on: "weight") { $0.weight.absence?.description },
      .number("share", .share, "`weight / explained`.") { $0.share.value },
      .integer("rank", nil, "Place among the outcomes by weight, from 1.") { $0.rank },
      .number("shapley_weight", .share, "The outcome's part of R²: Shapley value.") { $0.shapleyWeight.value },
      .note("shapley_note", on: "shapley_weight") { $0.shapleyWeight.absence?.description },
    ] + TableColumn.noInterval("relative weights have no interval in closed form.") + [
      .method { $0.method },
      .source(.expectation),
    ])

  static let kano = TableDeclaration<KanoFigure>(
    "fact_kano", title: "Kano classes",
    "What having an outcome or lacking it does to customers, by cycle and group, where the survey asks in pairs.",
    primaryKey: ["cycle", "customer_group_id", "outcome_id"], rows: { $0.figures.kano },
    columns: [
      .key(.date, "The assessment cycle.") { $0.cycle($1.cycle) },
      .key(.customerGroup, "The group of customers, or `ALL`.") { $0.group($1.group) },
      .key(.outcome, "The outcome.") { $0.member(.outcome, $1.outcome) },
      .answers("n", "Respondents.", unless: \.isWithheld) { $0.n },
    ]
      + KanoCategory.allCases.map { category in
        TableColumn.answers(
          category.column, "Respondents of the category \(category.label).", unless: \.isWithheld
        ) {
          $0.classification.count(of: category)
        }
      } + [
        .text("category", "The most frequent category.", values: KanoCategory.allCases.map(\.label)) {
          $0.category.value?.label
        },
        .note("category_note", on: "category") { $0.category.absence?.description },
        .boolean("is_clear", "Whether it stands out from the second by more than noise.") { $0.isClear.value },
        .number("strength", .share, "By how much its share exceeds the second's.") { $0.strength.value },
        .number("better", .share, "How much satisfaction having the outcome makes.") { $0.better.value },
        .number("worse", .ratio, "How much dissatisfaction lacking it makes, -1 to 0.") { $0.worse.value },
        .note("better_note", on: "better") { $0.better.absence?.description },
      ] + TableColumn.noInterval("the test of `is_clear` stands in its place.") + [
        .method { $0.method },
        .source(.expectation),
      ])
}

extension TableColumn<CustomerFigure> {
  fileprivate static var customer: [TableColumn] {
    overall + promoters + response
      + change("overall_change", "Mean overall satisfaction less that of the earlier cycle", of: \.overallChange)
      + [
        method { $0.method }, source(.expectation),
        .integer(
          "standard_error_n", nil, "Answers of customers on the list, one each, which `standard_error` is over."
        ) { $0.errorAnswers },
      ]
  }

  private static var overall: [TableColumn] {
    [
      .key(.customerGroup, "The group of customers, or `ALL`.") { $0.group($1.group) },
      .answers("n", "Answers on overall satisfaction.", unless: \.isWithheld) { $0.overall.n },
      .number("overall_mean", .levels, "Mean overall satisfaction.") { $0.meanOverall.value },
      .note("overall_note", on: "overall_mean") { $0.meanOverall.absence?.description },
      .number("overall_median", .levels, "Median overall satisfaction.") { $0.medianOverall.value },
      .number("overall_top_two", .share, "Share of the overall satisfactions in the two highest levels.") {
        $0.topTwoOverall.value
      },
      .number("interval_low", .levels, "Lower end of the 95% interval of the mean.") { $0.overallInterval.value?.low },
      .number("interval_high", .levels, "Upper end of the 95% interval of the mean.") {
        $0.overallInterval.value?.high
      },
      .note("interval_note", on: "interval_low") { $0.overallInterval.absence?.description },
      .number(
        "standard_error", .levels,
        "Standard error of the mean of the answers by customers on the list; 0 where all of them answered."
      ) { $0.overallError.value },
      .note("standard_error_note", on: "standard_error") { $0.overallError.absence?.description },
    ]
  }

  private static var promoters: [TableColumn] {
    [
      .answers("recommendation_n", "Answers on recommending the office.", unless: \.isWithheld) { $0.recommendation.n },
      .answers("promoters", "Answers 9 and 10.", unless: \.hidesDistribution) {
        $0.promoterParts.value?.promoters ?? 0
      },
      .answers("passives", "Answers 7 and 8.", unless: \.hidesDistribution) {
        $0.promoterParts.value?.passives ?? 0
      },
      .answers("detractors", "Answers 0 to 6.", unless: \.hidesDistribution) {
        $0.promoterParts.value?.detractors ?? 0
      },
      .number("promoter_score", .ratio, "Share of promoters less share of detractors, -1 to 1.") {
        $0.promoterScore.value?.value
      },
      .note("promoter_note", on: "promoter_score") { $0.promoterScore.absence?.description },
      .number("promoter_variance", .coefficient, "Variance of one answer scored +1, 0 or -1.") {
        $0.promoterParts.value?.variance
      },
      .number("promoter_low", .ratio, "Lower end of the 95% interval of the score.") {
        $0.promoterParts.value?.interval.low
      },
      .number("promoter_high", .ratio, "Upper end of the 95% interval of the score.") {
        $0.promoterParts.value?.interval.high
      },
    ]
  }

  private static var response: [TableColumn] {
    [
      .count("listed", "Customers on the list.") { $0.listed },
      .count("answered", "Those of them who answered anything.") { $0.answered },
      .count("unlisted", "Named customers who answered and are not on the list.") { $0.unlisted },
      .number("response_rate", .share, "`answered / listed`.") { $0.responseRate.value },
      .note("response_note", on: "response_rate") { $0.responseRate.absence?.description },
      .number("response_low", .share, "Lower end of the 95% interval of the rate.") { $0.responseInterval.value?.low },
      .number("response_high", .share, "Upper end of the 95% interval of the rate.") {
        $0.responseInterval.value?.high
      },
      .note("response_interval_note", on: "response_low") { $0.responseInterval.absence?.description },
      .boolean("is_complete", "Whether everybody on the list answered.", required: true) { $0.isComplete },
      .count("outcome_answers", "Answers about outcomes.") { $0.outcomeAnswers },
      .number(
        "group_weighted_overall", .levels,
        "Mean of the groups' means, each group counting by its weight; for `ALL` groups only."
      ) { $0.weightedOverall?.value?.mean },
      .number(
        "effective_n", .answers, "Kish's effective number of answers under the groups' weights; for `ALL` groups only."
      ) { $0.weightedOverall?.value?.effectiveN },
      .text("group_weights", "What the groups weigh; for `ALL` groups only.") { $0.weightRule },
    ]
  }
}

extension KanoCategory {
  fileprivate var column: String {
    switch self {
    case .mustBe: "must_be"
    case .oneDimensional: "one_dimensional"
    case .attractive: "attractive"
    case .indifferent: "indifferent"
    case .reverse: "reverse"
    case .questionable: "questionable"
    }
  }
}
