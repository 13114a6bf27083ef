import Analysis
import PMO

extension PublishedTables {
  static let priorities = TableDeclaration<PriorityFigure>(
    "fact_priority", title: "Priorities",
    "The ranked plan of services, by cycle and office: what to raise, start, keep, drop or leave, with the reasons.",
    primaryKey: ["cycle", "pmo_id", "service_id"], rows: { $0.figures.synthesis.priorities },
    columns: [
      .key(.date, "The assessment cycle.") { $0.cycle($1.cycle) },
      .key(.pmo, "The office, or `ALL`.") { $0.office($1.office) },
      .key(.service, "The service.") { $0.member(.service, $1.service) },
      .count("n", "Answers on its maturity.") { $0.n },
      .integer("rank", nil, "Its place in the plan, from 1.", required: true) { $0.rank },
      .text(
        "action", "What to do with it.", required: true, values: PriorityFigure.Action.allCases.map(\.rawValue)
      ) { $0.action.rawValue },
      TableColumn.sentence,
      .boolean("is_offered", "Whether the office offers it now.", required: true) { $0.isOffered },
      .number(
        "score", .expectation,
        "100 x contribution x room x (1 + need) x (1 + staffing) / 2; a factor that is not known is left out."
      ) { $0.score.value },
      .note("score_note", on: "score") { $0.score.absence?.description },
      .number("contribution", .share, "Its share of what customers expect of all services.") { $0.contribution.value },
      .note("contribution_note", on: "contribution") { $0.contribution.absence?.description },
      .number("level", .levels, "Mean of the answers on its maturity.") { $0.level },
      .number("target", .levels, "The level that it should reach.") { $0.target },
      .number("room", .share, "What is missing to the target, on a scale from 0 to 1.") { $0.room.value },
      .note("room_note", on: "room") { $0.room.absence?.description },
      .number(
        "need", .share,
        "Mean of importance less satisfaction of the outcomes it helps, on scales from 0 to 1, none below 0."
      ) { $0.need.value },
      .note("need_note", on: "need") { $0.need.absence?.description },
      .number("staffing", .share, "How well its people cover what it takes.") { $0.staffing.value },
      .note("staffing_note", on: "staffing") { $0.staffing.absence?.description },
      .count("effort", "What it takes of the capacity.") { $0.effort },
      .boolean("is_in_best_mix", "Whether it is part of the best mix for the capacity.") { $0.isInBestMix.value },
      .number("top_share", .share, "Share of draws of the weights in which it is among the first five.") {
        $0.topShare.value
      },
      .integer("interval_low", nil, "The smaller rank by score of its 95% interval over the draws.") {
        $0.lowRank.value
      },
      .integer("interval_high", nil, "The larger rank by score of its 95% interval over the draws.") {
        $0.highRank.value
      },
      .note("interval_note", on: "interval_low") { $0.lowRank.absence?.description },
      .text("matrices", "The matrices that were used.", required: true) { $0.matrices },
      .method { $0.method },
      .sources([.maturity, .expectation, .competence]),
    ])

  static let mixes = TableDeclaration<MixFigure>(
    "fact_mix", title: "Mixes of services",
    "What the present mix of services, and the best one for the capacity, do for what customers expect, by cycle and office.",
    primaryKey: ["cycle", "pmo_id", "mix"], rows: { $0.figures.synthesis.mixes },
    columns: [
      .key(.date, "The assessment cycle.") { $0.cycle($1.cycle) },
      .key(.pmo, "The office, or `ALL`.") { $0.office($1.office) },
      .text("mix", "Which mix.", required: true, values: MixFigure.Mix.allCases.map(\.rawValue)) { $0.mix.rawValue },
      .count("n", "Answers of customers on importance, which the weights come from.") { $0.n },
      .key(.date, as: "asked_in", "The cycle in which customers were asked.", required: false) { keys, row in
        row.askedIn.map { keys.cycle($0) }
      },
      .integer("services", nil, "Services of the mix.") { $0.services.value?.count },
      .note("services_note", on: "services") { $0.services.absence?.description },
      TableColumn.members,
      .integer("effort", nil, "What they take of the capacity.") { $0.effort.value },
      .count("capacity", "The capacity.") { $0.capacity },
      .number("expectation_adherence", .share, "The share of what customers expect that the mix is about.") {
        $0.expectationAdherence.value
      },
      .note("expectation_note", on: "expectation_adherence") { $0.expectationAdherence.absence?.description },
      .number("delivered_adherence", .share, "The same, each service by its maturity.") { $0.deliveredAdherence.value },
      .note("delivered_note", on: "delivered_adherence") { $0.deliveredAdherence.absence?.description },
      .count("leveled", "Services of the mix with a level.") { $0.leveled },
      .number("staffing", .share, "How well its services are staffed, weighted by what rests on them.") {
        $0.staffing.value
      },
      .note("staffing_note", on: "staffing") { $0.staffing.absence?.description },
    ]
      + Service.Horizon.allCases.map { horizon in
        TableColumn.number(
          "share_\(horizon.rawValue)", .share, "What services of the \(horizon.rawValue) horizon hold of it."
        ) {
          $0.share(of: horizon).value
        }
      } + [
        .number("evenness", .share, "How evenly it is spread over the horizons: 0 for one of them, 1 for equal shares.")
        {
          $0.evenness.value
        },
        .note("evenness_note", on: "evenness") { $0.evenness.absence?.description },
      ] + TableColumn.noInterval("see the ranks' stability in `fact_priority`.") + [
        .text("matrices", "The matrices that were used.", required: true) { $0.matrices },
        .method { $0.method },
        .sources([.maturity, .expectation, .competence]),
      ])

