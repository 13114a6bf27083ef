import PMO
import Testing

@testable import Publishing

/// Which row a query means, and what is said where it means none, or several.
@Suite struct RowQueryTests {
  @Test(arguments: [
    ("fact_maturity[service=S01]", "fact_maturity[cycle=2026-Q3,pmo=ALL,service=S01]"),
    ("FACT_MATURITY[Service=s02, PMO=it pmo]", "fact_maturity[cycle=2026-Q3,pmo=P2,service=S02]"),
    ("fact_maturity[service_id=S02,cycle=2026-q2,pmo_id=p2]", "fact_maturity[cycle=2026-Q2,pmo=P2,service=S02]"),
    ("fact_maturity_group", "fact_maturity_group[cycle=2026-Q3,pmo=ALL,scope=all,scope_value=ALL]"),
    ("fact_coverage[competence=C13]", "fact_coverage[cycle=2026-Q3,unit=organisation,competence=C13]"),
    (
      "fact_what_if[number=1,measure=score,service=S05]",
      "fact_what_if[cycle=2026-Q3,number=1,pmo=ALL,measure=score,subject=S05]"
    ),
    ("fact_kpi[service=S01,pmo=p2]", "fact_kpi[cycle=2026-Q3,pmo=P2,service=S01,indicator=Goal of 0,number=1]"),
  ])
  func `One row`(query: String, reference: String) throws {
    #expect(try Explained.open.row(query).reference == reference)
  }

  @Test(arguments: [
    ("fact_maturty", "Did you mean fact_maturity?"), ("maturity", "Did you mean fact_maturity?"),
    ("fact_staffing", "Did you mean fact_service_staffing?"), ("bananas", "The tables are fact_maturity, "),
    ("dim_service", "The tables are fact_maturity, "), ("fact_finding", "The tables are fact_maturity, "),
    ("fact_maturity[servce=S01]", "Did you mean service? Its keys are cycle, pmo, service."),
    ("fact_maturity[service=S0]", "Did you mean S0"),
    ("fact_maturity[pmo=Corporate PM]", "Did you mean Corporate PMO?"),
    ("fact_maturity[cycle=1999]", "There are: 2026-Q2, 2026-Q3."),
    ("fact_maturity[pmo=P1]", "They differ in service (S01 "),
    ("fact_mix", "They differ in mix (present, best). One of them is fact_mix[cycle=2026-Q3,pmo=ALL,mix=present]."),
  ])
  func `What to type instead`(query: String, remedy: String) throws {
    let error = #expect(throws: ExplanationError.self) { try Explained.open.row(query) }
    #expect(error?.remedy.contains(remedy) == true, "\(error?.remedy ?? "")")
  }

  @Test func `A run without figures`() throws {
    let explainer = Explainer(Sample.nothing, facts: Sample.noFacts, observations: .init())
    for table in Explainer.tables {
      #expect(throws: ExplanationError.self) { try explainer.row(try FigureQuery(table.name)) }
    }
  }

  @Test func `A key with commas, brackets or quotes is a query again`() throws {
    for value in ["plain", "a, b", "x]", "he said \"no\"", " led by a blank", "", "\""] {
      let query = try FigureQuery("t[a=\(FigureQuery.quoted(value)),b=1]")
      #expect(query.conditions.map(\.value) == [value, "1"])
    }
  }
}
