import Analysis
import PMO
import Statistics
import Tabular
import Testing

struct CompetenceFigureTests {
  typealias Relation = CompetenceRating.Relation

  struct Case: Sendable {
    let ratings: [(Relation, Int)]
    let own: Double?
    let others: Double?
    let level: Double
    let origin: CompetenceFigure.LevelOrigin
    let selfOther: Measured<Double>
  }

  @Test(arguments: [
    Case(
      ratings: [(.own, 4), (.manager, 2), (.peer, 3)], own: 4, others: 2.5, level: 2.5, origin: .others,
      selfOther: .success(1.5)),
    Case(
      ratings: [(.own, 1), (.manager, 3), (.peer, 2), (.other, 4)], own: 1, others: 3, level: 3, origin: .others,
      selfOther: .success(-2)),
    Case(ratings: [(.own, 3)], own: 3, others: nil, level: 3, origin: .own, selfOther: .failure(.noRatingByOthers)),
    Case(ratings: [(.peer, 2)], own: nil, others: 2, level: 2, origin: .others, selfOther: .failure(.noOwnRating)),
    Case(
      ratings: [(.own, 3), (.own, 4)], own: 3.5, others: nil, level: 3.5, origin: .own,
      selfOther: .failure(.noRatingByOthers)),
    Case(
      ratings: [(.own, 3), (.own, 4), (.peer, 1)], own: 3.5, others: 1, level: 1, origin: .others,
      selfOther: .failure(.ownRatingsDiffer)),
  ])
  func `others count before the own rating`(_ example: Case) throws {
    var observations = Observations.sample()
    observations.ratings = example.ratings.map { Sample.rating(1, $0.0, $0.1) }
    let figure = try #require(figures(of: observations, framework: Sample.framework()).competences.first)
    #expect(figure.person == 1)
    #expect(figure.n == example.ratings.count)
    #expect(figure.byOthers == example.ratings.count { $0.0 != .own })
    #expect(figure.own.value == example.own)
    #expect(figure.others.value == example.others)
    #expect(figure.level.value == example.level)
    #expect(figure.levelOrigin == example.origin)
    #expect(figure.selfOther.map(\.value) == example.selfOther)
  }

  @Test func `an own rating above the others' is a blind spot, flagged beyond one level`() throws {
    var observations = Observations.sample()
    observations.ratings = [Sample.rating(0, .own, 4), Sample.rating(0, .manager, 2)]
    let gap = try #require(figures(of: observations, framework: Sample.framework()).competences.first?.selfOther.value)
    #expect(gap.reading == .blindSpot)
    #expect(gap.isFlagged)
  }

  struct RequirementCase: Sendable {
    let named: [Int?]
    let role: Int?
    let required: Int?
    let origin: CompetenceFigure.RequirementOrigin?
    let gap: Double?
    let meets: Bool?
  }

  @Test(arguments: [
    // Levels 2 and 3 by others: 2.5.
    RequirementCase(named: [2, nil], role: 4, required: 2, origin: .ratings, gap: 0.5, meets: true),
    RequirementCase(named: [2, 3], role: nil, required: 3, origin: .ratings, gap: -0.5, meets: false),
    RequirementCase(named: [nil, nil], role: 4, required: 4, origin: .role, gap: -1.5, meets: false),
    RequirementCase(named: [nil, nil], role: nil, required: nil, origin: nil, gap: nil, meets: nil),
  ])
  func `the ratings' required level counts before the role's`(_ example: RequirementCase) throws {
    var observations = Observations.sample()
    observations.staff = [0: StaffMember(role: 2)]
    observations.ratings = [
      Sample.rating(0, .manager, 2, required: example.named[0]), Sample.rating(0, .peer, 3, required: example.named[1]),
    ]
    let requirements =
      [
        RoleRequirement(role: "Lead", competence: 0, level: 1),
        RoleRequirement(role: "Nobody", competence: 0, level: 1),
      ]
      + (example.role.map { [RoleRequirement(role: "Controller", competence: 0, level: $0)] } ?? [])
    let figure = try #require(
      figures(of: observations, framework: Sample.framework(requirements: requirements)).competences.first)
    #expect(figure.required == example.required)
    #expect(figure.requiredOrigin == example.origin)
    #expect(figure.gap.value == example.gap)
    #expect(figure.meets.value == example.meets)
    if example.required == nil { #expect(figure.meets.absence == .noRequirement) }
  }

  @Test func `rows stand by cycle, person and competence`() {
    var observations = Observations.sample()
    for (person, competence, cycle) in [(2, 1, 0), (0, 2, 0), (0, 0, 0), (1, 0, 2)] {
      var rating = Sample.rating(person, .own, 1, competence: competence)
      rating.cycle = Int32(cycle)
      observations.ratings.append(rating)
    }
    let rows = figures(of: observations, framework: Sample.framework()).competences
    #expect(rows.map { [$0.cycle, $0.person, $0.competence] } == [[2, 1, 0], [0, 0, 0], [0, 0, 2], [0, 2, 1]])
  }

  @Test(arguments: [
    // Means 4 by oneself, 2 and 3 by two managers, 1 by a peer.
    (RaterWeights(own: 1, manager: 2, peer: 1, other: 5), Measured<Double>.success((4 + 2 * 2.5 + 1) / 4)),
    (RaterWeights(own: 0, manager: 1, peer: 0, other: 0), .success(2.5)),
    (RaterWeights(own: 0, manager: 0, peer: 0, other: 1), .failure(.noWeightedRating)),
    (RaterWeights(own: -1, manager: 1, peer: 0, other: 0), .failure(.undefined(.unusableWeights))),
  ])
  func `the job may weigh the relations`(_ weights: RaterWeights, _ level: Measured<Double>) throws {
    var observations = Observations.sample()
    observations.ratings = [
      Sample.rating(0, .own, 4), Sample.rating(0, .manager, 2), Sample.rating(0, .manager, 3),
      Sample.rating(0, .peer, 1),
    ]
    let settings = AnalysisSettings(raterWeights: weights)
    let figure = try #require(
      figures(of: observations, framework: Sample.framework(), settings: settings).competences.first)
    #expect(figure.level == level)
    #expect(figure.levelOrigin == .weighted)
    #expect([figure.manager.value, figure.peer.value, figure.other.value] == [2.5, 1, nil])
    // The others' mean stays over ratings: (2 + 3 + 1) / 3.
    #expect(figure.others.value == 2)
    #expect(figure.selfOther.value?.value == 2)
  }
}
