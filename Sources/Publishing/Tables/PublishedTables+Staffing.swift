import Analysis
import PMO
import Statistics

extension PublishedTables {
  static let staffing = TableDeclaration<StaffingFigure>(
    "fact_service_staffing", title: "Staffing of services",
    "How well the people of each service can do what it takes, by cycle and office; `ALL` for the whole organisation.",
    primaryKey: ["cycle", "pmo_id", "service_id"], rows: { $0.figures.staffing },
    columns: TableColumn.staffing + TableColumn.noInterval("everybody is counted, nobody sampled.") + [
      .method { $0.method },
      .source(.competence),
    ])

  static let adherence = TableDeclaration<AdherenceFigure>(
    "fact_adherence", title: "People and services",
    "How far each person can do what each service takes, by cycle, and what the service loses without the person. Personal data.",
    primaryKey: ["cycle", "person_id", "service_id"], rows: { $0.figures.adherence },
    columns: TableColumn.adherence + TableColumn.noInterval("a person's level is no estimate from a sample.") + [
      .method { $0.method },
      .source(.competence),
    ])

  static let development = TableDeclaration<DevelopmentFigure>(
    "fact_development", title: "Development plans",
    "The smallest plan that closes the gaps of a service: who learns which competence by how many levels, by cycle and office; `ALL` for the whole organisation. Personal data.",
    primaryKey: ["cycle", "pmo_id", "service_id", "competence_id"], rows: { $0.figures.development },
    columns: TableColumn.development + TableColumn.noInterval("a plan is no estimate.") + [
      .method { $0.method },
      .source(.competence),
    ])
}

extension TableColumn<StaffingFigure> {
  fileprivate static var staffing: [TableColumn] {
    [
      .key(.date, "The assessment cycle.") { $0.cycle($1.cycle) },
      .key(.pmo, "The office, or `ALL`.") { $0.office($1.office) },
      .key(.service, "The service.") { $0.member(.service, $1.service) },
      .text(
        "basis", "Whose people are counted: those assigned to the service, or everybody where nobody is.",
        required: true, values: StaffingFigure.Basis.allCases.map(\.label)
      ) { $0.basis.label },
      .count("n", "People of the service who were rated.") { $0.rated },
      .count("people", "People of the service.") { $0.people },
      .number("adherence", .share, "Relevance times the best person's level of each competence.") {
        $0.adherence.value
      },
      .note("adherence_note", on: "adherence") { $0.adherence.absence?.description },
      .number("mean_adherence", .share, "Mean of the people's own adherences.") { $0.meanAdherence.value },
      .number("dependency", .share, "What the adherence loses without the person whom the service needs most.") {
        $0.dependency.value
      },
      .key(.person, as: "needed_person_id", "That person, where it loses anything.", required: false) { keys, row in
        row.neededPerson.map { keys.member(.person, $0) }
      },
      .count("competences", "Competences that the service rests on.") { $0.competences },
      .count("gaps", "Those that nobody has at the level that the service asks for.") { $0.gaps },
      .count("singles", "Those that one person alone has.") { $0.singles },
      .count("covered", "Those that two people or more have.") { $0.covered },
      .boolean("is_staffed", "Whether somebody has each of them.", required: true) { $0.isStaffed },
      .number("levels_to_learn", .points, "Levels that the smallest development plan adds.") {
        $0.levelsToLearn.value
      },
      .count("learners", "People who learn in that plan.") { $0.learners },
    ]
  }
}

extension TableColumn<AdherenceFigure> {
  fileprivate static var adherence: [TableColumn] {
    [
      .key(.date, "The assessment cycle.") { $0.cycle($1.cycle) },
      .key(.person, "The person.") { $0.member(.person, $1.person) },
      .key(.service, "The service.") { $0.member(.service, $1.service) },
      .count("n", "Competences of the service in which the person was rated.") { $0.rated },
      .count("competences", "Competences that the service rests on.") { $0.competences },
      .number("adherence", .share, "Relevance times the person's level of each competence; not rated counts 0.") {
        $0.adherence
      },
      .number("rated_relevance", .share, "Relevance of the competences in which the person was rated.") {
        $0.ratedRelevance
      },
      .key(.pmo, "The office in which the person serves; `ALL` for the organisation, where none is known.") {
        $0.office($1.office)
      },
      .boolean("is_staff", "Whether the person is of the service's people there.", required: true) { $0.isStaff },
      .number("dependency", .share, "What the service's adherence there loses without the person.") {
        $0.dependency.value
      },
      .note("dependency_note", on: "dependency") { $0.dependency.absence?.description },
      .integer("rank", nil, "Place by dependency, from 1; empty for who is not needed alone.") { $0.rank },
    ]
  }
}

extension TableColumn<DevelopmentFigure> {
  fileprivate static var development: [TableColumn] {
    [
      .key(.date, "The assessment cycle.") { $0.cycle($1.cycle) },
      .key(.pmo, "The office, or `ALL`.") { $0.office($1.office) },
      .key(.service, "The service.") { $0.member(.service, $1.service) },
      .key(.competence, "The competence to learn.") { $0.member(.competence, $1.competence) },
      .key(.person, "Who learns it.") { $0.member(.person, $1.person) },
      .number("from_level", .levels, "The person's level; empty where not rated, which counts as the lowest.") {
        $0.from.value
      },
      .note("from_note", on: "from_level") { $0.from.absence?.description },
      .integer("required", .levels, "The level that the service asks for.", required: true) { $0.required },
      .number("levels", .points, "Levels to learn.") { $0.levels },
      .count("n", "People who learn: one.") { _ in 1 },
    ]
  }
}

extension StaffingFigure.Basis {
  /// For a reader.
  var label: String {
    switch self {
    case .assigned: "assigned"
    case .everybody: "everybody"
    }
  }
}
