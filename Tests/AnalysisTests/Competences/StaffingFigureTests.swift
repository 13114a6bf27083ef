import PMO
import Statistics
import Tabular
import Testing

@testable import Analysis

struct StaffingFigureTests {
  /// One service that rests on competences by these relevances, on the scale 0 to 4.
  private func framework(_ relevance: [Double], requirements: [RoleRequirement] = []) -> Framework {
    Framework(
      catalogue: Catalogue(
        services: [Service(id: "S1", name: "Advice", tier: .strategic, horizon: .short)], outcomes: [],
        competences: relevance.indices.map { Competence(id: "C\($0)", name: "Competence \($0)", area: "people") }),
      requirements: requirements, relevance: RelevanceMatrix(origin: "a test", values: [relevance]))
  }

  /// People with their levels by competence, nil where not rated; of an office each.
  private func observations(_ people: [[Int?]], offices: [Int] = []) -> Observations {
    var observations = Observations.sample()
    observations.people = NameList(people.indices.map { "Person \($0)" })
    for (person, levels) in people.enumerated() {
      observations.staff[person] = StaffMember(office: offices.isEmpty ? 0 : offices[person])
      for (competence, level) in levels.enumerated() {
        guard let level else { continue }
        observations.ratings.append(Sample.rating(person, .manager, level, competence: competence))
      }
    }
    return observations
  }

  private func assign(_ person: Int, office: Int = -1, cycle: Int = -1, in observations: inout Observations) {
    observations.assignments.append(
      Assignment(person: person, office: office, cycle: cycle, service: 0, origin: Sample.origin))
  }

