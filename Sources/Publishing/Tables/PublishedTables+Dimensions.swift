import Analysis
import PMO
import Tabular

/// A member of a dimension and its place in the order in which people expect to see it.
struct DimensionRow<Entry: Sendable>: Sendable {
  let member: TableKeys.Member
  /// Nil for the members `ALL` and `UNNAMED`.
  let entry: Entry?
  /// From 1.
  let order: Int

  var isTotal: Bool { member.id == TableKeys.allID }
}

extension TableKeys {
  /// The members with their entries, then `UNNAMED` where some row needs it, then `ALL` where rows pool.
  func rows<Entry>(
    _ dimension: Dimension, _ entries: [(Member, Entry)], all: Member? = nil
  ) -> [DimensionRow<Entry>] {
    let further = [unnamedMember(of: dimension), all].compactMap(\.self)
    return entries.enumerated().map { DimensionRow(member: $1.0, entry: $1.1, order: $0 + 1) }
      + further.enumerated().map { DimensionRow(member: $1, entry: nil, order: entries.count + $0 + 1) }
  }

  func rows<Entry>(_ dimension: Dimension, _ entries: [Entry]) -> [DimensionRow<Entry>] {
    rows(dimension, Array(zip(members(of: dimension), entries)))
  }
}

extension TableColumn {
  /// The columns that every dimension has: key, name, order.
  fileprivate static func head<Entry>(
    _ dimension: Dimension, id: String, name: String
  ) -> [TableColumn<DimensionRow<Entry>>] where Row == DimensionRow<Entry> {
    [
      .key(dimension, id) { $1.member },
      .text("name", name, required: true) { $0.member.name },
      .integer("sort_order", nil, "Place among the members, from 1.", required: true) { $0.order },
    ]
  }

  fileprivate static func isTotal<Entry>(
    _ what: String
  ) -> TableColumn<DimensionRow<Entry>> where Row == DimensionRow<Entry> {
    .boolean("is_total", "Whether the member stands for \(what).", required: true) { $0.isTotal }
  }
}

extension PublishedTables {
  private static let fromName =
    "Made from the name: lower case, words joined by hyphens; a number is added where two would be equal."

  static let dates = TableDeclaration<DimensionRow<CyclePeriod?>>(
    "dim_date", title: "Assessment cycles",
    "The assessment cycles of the inputs, in their order. `UNNAMED` stands for rows that name no cycle.",
    primaryKey: ["cycle"],
    rows: { keys in
      let directory = keys.figures.directory
      return keys.rows(
        .date, directory.cycleOrder.map { (keys.cycle($0), CyclePeriod(directory.cycleName($0) ?? "")) })
    },
    columns: [
      .key(.date, "The cycle as the inputs name it.") { $1.member },
      .integer("sort_order", nil, "Place among the members, from 1.", required: true) { $0.order },
      .date("first_day", "First day, where the name is a year, quarter or month (2026, 2026-Q3, 2026-09).") {
        $0.entry??.firstDay
      },
      .date("last_day", "Last day, where the name is a year, quarter or month.") { $0.entry??.lastDay },
    ])

  static let offices = TableDeclaration<DimensionRow<Void>>(
    "dim_pmo", title: "PMOs",
    "The offices that the catalogue declares or the inputs name. `ALL` stands for all of them pooled, `UNNAMED` for rows that "
      + "name none.", primaryKey: ["pmo_id"],
    rows: { keys in keys.rows(.pmo, keys.offices.map { ($0, ()) }, all: keys.office(nil)) },
    columns: TableColumn.head(.pmo, id: "The catalogue's id. Of others: \(fromName)", name: "The office's name.") + [
      .isTotal("all offices pooled")
    ])

  static let services = TableDeclaration<DimensionRow<Service>>(
    "dim_service", title: "Services", "The services of the catalogue, in its order.", primaryKey: ["service_id"],
    rows: { $0.rows(.service, $0.figures.framework.catalogue.services) },
    columns: TableColumn.head(.service, id: "The catalogue's id.", name: "The service's name.") + [
      .text("tier", "At which height of the organisation it works.", values: Service.Tier.allCases.map(\.rawValue)) {
        $0.entry?.tier.rawValue
      },
      .text("horizon", "When its value shows.", values: Service.Horizon.allCases.map(\.rawValue)) {
        $0.entry?.horizon.rawValue
      },
    ])

  static let outcomes = TableDeclaration<DimensionRow<Outcome>>(
    "dim_outcome", title: "Outcomes", "The outcomes that customers expect, in the catalogue's order.",
    primaryKey: ["outcome_id"], rows: { $0.rows(.outcome, $0.figures.framework.catalogue.outcomes) },
    columns: TableColumn.head(.outcome, id: "The catalogue's id.", name: "The outcome's name.") + [
      .text("area", "The theme that it belongs to.") { $0.entry?.area }
    ])

