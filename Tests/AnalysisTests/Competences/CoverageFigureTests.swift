import Analysis
import PMO
import Statistics
import Tabular
import Testing

struct CoverageFigureTests {
  struct Case: Sendable {
    /// Levels of Ada, Ben and Cem; nil where not rated.
    let levels: [Int?]
    let required: Int?
    let covering: Int
    let coverage: Measured<Coverage>
  }

  @Test(arguments: [
    Case(levels: [2, 2, 1], required: 3, covering: 0, coverage: .success(.gap)),
    Case(levels: [2, 3, nil], required: 3, covering: 1, coverage: .success(.single(person: 1))),
    Case(levels: [3, 4, 0], required: 3, covering: 2, coverage: .success(.covered)),
    Case(levels: [nil, nil, 4], required: 0, covering: 1, coverage: .success(.single(person: 2))),
    Case(levels: [4, 4, 4], required: nil, covering: 0, coverage: .failure(.noRequirement)),
  ])
  func `nobody is a gap, one a single point of failure, two cover`(_ example: Case) throws {
    var observations = Observations.sample()
    for (person, level) in example.levels.enumerated() {
      guard let level else { continue }
      observations.ratings.append(Sample.rating(person, .manager, level, required: example.required))
    }
    let rows = figures(of: observations, framework: Sample.framework()).coverage
    #expect(rows.count == 1)
    let figure = try #require(rows.first)
    let levels = example.levels.compactMap { $0 }
    #expect(figure.scope == .organisation)
    #expect(figure.people == levels.count)
    #expect(figure.meanLevel.value == Double(levels.reduce(0, +)) / Double(levels.count))
    #expect(figure.required == example.required)
    #expect(figure.covering == example.covering)
    #expect(figure.coverage == example.coverage)
  }

  /// Ada and Ben of office 0, teams 0 and 1, roles Lead and Analyst; Cem of office 2, team 1, Analyst.
  private func organisation() -> Observations {
    var observations = Observations.sample()
    observations.staff = [
      0: StaffMember(role: 0, team: 0, office: 0), 1: StaffMember(role: 1, team: 1, office: 0),
      2: StaffMember(role: 1, team: 1, office: 2),
    ]
    observations.ratings = [
      Sample.rating(0, .manager, 4), Sample.rating(1, .manager, 2), Sample.rating(2, .manager, 1),
    ]
    return observations
  }

  private let requirements = [
    RoleRequirement(role: "Lead", competence: 0, level: 3), RoleRequirement(role: "Analyst", competence: 0, level: 2),
  ]

