import Analysis
import PMO
import Statistics

extension TableColumn {
  /// The kind of input that a figure was counted from.
  static func source(_ kind: AssessmentKind) -> TableColumn {
    .text(
      "source", "The kind of input that the figure was counted from; `dim_source.taken_for` names its files.",
      required: true, values: [kind.rawValue]
    ) { _ in kind.rawValue }
  }

  static func method(_ value: @escaping @Sendable (Row) -> String) -> TableColumn {
    .text("method", "How the figures of the row were made.", required: true) { value($0) }
  }

  /// The columns of an interval for figures that have none.
  static func noInterval(_ reason: String) -> [TableColumn] {
    [
      .number("interval_low", .levels, "Always empty: \(reason)") { _ in nil },
      .number("interval_high", .levels, "Always empty: \(reason)") { _ in nil },
    ]
  }
}

extension PublishedTables {
  static let maturity = TableDeclaration<MaturityFigure>(
    "fact_maturity", title: "Service maturity",
    "How mature each service is, by cycle and office; `ALL` offices pools the answers, so every answer weighs the same.",
    primaryKey: ["cycle", "pmo_id", "service_id"], rows: { $0.figures.maturity },
    columns: [
      .key(.date, "The assessment cycle.") { $0.cycle($1.cycle) },
      .key(.pmo, "The office, or `ALL`.") { $0.office($1.office) },
      .key(.service, "The service.") { $0.member(.service, $1.service) },
      .answers("n", "Answers.", unless: \.isWithheld) { $0.n },
      .answers("raters", "Distinct raters; 0 where the inputs name none.", unless: \.isWithheld) { $0.raters },
      .number("mean", .levels, "Mean of the answers.") { $0.mean.value },
      .note("mean_note", on: "mean") { $0.mean.absence?.description },
      .number("median", .levels, "Median of the answers.") { $0.median.value },
      .integer("lowest", .levels, "The lowest level that anyone chose; empty where the distribution is withheld.") {
        $0.lowest.value
      },
      .integer("highest", .levels, "The highest level that anyone chose; empty where the distribution is withheld.") {
        $0.highest.value
      },
      .number("interval_low", .levels, "Lower end of the 95% interval of the mean.") { $0.interval.value?.low },
      .number("interval_high", .levels, "Upper end of the 95% interval of the mean.") { $0.interval.value?.high },
      .note("interval_note", on: "interval_low") { $0.interval.absence?.description },
      .number("target", .levels, "The level that the service should reach.") { $0.target?.level },
      .text("target_origin", "Who wants the target level.", values: ["inputs", "job"]) { $0.target?.origin.label },
      .integer("target_n", nil, "Wanted levels in the inputs that the target is the mean of.") {
        $0.target?.origin.answers
      },
      .number("gap", .points, "Mean less target: negative below the target.") { $0.gap.value },
      .note("gap_note", on: "gap") { $0.gap.absence?.description },
      .number("shortfall", .points, "How far the mean is below the target; 0 at or above it.") { $0.shortfall.value },
      .method { $0.method },
      .source(.maturity),
      .number("index", .share, "The mean as a share of the scale.") { $0.index.value },
      .integer(
        "staged_level", .levels,
        "The highest level that at least half of the answers give the service, or a higher one."
      ) { $0.stagedLevel.value },
      .number("agreement", .share, "How far the raters agree: rwg.") { $0.agreement.value },
      .note("agreement_note", on: "agreement") { $0.agreement.absence?.description },
      .integer("at_target", nil, "Answers at or above the target.") { $0.atTarget },
      .number("share_at_target", .share, "`at_target / n`.") { $0.shareAtTarget.value },
      .number("share_low", .share, "Lower end of the 95% interval of the share.") { $0.shareInterval.value?.low },
      .number("share_high", .share, "Upper end of the 95% interval of the share.") { $0.shareInterval.value?.high },
      .note("share_note", on: "share_at_target") { $0.shareAtTarget.absence?.description },
      .answers("own_n", "Answers of the office's own people.", unless: { $0.isWithheld || $0.ownView.value.isWithheld })
      { $0.ownLevels.n },
      .answers("customer_n", "Answers of customers.", unless: { $0.isWithheld || $0.ownView.value.isWithheld }) {
        $0.customerLevels.n
      },
    ]
      + TableColumn.comparison(
        "own_view", "Mean of the office's own answers less that of the customers'", of: \.ownView)
      + TableColumn.change("change", "Mean less that of the earlier cycle", of: \.change))

  static let maturityLevels = TableDeclaration<MaturityLevelFigure>(
    "fact_maturity_level", title: "Distribution of maturity",
    "How many answers give a service each level, by cycle and office; `ALL` offices pools the answers.",
    primaryKey: ["cycle", "pmo_id", "service_id", "level"], rows: { $0.figures.maturityLevels },
    columns: [
      .key(.date, "The assessment cycle.") { $0.cycle($1.cycle) },
      .key(.pmo, "The office, or `ALL`.") { $0.office($1.office) },
      .key(.service, "The service.") { $0.member(.service, $1.service) },
      .integer("level", .levels, "The level; every level of the scale has a row.", required: true) { $0.level },
      .count("n", "Answers that chose it.") { $0.n },
      .number("share", .share, "`n` of all answers for the service.") { $0.share },
      .number("share_at_or_above", .share, "Share of the answers at this level or above it.") { $0.shareAtOrAbove },
    ] + TableColumn.noInterval("an interval stands beside the mean in `fact_maturity`.") + [
      .method { _ in "answers counted" },
      .source(.maturity),
    ])