  static let groups = TableDeclaration<DimensionRow<Void>>(
    "dim_customer_group", title: "Customer groups",
    "The groups of customers that the inputs name. `ALL` stands for all of them pooled, `UNNAMED` for rows that name none.",
    primaryKey: ["customer_group_id"],
    rows: { keys in
      keys.rows(.customerGroup, keys.members(of: .customerGroup).map { ($0, ()) }, all: keys.group(nil))
    },
    columns: TableColumn.head(.customerGroup, id: fromName, name: "The group's name.") + [.isTotal("all groups pooled")]
  )

  static let competences = TableDeclaration<DimensionRow<Competence>>(
    "dim_competence", title: "Competences", "The competences of the catalogue, in its order.",
    primaryKey: ["competence_id"], rows: { $0.rows(.competence, $0.figures.framework.catalogue.competences) },
    columns: TableColumn.head(.competence, id: "The catalogue's id.", name: "The competence's name.") + [
      .text("area", "The family that it belongs to.") { $0.entry?.area }
    ])

  static let foundationComponents = TableDeclaration<DimensionRow<FoundationComponent>>(
    "dim_foundation", title: "Foundations", "What an office stands on, in the catalogue's order.",
    primaryKey: ["foundation_id"], rows: { $0.rows(.foundation, $0.figures.framework.catalogue.foundations) },
    columns: TableColumn.head(.foundation, id: "The catalogue's id.", name: "The component's name."))

  static let people = TableDeclaration<DimensionRow<StaffMember>>(
    "dim_person", title: "People", "The people who were rated, as the inputs name them. Personal data.",
    primaryKey: ["person_id"],
    rows: { keys in
      let directory = keys.figures.directory
      return keys.rows(.person, directory.people.names.indices.map { directory.staff[$0] ?? StaffMember() })
    },
    columns: TableColumn.head(.person, id: fromName, name: "The person's name.") + [
      .key(.role, "The person's role, where the inputs name one.", required: false) {
        $0.known(.role, $1.entry?.role ?? -1)
      },
      .key(.team, "The person's team, where the inputs name one.", required: false) {
        $0.known(.team, $1.entry?.team ?? -1)
      },
      .key(.pmo, "The person's office, where the inputs name one.", required: false) {
        $0.known(.pmo, $1.entry?.office ?? -1)
      },
    ])

  static let roles = TableDeclaration<DimensionRow<Void>>(
    "dim_role", title: "Roles", "The roles that the inputs name.", primaryKey: ["role_id"],
    rows: { keys in keys.rows(.role, keys.members(of: .role).map { ($0, ()) }) },
    columns: TableColumn.head(.role, id: fromName, name: "The role's name."))

  static let teams = TableDeclaration<DimensionRow<Void>>(
    "dim_team", title: "Teams", "The teams that the inputs name.", primaryKey: ["team_id"],
    rows: { keys in keys.rows(.team, keys.members(of: .team).map { ($0, ()) }) },
    columns: TableColumn.head(.team, id: fromName, name: "The team's name."))

  static let projects = TableDeclaration<DimensionRow<Project>>(
    "dim_project", title: "Projects",
    "The projects that the inputs name, each once; what they report of a cycle is in `fact_portfolio`.",
    primaryKey: ["project_id"], rows: { $0.rows(.project, $0.projects) },
    columns: TableColumn.head(
      .project, id: "The inputs' id; a number is added where two offices use the same.", name: "The project's name.")
      + [
        .key(.pmo, "The project's office.") { $0.member(.pmo, $1.entry?.office ?? -1) },
        .key(.customerGroup, "The customers' group, where the inputs name one.", required: false) {
          $0.known(.customerGroup, $1.entry?.group ?? -1)
        },
        .text("sponsor", "The sponsor, where the inputs name one.") { $0.entry?.sponsor },
      ])

  static let sources = TableDeclaration<DimensionRow<RunFacts.Input>>(
    "dim_source", title: "Sources", "The sheets and files that the run read, and what became of their rows.",
    primaryKey: ["source_id"], rows: { $0.rows(.source, $0.facts.inputs) },
    columns: [
      .key(.source, "File and sheet, joined by `#`.") { $1.member },
      .text("file", "The path as the job names it.") { $0.entry?.source.file },
      .text("sheet", "The sheet; empty for a CSV file.") { $0.entry?.source.sheet },
      .text("taken_for", "What the source was taken for; `source` of the facts says the same.") { $0.entry?.takenFor },
      .integer("rows_in", nil, "Data rows of the source.") { $0.entry?.rowsIn },
      .integer("rows_used", nil, "Rows that gave observations.") { $0.entry?.rowsUsed },
      .integer("rows_rejected", nil, "Rows of which nothing could be used.") { $0.entry?.rowsRejected },
    ])
}
