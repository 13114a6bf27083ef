import Analysis
import PMO
import Publishing
import Spreadsheets
import Testing

struct BITablesTests {
  struct Run: Sendable, CustomTestStringConvertible {
    let name: String
    let figures: Figures
    let facts: RunFacts
    let tables: [String: CSVText]
    var testDescription: String { name }

    init(_ name: String, _ figures: Figures, _ facts: RunFacts) {
      self.name = name
      self.figures = figures
      self.facts = facts
      let files = BITables(figures, facts: facts).files()
      tables = Dictionary(uniqueKeysWithValues: zip(TableSchema.all.map(\.name), files.map { CSVText($0.bytes) }))
    }

    static let all = [
      Run("an organisation", Sample.figures, Sample.facts), Run("a small run", Small.figures, Small.facts),
      Run("sources unknown", Sample.figures, withoutInputs), Run("nothing", Sample.nothing, Sample.noFacts),
    ]

    private static var withoutInputs: RunFacts {
      var facts = Sample.facts
      facts.inputs = []
      return facts
    }
  }

  @Test(arguments: Run.all)
  func `files hold the declared columns and as many fields in every row`(_ run: Run) {
    let files = BITables(run.figures, facts: run.facts).files()
    #expect(files.map(\.name) == TableSchema.all.map { "bi/\($0.name).csv" })
    for (file, schema) in zip(files, TableSchema.all) {
      let text = CSVText(file.bytes)
      #expect(text.header == schema.fields.map(\.name))
      #expect(text.rows.count == file.rows)
      #expect(text.rows.allSatisfy { $0.count == schema.fields.count }, "\(schema.name)")
    }
  }

  @Test(arguments: Run.all)
  func `primary keys are there and differ, whatever the case`(_ run: Run) throws {
    let tables = run.tables
    for schema in TableSchema.all {
      let text = try #require(tables[schema.name])
      let columns = schema.primaryKey.map(text.column)
      let keys = text.rows.indices.map { row in columns.map { $0[row].lowercased() } }
      #expect(Set(keys).count == keys.count, "\(schema.name)")
      #expect(!keys.joined().contains(""), "\(schema.name)")
    }
  }

