import PMO
import Spreadsheets
import Tabular
import Testing

@testable import Intake

@Suite struct StaffingIntakeTests {
  /// `person PMO cycle service in cell` of each assignment.
  private func assignments(_ result: IntakeResult) -> [String] {
    let seen = result.observations
    return seen.assignments.map { one in
      let office = one.office < 0 ? "-" : seen.offices[Int(one.office)]
      let cycle = one.cycle < 0 ? "-" : seen.cycles[Int(one.cycle)]
      let service = Framework.small.catalogue.services[Int(one.service)].id
      return "\(seen.people[Int(one.person)]) \(office) \(cycle) \(service) in \(one.origin.address)"
    }
  }

  @Test func aServiceARowOrSeveralInACell() throws {
    let result = try read(
      sheet(
        """
        Person | PMO | Services | Role | Team
        Ann | HAR | S01; Coaching | PMO lead | North
        Bob | HAR | Risk, issue and change support | Analyst | North
        Bob | HAR | O24, T12, Juggling | |
        Cid | NOR | | Analyst | South
        | NOR | S01 | |
        Total | | | |
        """), file: "staffing.xlsx")
    #expect(result.taken == "no source: staffing long")
    #expect(
      assignments(result) == [
        "Ann Harbour PMO - S01 in C2", "Ann Harbour PMO - T12 in C2", "Bob Harbour PMO - O24 in C3",
        "Bob Harbour PMO - T12 in C4",
      ])
    let staff = result.observations.staff
    #expect(staff.count == 3)
    #expect(
      [0, 1, 2].map { staff[$0].map { [$0.role, $0.team, $0.office] } } == [[0, 0, 0], [1, 0, 0], [1, 1, 1]])
    #expect(
      lines(result.findings) == [
        "warning unknown-name C4: O24, T12, Juggling", "info unassigned-person A5: Cid", "warning missing-name A6",
        "info total-row A7: Total",
      ])
  }

  @Test func peopleByServicesWithMarks() throws {
    let result = try read(
      sheet(
        """
        Name | Team | Advice to executives | Coaching | Risk, issue and change support
        Ann | North | x | | 0.5
        Bob | North | ✓ | no | 0
        Cid | South | maybe | - |
        """), file: "Staffing 2026-Q3 Harbour PMO.xlsx")
    #expect(result.taken == "no source: staffing matrix")
    #expect(
      assignments(result) == [
        "Ann Harbour PMO 2026-Q3 S01 in C2", "Ann Harbour PMO 2026-Q3 O24 in E2", "Bob Harbour PMO 2026-Q3 S01 in C3",
      ])
    #expect(lines(result.findings) == ["info unassigned-person A4: Cid", "warning unknown-mark C4: maybe"])
  }

  @Test(arguments: [
    ("Mitarbeiter | Leistungen | Rolle | Team", AssessmentKind.staffing),
    ("Employé | Prestations | Fonction | Équipe", .staffing),
    ("Empleado | Servicios | Rol | Equipo", .staffing), ("Person | Service | Role", .staffing),
    // Who rated a service, or a person, is not who works for it.
    ("Name | Service | Level | Role", .maturity), ("Person | Service | Competence | Level", .competence),
  ])
  func tellsKindsApart(header: String, kind: AssessmentKind) throws {
    #expect(try Intake.recognise(sheet(header), file: "x.xlsx", framework: .small)?.kind == kind)
  }

  @Test(
    arguments: [
      ("x", true), ("Yes", true), ("ja", true), ("✓", true), ("●", true), ("lead", true), ("50%", true),
      ("0.2 FTE", true),
      ("no", false), ("-", false), ("0", false), ("0%", false), ("n/a", false), ("perhaps", nil), ("-5", nil),
      ("§", nil),
    ] as [(String, Bool?)])
  func marks(text: String, isMarked: Bool?) {
    #expect(MarkWords.isMarked(.text, 0, text: text) == isMarked)
  }
}
