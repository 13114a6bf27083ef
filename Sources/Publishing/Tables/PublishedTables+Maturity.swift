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
      .count("n", "Answers.") { $0.n },
      .count("raters", "Distinct raters; 0 where the inputs name none.") { $0.raters },
      .number("mean", .levels, "Mean of the answers.") { $0.mean.value },
      .note("mean_note", on: "mean") { $0.mean.absence?.description },
      .number("median", .levels, "Median of the answers.") { $0.median.value },
      .integer("lowest", .levels, "The lowest level that anyone chose.") { $0.lowest.value },
      .integer("highest", .levels, "The highest level that anyone chose.") { $0.highest.value },
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
    ])

  static let maturityTiers = TableDeclaration<MaturityTierFigure>(
    "fact_maturity_tier", title: "Maturity by tier",
    "The services of a tier together, by cycle and office; each service weighs the same, however many answered for it.",
    primaryKey: ["cycle", "pmo_id", "tier"], rows: { $0.figures.maturityTiers },
    columns: [
      .key(.date, "The assessment cycle.") { $0.cycle($1.cycle) },
      .key(.pmo, "The office, or `ALL`.") { $0.office($1.office) },
      .text(
        "tier", "The tier; `ALL` for the services of all tiers.", required: true,
        values: Service.Tier.allCases.map(\.rawValue) + [TableKeys.allID]
      ) { $0.tier?.rawValue ?? TableKeys.allID },
      .count("n", "Answers.") { $0.n },
      .count("services", "Services that were answered for.") { $0.services },
      .number("mean", .levels, "Mean of the services' means.") { $0.mean.value },
      .note("mean_note", on: "mean") { $0.mean.absence?.description },
      .number("median", .levels, "Median of the services' means.") { $0.median.value },
      .number("lowest", .levels, "The lowest of the services' means.") { $0.lowest.value },
      .key(.service, as: "lowest_service_id", "The service with the lowest mean.", required: false) { keys, row in
        row.lowestService.map { keys.member(.service, $0) }
      },
      .count("targeted", "Services that were answered for and have a target.") { $0.targeted },
      .count("at_target", "Those of them whose mean reaches the target.") { $0.atTarget },
      .number("share_at_target", .share, "`at_target / targeted`.") { $0.shareAtTarget.value },
      .note("share_note", on: "share_at_target") { $0.shareAtTarget.absence?.description },
      .number("interval_low", .share, "Lower end of the 95% interval of the share.") { $0.shareInterval.value?.low },
      .number("interval_high", .share, "Upper end of the 95% interval of the share.") { $0.shareInterval.value?.high },
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