  @Test(arguments: Run.all)
  func `foreign keys stand in the tables that they refer to`(_ run: Run) throws {
    let tables = run.tables
    for schema in TableSchema.all {
      for key in schema.foreignKeys {
        let members = Set(try #require(tables[key.table]).column(key.key))
        let values = Set(try #require(tables[schema.name]).column(key.field)).subtracting([""])
        #expect(values.subtracting(members).isEmpty, "\(schema.name).\(key.field)")
      }
    }
  }

  @Test(arguments: Run.all)
  func `values are of their types, within their limits, and there where they must be`(_ run: Run) throws {
    let tables = run.tables
    for schema in TableSchema.all {
      let text = try #require(tables[schema.name])
      for field in schema.fields {
        let values = text.column(field.name)
        #expect(!field.isRequired || !values.contains(""), "\(schema.name).\(field.name)")
        for value in Set(values) where !value.isEmpty {
          let isGood =
            switch field.type {
            case .string: field.values.isEmpty || field.values.contains(value)
            case .integer: Int(value).map { Double($0) >= field.minimum ?? -.infinity } ?? false
            case .number:
              Double(value).map {
                $0.isFinite && $0 >= field.minimum ?? -.infinity && $0 <= field.maximum ?? .infinity
              } ?? false
            case .boolean: ["TRUE", "FALSE"].contains(value)
            case .date: value.count == 10 && value.split(separator: "-").allSatisfy { Int($0) != nil }
            }
          #expect(isGood, "\(schema.name).\(field.name): \(value)")
        }
      }
    }
  }

  /// Per column and its note: one of them is always empty, and never both.
  @Test(arguments: [
    ("fact_maturity", "mean", "mean_note"), ("fact_maturity", "gap", "gap_note"),
    ("fact_maturity", "interval_low", "interval_note"), ("fact_maturity_group", "share_at_target", "share_note"),
    ("fact_maturity_agreement", "alpha", "alpha_note"), ("fact_maturity", "change", "change_note"),
    ("fact_maturity", "own_view_verdict", "own_view_verdict_note"),
    ("fact_expectation", "gap", "gap_note"), ("fact_expectation", "interval_high", "interval_note"),
    ("fact_expectation", "satisfaction_mean", "satisfaction_note"), ("fact_expectation", "quadrant", "quadrant_note"),
    ("fact_customer", "overall_mean", "overall_note"),
    ("fact_customer", "promoter_score", "promoter_note"), ("fact_customer", "response_rate", "response_note"),
    ("fact_expectation", "satisfaction_change", "satisfaction_change_note"),
    ("fact_competence", "gap", "gap_note"), ("fact_competence", "self_other_gap", "self_other_note"),
    ("fact_coverage", "coverage", "coverage_note"),
    ("fact_service_staffing", "adherence", "adherence_note"), ("fact_adherence", "dependency", "dependency_note"),
    ("fact_development", "from_level", "from_note"), ("fact_portfolio_total", "forecast", "forecast_note"),
    ("fact_priority", "score", "score_note"), ("fact_priority", "interval_low", "interval_note"),
    ("fact_mix", "expectation_adherence", "expectation_note"),
    ("fact_outcome_adherence", "shortfall", "shortfall_note"),
    ("fact_step", "value", "value_note"), ("fact_stage", "value", "value_note"),
  ])
  func `an empty figure says why`(table: String, column: String, note: String) throws {
    for run in [Run.all[0], Run.all[1]] {
      let text = try #require(run.tables[table])
      let pairs = zip(text.column(column), text.column(note))
      #expect(pairs.allSatisfy { $0.isEmpty != $1.isEmpty })
      #expect(pairs.underestimatedCount > 0)
    }
  }

  @Test(arguments: [
    ("fact_foundation", "evidence_age", "evidence_note"), ("fact_kpi", "attainment", "attainment_note"),
    ("fact_service_performance", "performance", "performance_note"), ("fact_value", "attainment", "attainment_note"),
    ("fact_value", "return_on_cost", "return_note"), ("fact_association", "correlation", "correlation_note"),
    ("fact_what_if", "before", "before_note"), ("fact_what_if", "after", "after_note"),
  ])
  func `an empty figure of an organisation says why`(table: String, column: String, note: String) throws {
    let text = try #require(Run.all[0].tables[table])
    let pairs = zip(text.column(column), text.column(note))
    #expect(pairs.allSatisfy { $0.isEmpty != $1.isEmpty })
    #expect(pairs.underestimatedCount > 0)
  }

  @Test func `every table of the plan has rows, and each names its matrices`() throws {
    for name in ["fact_priority", "fact_mix", "fact_outcome_adherence", "fact_what_if"] {
      let text = try #require(Run.all[0].tables[name])
      #expect(!text.rows.isEmpty)
      #expect(
        text.column("matrices").allSatisfy {
          $0 == "contribution by Plumbline's default; relevance by Plumbline's default"
        })
    }
  }

  @Test func `a plan says what to do in one sentence`() throws {
    let text = try #require(Run.all[1].tables["fact_priority"])
    #expect(
      text.rows.map { Array($0.prefix(7)) }.first == [
        "2026-Q3", "NOR", "S1", "5", "1", "raise",
        "Raise S1 Advice from 2.0 to 4.0: the matrix names no outcome that any service helps, and people cover 100% of "
          + "what it takes.",
      ])
    #expect(try #require(Run.all[0].tables["fact_priority"]).column("sentence").allSatisfy { $0.hasSuffix(".") })
  }

