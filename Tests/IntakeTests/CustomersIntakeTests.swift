import PMO
import Spreadsheets
import Tabular
import Testing

@testable import Intake

@Suite struct CustomersIntakeTests {
  /// `customer group cycle in cell` of each listed customer.
  private func listed(_ seen: Observations) -> [String] {
    seen.customerList.map { one in
      let cycle = one.cycle < 0 ? "-" : seen.cycles[Int(one.cycle)]
      return "\(seen.customers[Int(one.customer)]) \(seen.groups[Int(one.group)]) \(cycle) in \(one.origin.address)"
    }
  }

  static let list = """
    Customer | Email | Customer group | Cycle
    Ada Bell | Ada@Example.org | Sponsors | 2026-Q3
    Bo Cole_ | | Sponsors | 2026-Q3
    Cy Dunn | cy@example.org | | 2026-Q3
    Ada | ada@example.org | Sponsors | 2026-Q3
    Ada Bell | ada@example.org | Sponsors | 2026-Q2
    | | Sponsors | 2026-Q2
    """

  @Test func aList() throws {
    let result = try read(sheet(Self.list), file: "customers.xlsx")
    #expect(result.taken == "no source: customers long")
    #expect(
      listed(result.observations) == [
        "ada@example.org Sponsors 2026-Q3 in B2", "Bo Cole Sponsors 2026-Q3 in B3",
        "cy@example.org not stated 2026-Q3 in B4",
        "ada@example.org Sponsors 2026-Q2 in B6",
      ])
    #expect(
      lines(result.findings) == [
        "info trailing-space A3: Bo Cole  -> Bo Cole", "warning missing-name B3 -> Bo Cole",
        "warning duplicate-customer B5: ada@example.org",
      ])
    #expect([result.rowsUsed, result.rowsRejected] == [4, 2])
  }

  @Test(
    arguments: [
      ("Customer | Email | Customer group", AssessmentKind.customers),
      ("Name | Email | Stakeholder group | Cycle", .customers),
      ("Kunde | E-Mail | Kundengruppe", .customers), ("Client | Courriel | Groupe de clients", .customers),
      ("Cliente | Correo | Grupo de clientes", .customers),
      ("Customer | Customer group | Outcome | Importance", .expectation),
      ("Email | Customer group | Importance: Clear priorities | Satisfaction: Clear priorities", .expectation),
      ("Email | Customer group | How likely are you to recommend us?", .expectation),
      ("Email | Name | Customer group | Completion time | Favourite colour", nil), ("Name | Email | Phone", nil),
      ("Name | Group | A | B | C | D | E", nil),
    ] as [(String, AssessmentKind?)])
  func tellsKindsApart(header: String, kind: AssessmentKind?) throws {
    #expect(try Intake.recognise(sheet(header), file: "x.xlsx", framework: .small)?.kind == kind)
  }

  private static let survey = """
    Email | Name | Customer group | Completion time | Importance: Clear priorities | Importance: On-time delivery
    ADA@example.org | Ada Bell | Sponsors | 2026-09-01 | 5 | 4
    anonymous | Cy Dunn | Sponsors | 2026-09-01 | 5 | 4
    bo@example.org | Bo Cole | Sponsors | 2026-09-01 | 5 | 4
    eve@example.org | Eve | Sponsors | 2026-09-01 | 5 | 4
    """

  /// Whether customers who answered are those of the list, in the clear and under pseudonyms.
  @Test(arguments: [false, true])
  func answersMeetTheList(isVeiled: Bool) throws {
    let results = try [Self.survey, Self.list].map { literal in
      try Intake.read(
        sheet(literal), file: "2026-Q3.xlsx", framework: .small, pseudonyms: isVeiled ? PseudonymsTests.plain : nil)
    }
    let (seen, findings, _) = Intake.combine(results)
    let listed = Set(seen.customerList.filter { seen.cycles[Int($0.cycle)] == "2026-Q3" }.map(\.customer))
    let answered = seen.expectations.filter { $0.outcome == 0 }.map(\.customer)
    #expect(listed.count == 3)
    #expect(answered.map { listed.contains($0) } == [true, true, true, false])
    let said = findings.filter { $0.rule.hasSuffix("-customer") && $0.rule != "duplicate-customer" }
    #expect(lines(said) == ["info linked-customer", "warning unlisted-customer"])
    #expect(said.map(\.occurrences) == [2, 1])
    if isVeiled {
      for name in ["Ada", "ada@", "Cole", "Dunn", "Eve"] { #expect(!"\(seen)\(findings)".contains(name), "\(name)") }
    }
  }

  @Test func withoutAListNothingIsLinked() throws {
    let (seen, findings, _) = Intake.combine([try read(sheet(Self.survey), file: "2026-Q3.xlsx")])
    #expect(seen.customers.names == ["ada@example.org", "Cy Dunn", "bo@example.org", "eve@example.org"])
    #expect(!findings.contains { $0.rule == "linked-customer" || $0.rule == "unlisted-customer" })
  }

  @Test func oneNameWithTwoAddressesIsNobodys() throws {
    let list = "Name | Email | Group\nAda | a@example.org | X\nAda | b@example.org | X"
    let long = "Customer | Outcome | Importance | Cycle\nAda | E01 | 5 | 2026-Q3"
    let (seen, findings, _) = Intake.combine(
      [try read(sheet(list), file: "list.xlsx"), try read(sheet(long), file: "long.xlsx")])
    #expect(seen.expectations.map { seen.customers[Int($0.customer)] } == ["Ada"])
    #expect(findings.filter { $0.rule == "unlisted-customer" }.map(\.occurrences) == [1])
  }
}