  @Test func `a unit asks for the highest level of its people, people for their own`() {
    let rows = figures(of: organisation(), framework: Sample.framework(requirements: requirements)).coverage
    let lines = rows.map {
      "\($0.scope): \($0.people) people, \($0.covering) at \($0.required ?? -1), \($0.meeting) of \($0.asked) meet"
    }
    #expect(
      lines == [
        "organisation: 3 people, 1 at 3, 2 of 3 meet",
        "office(2): 1 people, 0 at 2, 0 of 1 meet",
        "office(0): 2 people, 1 at 3, 2 of 2 meet",
        "team(0): 1 people, 1 at 3, 1 of 1 meet",
        "team(1): 2 people, 1 at 2, 1 of 2 meet",
        "role(0): 1 people, 1 at 3, 1 of 1 meet",
        "role(1): 2 people, 1 at 2, 1 of 2 meet",
      ])
  }

  @Test func `what a role asks for and nobody was rated in is shown`() throws {
    let asked = RoleRequirement(role: "Lead", competence: 2, level: 3)
    let rows = figures(of: organisation(), framework: Sample.framework(requirements: [asked])).coverage
    let row = try #require(rows.first { $0.scope == .organisation && $0.competence == 2 })
    #expect(row.people == 0)
    #expect(row.required == 3)
    #expect(row.asked == 1)
    #expect(row.meeting == 0)
    #expect(row.coverage.absence == .nobodyRated)
    #expect(row.meanLevel.absence == .nobodyRated)
  }

  @Test(arguments: [
    // Relevance x 3, the level below the highest, as no role asks for the competence; one level at least.
    (1.0, 3, Measured<Coverage>.success(.single(person: 0))),
    (0.5, 2, .success(.covered)),
    (0.3, 1, .success(.covered)),
    (0.1, 1, .success(.covered)),
  ])
  func `a service asks for its relevance of a good level`(
    _ relevance: Double, _ required: Int, _ coverage: Measured<Coverage>
  ) throws {
    var matrix = Sample.noRelevance.values
    matrix[2][0] = relevance
    let framework = Sample.framework(relevance: RelevanceMatrix(origin: "a test", values: matrix))
    let rows = figures(of: organisation(), framework: framework).coverage.filter {
      if case .service = $0.scope { true } else { false }
    }
    // Harbour (code 0) comes after NOR (code 2) in the catalogue; everybody last.
    #expect(rows.map(\.scope) == [.service(2, office: 2), .service(2, office: 0), .service(2, office: nil)])
    #expect(rows.map(\.people) == [1, 2, 3])
    #expect(rows.map(\.required) == [required, required, required])
    #expect(rows[2].coverage == coverage)
    #expect(rows[2].method.contains("a test"))
  }

  @Test func `a relevant competence that nobody was rated in is shown for its service`() throws {
    var matrix = Sample.noRelevance.values
    matrix[0][1] = 0.8
    let framework = Sample.framework(relevance: RelevanceMatrix(origin: "a test", values: matrix))
    let row = try #require(
      figures(of: organisation(), framework: framework).coverage.first { $0.scope == .service(0, office: nil) })
    #expect(row.competence == 1)
    #expect(row.coverage.absence == .nobodyRated)
  }

  @Test func `a matrix that is too small asks for nothing where it ends`() {
    let framework = Sample.framework(relevance: RelevanceMatrix(origin: "short", values: [[.nan], [-1]]))
    #expect(figures(of: organisation(), framework: framework).coverage.allSatisfy { $0.required == nil })
  }

  @Test func `the bench is who is one level below at most`() throws {
    var observations = Observations.sample()
    observations.people = NameList((0..<6).map { "Person \($0)" })
    // Levels 3, 2, 2.5, 1.5 and 0; the sixth was not rated in it.
    observations.ratings =
      [3, 2, 0].enumerated().map { Sample.rating($0, .manager, $1, required: 3) }
      + [(3, 2), (3, 3), (4, 1), (4, 2)].map { Sample.rating($0.0, .peer, $0.1) }
      + [Sample.rating(5, .peer, 4, competence: 1)]
    let row = try #require(figures(of: observations, framework: Sample.framework()).coverage.first)
    #expect(row.covering == 1)
    #expect(row.nextInLine == 2)
  }

  /// Levels between the whole ones, of two raters each: what is read from a unit's sums is what its people's levels say.
  @Test func `rows agree with counting people one by one`() throws {
    var observations = organisation()
    observations.ratings = []
    for person in 0..<3 {
      for competence in 0..<Sample.catalogue.competences.count where (person + competence) % 4 > 0 {
        observations.ratings.append(
          Sample.rating(person, .manager, (person + 2 * competence) % 5, competence: competence))
        observations.ratings.append(Sample.rating(person, .peer, (3 * person + competence) % 5, competence: competence))
      }
    }
    let all = figures(of: observations, framework: Sample.framework(requirements: requirements))
    #expect(all.coverage.contains { $0.covering > 0 } && all.coverage.contains { $0.nextInLine > 0 })
    for row in all.coverage {
      let members = (0..<3).filter { person in
        let staff = observations.staff[person] ?? StaffMember()
        return switch row.scope {
        case .organisation, .service(_, office: nil): true
        case .office(let code), .service(_, office: let code?): staff.office == code
        case .team(let code): staff.team == code
        case .role(let code): staff.role == code
        }
      }
      let people = all.competences.filter { $0.competence == row.competence && members.contains($0.person) }
      let levels = people.compactMap(\.level.value)
      #expect(row.people == levels.count)
      #expect(row.meanLevel.value == (try? mean(of: levels)))
      let required = Double(row.required ?? .max)
      #expect(row.covering == levels.count { $0 >= required })
      #expect(row.nextInLine == levels.count { $0 < required && $0 >= required - 1 })
      #expect(row.meeting == people.count { $0.meets.value == true })
    }
  }
}