  @Test func `adherence of two people and of their service`() throws {
    // The first is (1, .5, .75, .5) of the scale, the second (.5, .5, 1, 1).
    let all = figures(
      of: observations([[4, 2, 3, 2], [2, 2, 4, 4]]), framework: framework([0.4, 0.3, 0.2, 0.1]))
    #expect(all.adherence.map(\.person) == [0, 1])
    for (row, adherence) in zip(all.adherence, [0.75, 0.65]) { #expect(abs(row.adherence - adherence) < 1e-12) }
    #expect(all.staffing.map(\.office) == [0, nil])
    for row in all.staffing {
      #expect(abs(try #require(row.adherence.value) - 0.85) < 1e-12)
      #expect(abs(try #require(row.meanAdherence.value) - 0.7) < 1e-12)
      // Without the first .65, without the second .75.
      #expect(abs(try #require(row.dependency.value) - 0.2) < 1e-12)
      #expect(row.neededPerson == 0)
      #expect(row.basis == .everybody)
    }
    for (row, drop) in zip(all.adherence, [0.2, 0.1]) {
      #expect(abs(try #require(row.dependency.value) - drop) < 1e-12)
      #expect(row.isStaff && row.office == 0)
    }
    #expect(all.adherence.map(\.rank) == [1, 2])
  }

  @Test func `relevances count by their ratios, and a competence that was not rated counts nothing`() throws {
    let all = figures(of: observations([[4, nil, 2]]), framework: framework([1, 0.5, 0.5]))
    let row = try #require(all.adherence.first)
    // (2 · 1 + 0 + 1 · .5) / 4
    #expect(abs(row.adherence - 0.625) < 1e-12)
    #expect(row.rated == 2)
    #expect(row.competences == 3)
    #expect(abs(row.ratedRelevance - 0.75) < 1e-12)
  }

  @Test func `people who are assigned count, else everybody of the office`() throws {
    var observations = observations([[4, 0], [0, 4], [2, 2], [4, 4]], offices: [0, 0, 2, 2])
    assign(0, in: &observations)
    assign(0, in: &observations)
    let all = figures(of: observations, framework: framework([0.5, 0.5]))
    #expect(all.staffing.map(\.office) == [0, 2, nil])
    #expect(all.staffing.map(\.basis) == [.assigned, .everybody, .assigned])
    #expect(all.staffing.map(\.rated) == [1, 2, 1])
    #expect(all.staffing.map(\.adherence.value) == [0.5, 1, 0.5])
    #expect(all.adherence.map(\.isStaff) == [true, false, true, true])
    #expect(all.adherence[1].dependency.absence == .noStaff)
    #expect(all.adherence.map(\.office) == [0, 0, 2, 2])
  }

  @Test func `an assignment to another office makes somebody staff there, one of a later cycle counts nothing`() throws
  {
    var observations = observations([[4, 4], [2, 2]], offices: [0, 2])
    // Rated in 2026-Q2, of which 2026-Q10 knows nothing.
    for place in observations.ratings.indices { observations.ratings[place].cycle = 1 }
    assign(0, office: 2, in: &observations)
    assign(1, office: 2, cycle: 0, in: &observations)
    let all = figures(of: observations, framework: framework([0.5, 0.5]))
    let there = try #require(all.staffing.first { $0.office == 2 })
    #expect(there.people == 1)
    #expect(there.adherence.value == 1)
    // Nobody of Harbour is assigned, so everybody is looked at, and that is the home of the first.
    #expect(all.adherence[0].office == 0)
    #expect(!all.adherence[1].isStaff)
  }

  @Test func `assignments hold until a later cycle names others`() throws {
    var observations = observations([[4, 4], [2, 2]])
    // Person 0 in 2026-Q1, person 1 from 2026-Q2 on; both are rated in all cycles.
    assign(0, office: 0, cycle: 2, in: &observations)
    assign(1, office: 0, cycle: 1, in: &observations)
    for cycle in [1, 2] {
      for rating in observations.ratings where rating.cycle == 0 {
        var rating = rating
        rating.cycle = Int32(cycle)
        observations.ratings.append(rating)
      }
    }
    let rows = figures(of: observations, framework: framework([0.5, 0.5])).staffing.filter { $0.office == 0 }
    #expect(rows.map(\.cycle) == [2, 1, 0])
    #expect(rows.map(\.adherence.value) == [1, 0.5, 0.5])
  }

  @Test(arguments: 0..<40)
  func `the plan's staffing of a service is the service's`(_ seed: Int) throws {
    var dice = PlanPropertyTests.Dice(state: UInt64(seed))
    var observations = Observations.sample()
    observations.people = NameList((0..<6).map { "Person \($0)" })
    for person in 0..<6 where dice.roll(4) > 0 {
      observations.staff[person] = StaffMember(office: [0, 2][dice.roll(2)])
    }
    for cycle in [0, 2] {
      for office in [0, 2] { for service in 0..<4 { observations.rate(service, office: office, cycle: cycle, [3]) } }
      for person in 0..<6 {
        for competence in 0..<3 where dice.roll(3) > 0 {
          var rating = Sample.rating(person, .manager, dice.roll(5), competence: competence)
          rating.cycle = Int32(cycle)
          observations.ratings.append(rating)
        }
      }
    }
    for _ in 0..<dice.roll(8) {
      observations.assignments.append(
        Assignment(
          person: dice.roll(6), office: [-1, 0, 2][dice.roll(3)], cycle: dice.roll(4) - 1, service: dice.roll(4),
          origin: Sample.origin))
    }
    let relevance = (0..<4).map { _ in (0..<3).map { _ in Double(dice.roll(4)) / 3 } }
    let all = PlanSample.figures(observations, framework: PlanSample.framework(relevance: relevance))
    #expect(!all.synthesis.priorities.isEmpty)
    for row in all.synthesis.priorities {
      let own = all.staffing.first { ($0.service, $0.cycle) == (row.service, row.cycle) && $0.office == row.office }
      #expect(own?.adherence.value == row.staffing.value, "\(row.service) \(row.cycle) \(row.office ?? -9)")
      if own == nil { #expect([.noPeople, .noRelevance].contains(row.staffing.absence)) }
    }
  }

  @Test func `assigned people whom nobody rated leave a service without figures`() throws {
    var observations = observations([[4, 4]])
    observations.people = NameList(["Person 0", "Nobody knows"])
    assign(1, office: 0, in: &observations)
    let row = try #require(figures(of: observations, framework: framework([1, 1])).staffing.first)
    #expect(row.people == 1)
    #expect(row.rated == 0)
    #expect(row.adherence.absence == .nobodyRated)
    #expect(row.levelsToLearn.absence == .nobodyRated)
    #expect(!row.isStaffed)
  }

  @Test func `an assignment that no list has is left out and said`() {
    var observations = observations([[4, 4]])
    assign(7, in: &observations)
    #expect(figures(of: observations, framework: framework([1, 1])).uncounted == 1)
  }

  @Test(
    arguments: [
      // Relevance of the way to what roles ask for, or to the level below the highest; one level at least.
      (1.0, nil, 3), (0.5, nil, 2), (0.3, nil, 1), (0.1, nil, 1), (1, 2, 2), (0.5, 2, 1), (1, 4, 4), (0.5, 4, 2),
      (0.1, 0, 1),
    ] as [(Double, Int?, Int)])
  func `what a service asks for`(_ relevance: Double, _ role: Int?, _ level: Int) throws {
    let requirements = role.map { [RoleRequirement(role: "Lead", competence: 0, level: $0)] } ?? []
    let row = try #require(
      figures(of: observations([[2]]), framework: framework([relevance], requirements: requirements)).coverage.first {
        $0.scope == .service(0, office: nil)
      })
    #expect(row.required == level)
    #expect(row.method.contains(role == nil ? "no role asks" : "a role asks for"))
  }

  @Test func `the plan has the nearest people learn, as few of them as can be`() {
    // All relevances ask for 3. The first competence is as near for both, the second nearer for the second.
    let all = figures(of: observations([[2, 1, 0, 3], [2, 2, nil, 3]]), framework: framework([1, 1, 1, 1]))
    let plan = all.development.filter { $0.office == nil }
    #expect(plan.map(\.competence) == [0, 1, 2])
    #expect(plan.map(\.person) == [1, 1, 1])
    #expect(plan.map(\.levels) == [1, 1, 3])
    #expect(plan.map(\.from.value) == [2, 2, nil])
    let staffing = all.staffing.filter { $0.office == nil }
    #expect(staffing.map(\.levelsToLearn.value) == [5])
    #expect(staffing.map(\.learners) == [1])
    #expect(staffing.map(\.gaps) == [3])
    #expect(staffing.map(\.covered) == [1])
    #expect(staffing.map(\.isStaffed) == [false])
  }

  /// All plans of three people for three competences, by the plainest means.
  @Test func `no plan has fewer levels, and with as many levels none has fewer people`() throws {
    var state: UInt64 = 3
    func roll(_ sides: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % sides
    }
    for _ in 0..<60 {
      let people = (0..<3).map { _ in (0..<3).map { _ in roll(5) } }
      let row = try #require(
        figures(of: observations(people.map { $0.map(Optional.some) }), framework: framework([1, 1, 1])).staffing.first)
      var best = (levels: Int.max, learners: Int.max)
      for choice in 0..<27 {
        let learners = [choice % 3, choice / 3 % 3, choice / 9]
        var (levels, learning) = (0, Set<Int>())
        for (competence, person) in learners.enumerated()
        where !people.contains(where: { $0[competence] >= 3 }) {
          levels += 3 - people[person][competence]
          learning.insert(person)
        }
        if (levels, learning.count) < best { best = (levels, learning.count) }
      }
      #expect(row.levelsToLearn.value == Double(best.levels), "\(people)")
      #expect(row.learners == best.learners, "\(people)")
    }
  }

  @Test(arguments: 0..<200)
  func `the smallest cover is the smallest`(_ seed: Int) {
    var state = UInt64(seed)
    func roll(_ sides: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % sides
    }
    let items = 1 + roll(5)
    let candidates = (0..<(1 + roll(6))).map { _ in roll(1 << items) }
    let all = (1 << items) - 1
    let sizes = (0..<(1 << candidates.count)).filter { set in
      candidates.indices.reduce(0) { set & 1 << $1 != 0 ? $0 | candidates[$1] : $0 } == all
    }.map(\.nonzeroBitCount)
    let choice = SmallestCover(items: items, candidates: candidates).choice
    #expect(choice.map { Set($0).count } == sizes.min())
    if let choice {
      #expect(choice.enumerated().allSatisfy { candidates[$1] & 1 << $0 != 0 })
    }
  }
}
