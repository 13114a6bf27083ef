import PMO
import Spreadsheets
import Tabular
import Testing

@testable import Intake

@Suite struct CompetenceIntakeTests {
  /// `person competence rater relation level/required cell` of each rating.
  private func ratings(_ observations: Observations) -> [String] {
    let competences = Framework.small.catalogue.competences
    return observations.ratings.map { rating in
      let rater = rating.rater < 0 ? "-" : observations.raters[Int(rating.rater)]
      let who = "\(observations.people[Int(rating.person)]), \(competences[Int(rating.competence)].id)"
      return "\(who), \(rater) \(rating.relation): \(rating.level)/\(rating.required) in \(rating.origin.address)"
    }
  }

  private func staff(_ observations: Observations) -> [String] {
    observations.staff.sorted { $0.key < $1.key }.map { code, member in
      let role = member.role < 0 ? "-" : observations.roles[member.role]
      let team = member.team < 0 ? "-" : observations.teams[member.team]
      let office = member.office < 0 ? "-" : observations.offices[member.office]
      return "\(observations.people[code]): \(role), \(team), \(office)"
    }
  }

  @Test func aLongTable() throws {
    let sheet = sheet(
      """
      Person | Team | Role | PMO | Competence | Rated by | Relation | Level | Required level | Date
      Ada | North | pmo lead | HAR | Risk management | Ada | self | 3 | 3 | 08.09.2026
      Ada | North | PMO lead | Harbour PMO | C13 | Bo | Line manager | Expert | 3 | 16.09.2026
      Cy_ | | | | Facilitation | Bo | buddy | not observed | 2 | 16.09.2026
      Cy | South | Coach | NOR | Facilitation | Bo | buddy | 0 | 2 | 16.09.2026
      Ada | North | PMO lead | HAR | Facilitation | Colombo | Petra | peer | 1 | 3 | 18.09.2026
      """)
    let result = try read(sheet, file: "competence-ratings-2026-Q3.csv")
    #expect(
      ratings(result.observations) == [
        "Ada, C13, Ada own: 3/3 in H2", "Ada, C13, Bo manager: 4/3 in H3", "Cy, C25, Bo other: 0/2 in H5",
      ])
    #expect(
      staff(result.observations) == ["Ada: PMO lead, North, Harbour PMO", "Cy: Coach, South, Northern PMO"])
    #expect(
      lines(result.findings) == [
        "info columns-not-read J1", "info trailing-space A4: Cy  -> Cy", "warning unknown-relation G4: buddy -> other",
        "warning row-too-long K6",
      ])
    #expect([result.rowsIn, result.rowsUsed, result.rowsRejected] == [5, 4, 1])
  }

  @Test func withoutARelationARatingOfOneselfIsOwn() throws {
    let sheet = sheet(
      """
      Person | Competence | Rater | Level
      Ada | C13 | Ada | 3
      Ada | C13 | Bo | 2
      """)
    let result = try read(sheet, file: "ratings 2026-Q3.csv")
    #expect(result.observations.ratings.map(\.relation) == [.own, .other])
    let set = try read(sheet, file: "ratings 2026-Q3.csv") { $0.relation = .peer }
    #expect(set.observations.ratings.map(\.relation) == [.peer, .peer])
  }

  @Test(arguments: [
    ("Consensus level", CompetenceRating.Relation.manager), ("Self assessment", .own), ("Peer review", .peer),
  ])
  func aMatrix(title: String, relation: CompetenceRating.Relation) throws {
    let sheet = sheet(
      """
      Competence matrix — Portfolio Office | | | |
      Harbour PMO, cycle 2026-Q3 | | | |
      \(title) | | | |

      Person | Role | Team | Financial analysis | Juggling | Risk managment | Facilitation | Remarks
      Ada | PMO lead | North | 3 | 1 | 2 | | good
      | | | 1 | | | |
      Bo | Coach | North | n/a | | | 4 |
      Average | | | 3 | | | 4 |
      """, merges: ["A1:G1"])
    let result = try read(sheet)
    #expect(
      ratings(result.observations) == ["Ada, C04, - \(relation): 3/-1 in D6", "Bo, C25, - \(relation): 4/-1 in G8"])
    #expect(staff(result.observations) == ["Ada: PMO lead, North, Harbour PMO", "Bo: Coach, North, Harbour PMO"])
    #expect(
      lines(result.findings) == [
        "warning unknown-name E5: Juggling", "warning near-miss F5: Risk managment", "warning missing-name A7",
        "info total-row A9: Average",
      ])
    #expect([result.rowsIn, result.rowsUsed, result.rowsRejected] == [4, 2, 2])
  }
}
