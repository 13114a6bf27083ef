import Publishing
import Testing

struct TableSchemaTests {
  @Test func `tables are dimensions, then facts`() {
    #expect(
      TableSchema.all.map(\.name) == [
        "dim_date", "dim_pmo", "dim_service", "dim_outcome", "dim_customer_group", "dim_competence", "dim_foundation",
        "dim_person", "dim_role", "dim_team", "dim_project", "dim_source", "fact_maturity", "fact_maturity_level",
        "fact_maturity_group", "fact_maturity_agreement", "fact_expectation", "fact_expectation_stage", "fact_customer",
        "fact_customer_stage", "fact_driver", "fact_kano", "fact_competence", "fact_coverage",
        "fact_service_staffing", "fact_adherence", "fact_development", "fact_portfolio",
        "fact_portfolio_total", "fact_foundation", "fact_kpi", "fact_service_performance", "fact_outcome_attainment",
        "fact_value", "fact_association", "fact_priority", "fact_mix", "fact_outcome_adherence", "fact_what_if",
        "fact_step", "fact_stage", "fact_finding", "fact_run",
      ])
  }

  @Test(arguments: TableSchema.all)
  func `names are in snake case and differ, keys lead somewhere`(_ table: TableSchema) {
    let names = table.fields.map(\.name)
    #expect(Set(names).count == names.count)
    let allowed = Set("abcdefghijklmnopqrstuvwxyz_")
    #expect((names + [table.name]).allSatisfy { $0.allSatisfy(allowed.contains) })
    #expect(table.fields.allSatisfy { $0.description.hasSuffix(".") && !$0.title.isEmpty })
    #expect(!table.primaryKey.isEmpty)
    #expect(Set(table.primaryKey).isSubset(of: table.fields.filter(\.isRequired).map(\.name)))
    for key in table.foreignKeys {
      #expect(names.contains(key.field))
      #expect(TableSchema.all.contains { $0.name == key.table && $0.primaryKey == [key.key] })
    }
  }

  /// The columns that every fact of figures has.
  @Test(arguments: [
    "fact_maturity", "fact_maturity_level", "fact_maturity_group", "fact_maturity_agreement", "fact_expectation",
    "fact_competence", "fact_coverage", "fact_service_staffing", "fact_adherence", "fact_development",
    "fact_portfolio_total", "fact_foundation", "fact_kpi", "fact_service_performance", "fact_outcome_attainment",
    "fact_value", "fact_association", "fact_priority", "fact_mix", "fact_outcome_adherence", "fact_step", "fact_stage",
    "fact_expectation_stage", "fact_customer", "fact_customer_stage", "fact_driver", "fact_kano",
  ])
  func `facts have cycle, n, interval, method and source`(_ name: String) throws {
    let table = try #require(TableSchema.all.first { $0.name == name })
    let names = table.fields.map(\.name)
    #expect(Set(["cycle", "n", "interval_low", "interval_high", "method", "source"]).isSubset(of: names))
    #expect(names.first == "cycle")
  }

  /// Dashboards rest on names and order: a change here is a break, an addition at the end is none.
  @Test func `the columns of maturity stay`() throws {
    let table = try #require(TableSchema.all.first { $0.name == "fact_maturity" })
    #expect(
      table.fields.map(\.name) == [
        "cycle", "pmo_id", "service_id", "n", "raters", "mean", "mean_note", "median", "lowest", "highest",
        "interval_low", "interval_high", "interval_note", "target", "target_origin", "target_n", "gap", "gap_note",
        "shortfall", "method", "source", "index", "staged_level", "agreement", "agreement_note", "at_target",
        "share_at_target", "share_low", "share_high", "share_note", "own_n", "customer_n", "own_view", "own_view_note",
        "own_view_low", "own_view_high", "own_view_verdict", "own_view_verdict_note", "change_since", "change",
        "change_note", "change_low", "change_high", "change_verdict", "change_verdict_note",
      ])
    #expect(table.fields.map(\.title).prefix(5) == ["Cycle", "PMO ID", "Service ID", "n", "Raters"])
  }

  @Test func `the reference page names every table and column`() {
    let lines = TableSchema.referencePage.split(separator: "\n")
    for table in TableSchema.all {
      #expect(lines.contains("## \(table.name)"))
      for field in table.fields {
        #expect(lines.contains { $0.hasPrefix("| `\(field.name)` | \(field.type.rawValue) | ") })
      }
    }
    #expect(lines.count { $0.hasPrefix("| `") } == TableSchema.all.reduce(0) { $0 + $1.fields.count })
    // A pipe in a text would be a further column.
    #expect(lines.filter { $0.hasPrefix("|") }.allSatisfy { $0.count { $0 == "|" } == 4 })
  }
}