  static let outcomeAdherence = TableDeclaration<OutcomeAdherenceFigure>(
    "fact_outcome_adherence", title: "Outcome adherence",
    "How far the present mix of services can bring each outcome, by cycle and office.",
    primaryKey: ["cycle", "pmo_id", "outcome_id"], rows: { $0.figures.synthesis.outcomes },
    columns: [
      .key(.date, "The assessment cycle.") { $0.cycle($1.cycle) },
      .key(.pmo, "The office, or `ALL`.") { $0.office($1.office) },
      .key(.outcome, "The outcome.") { $0.member(.outcome, $1.outcome) },
      .count("n", "Offered services that contribute to it.") { $0.services },
      .number("weight", .share, "Its share of what customers want.") { $0.weight.value },
      .note("weight_note", on: "weight") { $0.weight.absence?.description },
      .number("linear", .share, "Contributions of the offered services as a share of those of all services.") {
        $0.linear.value
      },
      .note("linear_note", on: "linear") { $0.linear.absence?.description },
      .number("noisy_or", .share, "1 less the product of what each offered service leaves open.") { $0.noisyOr.value },
      .number("delivered", .share, "The linear one, each service by its maturity.") { $0.delivered.value },
      .note("delivered_note", on: "delivered") { $0.delivered.absence?.description },
      .number("shortfall", .share, "Importance less satisfaction on scales from 0 to 1; 0 where satisfied.") {
        $0.shortfall.value
      },
      .note("shortfall_note", on: "shortfall") { $0.shortfall.absence?.description },
    ] + TableColumn.noInterval("the matrix is a judgement, not a sample.") + [
      .text("matrices", "The matrices that were used.", required: true) { $0.matrices },
      .method { $0.method },
      .sources([.maturity, .expectation]),
    ])

  static let whatIfs = TableDeclaration<WhatIfFigure>(
    "fact_what_if", title: "What if",
    "What each supposition of the job changes in the latest cycle: the mix's figures, and those of outcomes and services that differ.",
    primaryKey: ["cycle", "number", "pmo_id", "measure", "subject"], rows: { $0.figures.synthesis.whatIfs },
    columns: [
      .key(.date, "The assessment cycle.") { $0.cycle($1.cycle) },
      .integer("number", nil, "The supposition's place in the job, from 1.", required: true) { $0.number },
      .text("supposition", "The supposition's name.") { $0.supposition },
      .key(.pmo, "The office, or `ALL`.") { $0.office($1.office) },
      .text("measure", "What is compared.", required: true, values: WhatIfFigure.Measure.allCases.map(\.rawValue)) {
        $0.measure.rawValue
      },
      TableColumn.subject,
      .key(.service, "The service that it is about.", required: false) { keys, row in
        if case .service(let service) = row.subject { keys.member(.service, service) } else { nil }
      },
      .key(.outcome, "The outcome that it is about.", required: false) { keys, row in
        if case .outcome(let outcome) = row.subject { keys.member(.outcome, outcome) } else { nil }
      },
      .number("before", .measure, "As it is.") { $0.before.value },
      .note("before_note", on: "before") { $0.before.absence?.description },
      .number("after", .measure, "As it would be.") { $0.after.value },
      .note("after_note", on: "after") { $0.after.absence?.description },
      .number("difference", .measure, "After less before.") { $0.difference.value },
      .text("action_before", "What to do with the service as it is.") { $0.actions.first?.rawValue },
      .text("action_after", "What to do with it as it would be.") { $0.actions.last?.rawValue },
      .text("matrices", "The matrices that were used.", required: true) { $0.matrices },
      .sources([.maturity, .expectation, .competence]),
      .count(
        "n",
        "What the figure as it is rests on: answers of customers for the mix, services that help for an outcome, answers on its maturity "
          + "for a service."
      ) { $0.n },
    ] + TableColumn.noInterval("a supposition is computed, not sampled.") + [.method { $0.method }])
}

extension TableColumn where Row == PriorityFigure {
  fileprivate static var sentence: TableColumn {
    .ownKey("sentence", "What to do and why, in one sentence.") { PrioritySentence($1, $0.figures).text }
  }
}

extension TableColumn where Row == MixFigure {
  fileprivate static var members: TableColumn {
    .ownText("members", "The ids of its services.") { keys, row in
      row.services.value.map { $0.map { keys.member(.service, $0).id }.joined(separator: " ") }
    }
  }
}

extension TableColumn where Row == WhatIfFigure {
  fileprivate static var subject: TableColumn {
    .ownKey("subject", "`mix`, or the id of the outcome or service.") { keys, row in
      switch row.subject {
      case .mix: "mix"
      case .outcome(let outcome): keys.member(.outcome, outcome).id
      case .service(let service): keys.member(.service, service).id
      }
    }
  }
}
