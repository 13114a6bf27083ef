import PMO
import Tabular
import Testing

struct ObservationsAppendTests {
  /// A source of one office, one rater and one person, named by the arguments.
  private func part(office: String, cycle: String, rater: String, person: String, team: String?) -> Observations {
    var part = Observations()
    part.sources = [Source(file: "\(office).xlsx", sheet: cycle)]
    let origin = Origin(source: 0, row: 6, column: 2)
    let office = part.offices.code(of: office)
    let cycle = part.cycles.code(of: cycle)
    let rater = part.raters.code(of: rater)
    let person = part.people.code(of: person)
    part.maturity = [
      MaturityAnswer(office: office, service: 3, cycle: cycle, rater: rater, level: 4, origin: origin)
    ]
    part.targets = [MaturityAnswer(office: office, service: 3, cycle: cycle, rater: -1, level: 5, origin: origin)]
    part.ratings = [
      CompetenceRating(
        person: person, competence: 1, cycle: cycle, rater: rater, relation: .peer, level: 2, required: nil,
        origin: origin)
    ]
    part.staff[person] = StaffMember(team: team.map { part.teams.code(of: $0) } ?? -1, office: office)
    var project = Project(id: "P1", name: "Bridge", origin: origin)
    project.office = office
    part.projects = [project]
    return part
  }

  @Test func `names get the codes of the whole, origins their source`() {
    var all = part(office: "North", cycle: "2026-Q1", rater: "Ann", person: "Zoe", team: nil)
    all.append(part(office: "South", cycle: "2026-Q1", rater: "Ann", person: "Yan", team: "Red"))
    #expect(all.offices.names == ["North", "South"])
    #expect(all.cycles.names == ["2026-Q1"])
    #expect(all.maturity.map(\.office) == [0, 1])
    #expect(all.maturity.map(\.rater) == [0, 0])
    #expect(all.targets.map(\.rater) == [-1, -1])
    #expect(all.ratings.map(\.person) == [0, 1])
    #expect(all.projects.map(\.office) == [0, 1])
    #expect(all.maturity.map(\.origin.source) == [0, 1])
    #expect(all.maturity[1].origin.address.description == "C7")
    #expect(all.sources.map(\.file) == ["North.xlsx", "South.xlsx"])
  }

  @Test func `what one source leaves open another fills, and the first that says something counts`() {
    var all = part(office: "North", cycle: "2026-Q1", rater: "Ann", person: "Zoe", team: nil)
    all.append(part(office: "South", cycle: "2026-Q1", rater: "Ann", person: "Zoe", team: "Red"))
    #expect(all.people.names == ["Zoe"])
    let member = all.staff[0]
    #expect(member?.office == 0)
    #expect(member.map { all.teams[$0.team] } == "Red")
  }

  @Test func `the order of appending is the only thing that codes depend on`() {
    let parts = ["A", "B", "C"].map { part(office: $0, cycle: "c", rater: $0, person: $0, team: $0) }
    var together = Observations()
    for part in parts { together.append(part) }
    var pairwise = parts[0]
    var rest = parts[1]
    rest.append(parts[2])
    pairwise.append(rest)
    #expect(together.maturity == pairwise.maturity)
    #expect(together.offices == pairwise.offices)
    #expect(together.staff == pairwise.staff)
  }
}