  static let maturityGroups = TableDeclaration<MaturityGroupFigure>(
    "fact_maturity_group", title: "Maturity of several services",
    "The services of a tier, a horizon or a domain together, and all of them, by cycle and office. The same services count in several scopes: choose one.",
    primaryKey: ["cycle", "pmo_id", "scope", "scope_value"], rows: { $0.figures.maturityGroups },
    columns: [
      .key(.date, "The assessment cycle.") { $0.cycle($1.cycle) },
      .key(.pmo, "The office, or `ALL`.") { $0.office($1.office) },
      .text(
        "scope", "By what the services are chosen.", required: true, values: ["tier", "horizon", "domain", "all"]
      ) { $0.scope.kind },
      .text("scope_value", "The tier, horizon or domain; `ALL` for all services.", required: true) {
        $0.scope.value ?? TableKeys.allID
      },
      .count("n", "Answers.") { $0.n },
      .count("services", "Services that were answered for.") { $0.services },
      .number("mean", .levels, "Weighted mean of the services' means.") { $0.mean.value },
      .note("mean_note", on: "mean") { $0.mean.absence?.description },
      .number("index", .share, "The mean as a share of the scale.") { $0.index.value },
      .text("rating", "The index in words, by the edges that `method` names.") { $0.rating.value?.label },
      .number("median", .levels, "Median of the services' means.") { $0.median.value },
      .number("lowest", .levels, "The lowest of the services' means.") { $0.lowest.value },
      .key(.service, as: "lowest_service_id", "The service with the lowest mean.", required: false) { keys, row in
        row.lowestService.map { keys.member(.service, $0) }
      },
      .integer("staged_level", .levels, "The highest level that all of the services reach.") { $0.stagedLevel.value },
      .note("staged_level_note", on: "staged_level") { $0.stagedLevel.absence?.description },
      .count("targeted", "Services that were answered for and have a target.") { $0.targeted },
      .count("at_target", "Those of them whose mean reaches the target.") { $0.atTarget },
      .number("share_at_target", .share, "`at_target / targeted`.") { $0.shareAtTarget.value },
      .note("share_note", on: "share_at_target") { $0.shareAtTarget.absence?.description },
      .number("interval_low", .share, "Lower end of the 95% interval of the share.") { $0.shareInterval.value?.low },
      .number("interval_high", .share, "Upper end of the 95% interval of the share.") { $0.shareInterval.value?.high },
      .number("shortfall", .points, "Weighted mean of the shortfalls of the services with a target.") {
        $0.shortfall.value
      },
      .method { $0.method },
      .source(.maturity),
    ])

  static let maturityAgreement = TableDeclaration<MaturityAgreementFigure>(
    "fact_maturity_agreement", title: "Agreement of raters",
    "How far the raters of an office agree about its services, by cycle; for `ALL` offices, each office's service is a unit.",
    primaryKey: ["cycle", "pmo_id"], rows: { $0.figures.maturityAgreement },
    columns: [
      .key(.date, "The assessment cycle.") { $0.cycle($1.cycle) },
      .key(.pmo, "The office, or `ALL`.") { $0.office($1.office) },
      .count("n", "Answers.") { $0.n },
      .count("services", "Services that were answered for.") { $0.services },
      .number("alpha", .coefficient, "Krippendorff's alpha for ordinal levels: 1 full agreement, 0 chance.") {
        $0.alpha.value
      },
      .note("alpha_note", on: "alpha") { $0.alpha.absence?.description },
      .number("median_agreement", .share, "Median of the services' rwg.") { $0.medianAgreement.value },
      .note("median_agreement_note", on: "median_agreement") { $0.medianAgreement.absence?.description },
      .count("complete_raters", "Raters who rated every service once.") { $0.completeRaters },
      .number("icc", .coefficient, "ICC(2,1), of a single rater.") { $0.correlation.value },
      .note("icc_note", on: "icc") { $0.correlation.absence?.description },
      .number("interval_low", .coefficient, "Lower end of the 95% interval of the ICC.") {
        $0.correlationInterval.value?.low
      },
      .number("interval_high", .coefficient, "Upper end of the 95% interval of the ICC.") {
        $0.correlationInterval.value?.high
      },
      .note("interval_note", on: "interval_low") { $0.correlationInterval.absence?.description },
      .number("icc_mean", .coefficient, "ICC(2,k), of the mean of the complete raters.") { $0.meanCorrelation.value },
      .method { $0.method },
      .source(.maturity),
    ])
}

extension MaturityTarget.Origin {
  var label: String {
    switch self {
    case .inputs: "inputs"
    case .job: "job"
    }
  }

  fileprivate var answers: Int? {
    switch self {
    case .inputs(let answers): answers
    case .job: nil
    }
  }
}