  @Test func `nothing gives headers, the catalogue and the run`() {
    let files = BITables(Sample.nothing, facts: Sample.noFacts).files()
    let filled = files.filter { $0.rows > 0 }.map { "\($0.name) \($0.rows)" }
    #expect(
      filled == [
        "bi/dim_pmo.csv 4", "bi/dim_service.csv 26", "bi/dim_outcome.csv 30", "bi/dim_customer_group.csv 1",
        "bi/dim_competence.csv 30", "bi/dim_foundation.csv 3", "bi/fact_run.csv 39",
      ])
  }

  @Test func `the same figures give the same bytes`() {
    let once = BITables(Sample.figures, facts: Sample.facts).files()
    let figures = Analysis.figures(
      of: Sample.observations, framework: Sample.framework, settings: Sample.settings)
    #expect(BITables(figures, facts: Sample.facts).files() == once)
  }

  @Test func `formats differ in byte order mark and line ends only`() {
    let tables = BITables(Small.figures, facts: Small.facts)
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    for ((plain, powerBI), excel) in zip(
      zip(tables.files(), tables.files(format: .powerBI)), tables.files(format: .excel))
    {
      #expect(powerBI.bytes == mark + plain.bytes)
      #expect(excel.bytes.filter { $0 != 0x0D } == mark + plain.bytes)
      #expect(excel.bytes.suffix(2) == [0x0D, 0x0A])
      #expect(!plain.bytes.contains(0x0D))
    }
  }

  @Test func `offices keep the catalogue's ids, and a name like a reserved key gets a number`() throws {
    let text = try #require(Run.all[1].tables["dim_pmo"])
    #expect(text.column("pmo_id") == ["NOR", "all-2", "ALL"])
    #expect(text.column("name") == ["North", "All", "All PMOs"])
    #expect(text.column("is_total") == ["FALSE", "FALSE", "TRUE"])
  }

  @Test func `maturity rows say it all`() throws {
    let text = try #require(Run.all[1].tables["fact_maturity"])
    #expect(
      text.rows[0].prefix(25) == [
        "2026-Q3", "NOR", "S1", "5", "1", "2", "", "2", "1", "3", "1.4", "2.6", "", "4", "inputs", "1", "-2", "", "2",
        "mean of the answers; 95% interval: exact bootstrap; share at target: Wilson; agreement: rwg against uniform answers",
        "maturity", "0.25", "2", "0.75", "",
      ])
    #expect(
      text.rows[1].prefix(25) == [
        "2026-Q3", "all-2", "S1", "1", "1", "4", "", "4", "4", "4", "", "",
        "There are 1, and at least 5 are needed.", "", "", "", "", "No target is named.", "",
        "mean of the answers; no interval: There are 1, and at least 5 are needed.; share at target: Wilson; agreement: rwg against uniform answers",
        "maturity", "0.75", "4", "", "There are 1, and at least 2 are needed.",
      ])
    #expect(text.column("at_target") == ["0", "", "", "1", ""])
    #expect(text.column("share_at_target").prefix(3) == ["0", "", ""])
    #expect(text.column("own_n") == ["5", "1", "1", "6", "1"])
    #expect(text.column("own_view_note") == Array(repeating: "Only one side answered.", count: 5))
    #expect(text.column("change_note") == Array(repeating: "No earlier cycle has answers.", count: 5))
  }

  @Test func `changes name their cycle and their verdict`() throws {
    let text = try #require(Run.all[0].tables["fact_maturity"])
    let latest = text.column("cycle").indices.filter { text.column("cycle")[$0] == "2026-Q3" }
    #expect(latest.allSatisfy { text.column("change_since")[$0] == "2026-Q2" })
    // Three raters in R&D are too few.
    #expect(
      Set(latest.map { text.column("change_verdict")[$0] }).isSuperset(of: ["within noise", "not enough answers"]))
  }

  @Test func `several services together name their scope and rating`() throws {
    let text = try #require(Run.all[1].tables["fact_maturity_group"])
    #expect(
      zip(text.column("scope"), text.column("scope_value")).prefix(4).map { "\($0) \($1)" }
        == ["tier strategic", "horizon short", "all ALL", "tier strategic"])
    #expect(text.column("rating").first == "P partially attained")
    #expect(text.column("staged_level").first == "2")
  }

  @Test func `a stage of which nothing speaks has a row that says so`() throws {
    let text = try #require(Run.all[1].tables["fact_customer_stage"])
    #expect(text.column("stage") == Stage.allCases.map(\.name))
    #expect(Set(text.column("stage_note")) == ["No answer speaks of this stage."])
    let notes = try #require(Run.all[0].tables["fact_customer_stage"]).column("stage_note")
    #expect(notes.contains("") && notes.contains("No answer speaks of this stage."))
  }

  @Test func `a driver without a weight says why`() throws {
    let text = try #require(Run.all[0].tables["fact_driver"])
    let pairs = zip(text.column("weight"), text.column("weight_note"))
    #expect(pairs.allSatisfy { $0.isEmpty != $1.isEmpty })
    // More outcomes than customers can be told apart by.
    #expect(text.column("weight_note").contains { $0.hasPrefix("There are ") })
  }

  @Test func `staffing and development say who is needed and who learns what`() throws {
    let staffing = try #require(Run.all[1].tables["fact_service_staffing"])
    // Advice asks for level 3 of planning, which Ada has; reporting for level 2 of coaching, in which nobody was rated.
    #expect(staffing.column("pmo_id") == ["NOR", "ALL", "NOR", "ALL"])
    #expect(staffing.column("adherence") == ["1", "1", "0", "0"])
    #expect(staffing.column("needed_person_id") == ["ada", "ada", "", ""])
    #expect(staffing.column("is_staffed") == ["TRUE", "TRUE", "FALSE", "FALSE"])
    let plan = try #require(Run.all[1].tables["fact_development"])
    #expect(plan.column("person_id") == ["ada", "ada"])
    #expect(plan.column("levels") == ["2", "2"])
    #expect(plan.column("from_note") == ["Nobody was rated.", "Nobody was rated."])
  }

  @Test func `findings tell where, what and how to mend it, and formula-like text stands as it is`() throws {
    let text = try #require(Run.all[1].tables["fact_finding"])
    #expect(
      text.rows == [
        [
          "1", "a-rule", "warning", "in.xlsx#One", "in.xlsx", "One", "C2", "2", "North", "=1+1", "", "It is odd.",
          "Mend it.", "1", "",
        ]
      ])
  }

  @Test func `amounts are in units of the currency`() throws {
    let text = try #require(Run.all[1].tables["fact_portfolio"])
    #expect(
      text.rows.map { Array($0.prefix(16)) } == [
        [
          "2026-Q3", "NOR", "P1", "in.xlsx#One", "5", "", "amber/red", "EUR", "1000.5", "", "", "", "", "", "A5",
          "Move",
        ]
      ])
  }

  @Test func `a project of several cycles is one member with several reports`() throws {
    let tables = Run.all[0].tables
    #expect(try #require(tables["dim_project"]).rows.count == 20)
    #expect(try #require(tables["fact_portfolio"]).rows.count == 37)
  }

  @Test func `the run is told without a clock`() throws {
    let text = try #require(Run.all[1].tables["fact_run"])
    #expect(
      text.column("measure") == [
        "job", "version", "files", "sources", "rows_in", "rows_used", "rows_rejected", "projects", "findings_error",
        "findings_warning", "findings_info", "uncounted_observations", "catalogue_services", "catalogue_outcomes",
        "catalogue_competences", "catalogue_foundations", "catalogue_pmos", "catalogue_roles", "catalogue_synonyms",
        "matrix_relevance", "matrix_contribution", "scale_maturity", "scale_maturity_origin", "scale_importance",
        "scale_importance_origin", "scale_satisfaction", "scale_satisfaction_origin", "scale_competence",
        "scale_competence_origin", "scale_foundation", "scale_foundation_origin", "scale_recommendation",
        "scale_recommendation_origin", "crosshair", "ratings", "service_weights", "attainment", "target_use",
        "job_targets",
      ])
    let standard = "Plumbline's default"
    #expect(
      text.column("value").prefix(23) == [
        "Small job", "1.2.3", "1", "1", "12", "11", "1", "1", "0", "1", "0", "0", standard, standard, standard,
        standard,
        "none", "none", "none", "a test", "none", "1 Ad hoc, 2 Repeatable, 3 Defined, 4 Measured, 5 Optimising",
        standard,
      ])
  }
}
