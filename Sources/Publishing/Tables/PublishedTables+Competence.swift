import Analysis
import PMO
import Statistics

extension PublishedTables {
  static let competenceLevels = TableDeclaration<CompetenceFigure>(
    "fact_competence", title: "Competence of people",
    "What level each person has in each competence, by cycle, beside what is required. Personal data.",
    primaryKey: ["cycle", "person_id", "competence_id"], rows: { $0.figures.competences },
    columns: [
      .key(.date, "The assessment cycle.") { $0.cycle($1.cycle) },
      .key(.person, "The person.") { $0.member(.person, $1.person) },
      .key(.competence, "The competence.") { $0.member(.competence, $1.competence) },
      .count("n", "Ratings, the person's own among them.") { $0.n },
      .count("n_others", "Ratings by managers, peers and others.") { $0.byOthers },
      .number("own", .levels, "The person's own level; the mean of several.") { $0.own.value },
      .number("others", .levels, "Mean of the ratings by others.") { $0.others.value },
      .number(
        "level", .levels,
        "The level that counts: by the job's weights, or else by others if there are any, or else the own one."
      ) {
        $0.level.value
      },
      .note("level_note", on: "level") { $0.level.absence?.description },
      .text(
        "level_origin", "Whose ratings the level is taken from.", required: true,
        values: CompetenceFigure.LevelOrigin.allCases.map(\.label)
      ) {
        $0.levelOrigin.label
      },
    ] + TableColumn.noInterval("a person's level is no estimate from a sample.") + [
      .integer("required", .levels, "The level that is required.") { $0.required },
      .text("required_origin", "Who requires it.", values: ["ratings", "role"]) { $0.requiredOrigin?.label },
      .number("gap", .points, "Level less required: negative where the person is below.") { $0.gap.value },
      .note("gap_note", on: "gap") { $0.gap.absence?.description },
      .boolean("meets", "Whether the level reaches the required one.") { $0.meets.value },
      .number("self_other_gap", .points, "Own level less mean of the others.") { $0.selfOther.value?.value },
      .text(
        "self_other_reading", "What the difference suggests.", values: SelfOtherGap.Reading.allCases.map(\.label)
      ) { $0.selfOther.value?.reading.label },
      .boolean("self_other_flagged", "Whether the difference is beyond one level.") { $0.selfOther.value?.isFlagged },
      .note("self_other_note", on: "self_other_gap") { $0.selfOther.absence?.description },
      .method { $0.method },
      .source(.competence),
      .number("manager", .levels, "Mean of the ratings by managers.") { $0.manager.value },
      .number("peer", .levels, "Mean of the ratings by peers.") { $0.peer.value },
      .number("other", .levels, "Mean of the ratings by whoever else rated.") { $0.other.value },
    ])

  static let coverage = TableDeclaration<CoverageFigure>(
    "fact_coverage", title: "Coverage of competences",
    "Whether a unit has the people for each competence, by cycle. The same people count in several scopes: choose one.",
    primaryKey: ["cycle", "unit_id", "competence_id"], rows: { $0.figures.coverage },
    columns: [
      .key(.date, "The assessment cycle.") { $0.cycle($1.cycle) },
      .text("scope", "What kind of unit it is.", required: true, values: CoverageScope.labels) { $0.scope.label },
      .ownKey("unit_id", "The unit, by its scope and keys.") { $0.unit($1.scope) },
      .key(.pmo, "The office whose people are looked at; `ALL` where office does not matter.") { keys, row in
        keys.office(row.scope.office)
      },
      .key(.team, "The team whose people are looked at.", required: false) { keys, row in
        row.scope.team.map { keys.member(.team, $0) }
      },
      .key(.role, "The role whose people are looked at.", required: false) { keys, row in
        row.scope.role.map { keys.member(.role, $0) }
      },
      .key(.service, "The service that rests on the competence.", required: false) { keys, row in
        row.scope.service.map { keys.member(.service, $0) }
      },
      .key(.competence, "The competence.") { $0.member(.competence, $1.competence) },
      .count("n", "People of the unit who were rated in the competence.") { $0.people },
      .number("mean_level", .levels, "Mean of their levels.") { $0.meanLevel.value },
      .note("mean_level_note", on: "mean_level") { $0.meanLevel.absence?.description },
    ] + TableColumn.noInterval("everybody is counted, nobody sampled.") + [
      .integer("required", .levels, "The level that covers the competence.") { $0.required },
      .count("covering", "People at or above the required level.") { $0.covering },
      .text("coverage", "How safely the competence is held.", values: Coverage.labels) { $0.coverage.value?.label },
      .note("coverage_note", on: "coverage") { $0.coverage.absence?.description },
      .key(.person, as: "single_person_id", "The only person at the required level.", required: false) { keys, row in
        row.coverage.value?.person.flatMap { keys.known(.person, $0) }
      },
      .count("asked", "People of whom a level is required, each their own.") { $0.asked },
      .count("meeting", "Those of them who reach their own required level.") { $0.meeting },
      .method { $0.method },
      .source(.competence),
      .count("next_in_line", "People below the required level by one level at most: the bench.") { $0.nextInLine },
    ])
}

extension CompetenceFigure.LevelOrigin {
  fileprivate var label: String {
    switch self {
    case .others: "others"
    case .own: "own"
    case .weighted: "weighted"
    }
  }
}

extension CompetenceFigure.RequirementOrigin {
  fileprivate var label: String {
    switch self {
    case .ratings: "ratings"
    case .role: "role"
    }
  }
}

extension Coverage {
  fileprivate static let labels = [Coverage.gap, .single(person: 0), .covered].map(\.label)

  /// The only one who covers.
  var person: Int? {
    if case .single(let person) = self { person } else { nil }
  }
}

extension CoverageScope {
  fileprivate static let labels = ["organisation", "pmo", "team", "role", "service", "service in pmo"]

  fileprivate var label: String {
    switch self {
    case .organisation: "organisation"
    case .office: "pmo"
    case .team: "team"
    case .role: "role"
    case .service(_, nil): "service"
    case .service(_, _?): "service in pmo"
    }
  }

  fileprivate var office: Int? {
    switch self {
    case .office(let code): code
    case .service(_, let office): office
    case .organisation, .team, .role: nil
    }
  }

  var team: Int? {
    if case .team(let code) = self { code } else { nil }
  }

  fileprivate var role: Int? {
    if case .role(let code) = self { code } else { nil }
  }

  fileprivate var service: Int? {
    if case .service(let position, _) = self { position } else { nil }
  }
}
