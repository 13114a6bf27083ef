import Analysis
import PMO
import Statistics
import Tabular
import Testing

struct SynthesisTests {
  private func priorities(_ figures: Figures) -> [PriorityFigure] {
    figures.synthesis.priorities.filter { $0.office == nil }
  }

  private func mix(_ mix: MixFigure.Mix, _ figures: Figures) throws -> MixFigure {
    try #require(figures.synthesis.mixes.first { $0.mix == mix && $0.office == nil })
  }

  @Test func `the present mix, worked by hand`() throws {
    let mix = try mix(.present, PlanSample.figures())
    #expect(mix.services.value == [0, 1, 2])
    #expect(near(mix.expectationAdherence.value, 0.8))
    #expect(near(mix.deliveredAdherence.value, 0.2 * 0.5 + 7.0 / 15 * 0.25 + 2.0 / 15 * 0.75))
    #expect(near(mix.share(of: .short).value, 0.25))
    #expect(near(mix.share(of: .medium).value, 0.75))
    #expect(mix.share(of: .long).value == 0)
    // (1 / (1/16 + 9/16) - 1) / 2
    #expect(near(mix.evenness.value, 0.3))
    #expect(mix.effort.value == 3)
    // Answers on importance: two for the first outcome, one for the second.
    #expect(mix.n == 3)
    #expect(mix.capacity == 3)
    #expect(mix.matrices == "contribution by a test of contribution; relevance by a test of relevance")
  }

  @Test func `outcomes, linear, noisy-or and delivered`() {
    let rows = PlanSample.figures().synthesis.outcomes.filter { $0.office == nil }
    #expect(near(rows[0].linear.value, 1))
    #expect(near(rows[0].noisyOr.value, 0.72))
    #expect(near(rows[0].delivered.value, 0.3 * 0.5 + 0.5 * 0.25 + 0.2 * 0.75))
    #expect(near(rows[0].weight.value, 2.0 / 3))
    #expect(rows[0].shortfall.value == 0.5)
    #expect(near(rows[1].linear.value, 0.4))
    #expect(near(rows[1].noisyOr.value, 0.4))
    #expect(rows[1].shortfall.value == 0)
    #expect(rows[2].linear.absence == .noContribution)
    #expect(rows[2].weight.value == 0)
  }

  @Test func `the ranked plan, worked by hand`() {
    let rows = priorities(PlanSample.figures())
    #expect(rows.map(\.service) == [1, 0, 3, 2])
    #expect(rows.map(\.rank) == [1, 2, 3, 4])
    #expect(rows.map(\.action) == [.raise, .raise, .start, .keep])
    // 100 (7/15) .5 (1 + 5/14), 100 .2 .5 1.5, 100 .2 .5 with the room of the offered services' mean.
    #expect(near(rows[0].score.value, 100 * 7 / 15 * 0.5 * (1 + 5.0 / 14)))
    #expect(near(rows[1].score.value, 15))
    #expect(near(rows[2].score.value, 10))
    #expect(rows[3].score.absence == .noTarget)
    #expect(near(rows[0].need.value, 5.0 / 14))
    #expect(rows.map(\.room.value) == [0.5, 0.5, 0.5, nil])
    #expect(rows[0].staffing.absence == .noPeople)
    #expect(rows[0].method.hasPrefix("score: 100 x contribution x room x (1 + need); "))
  }

  @Test func `the best mix takes the greatest contributions, and what it leaves out is dropped only if it is small`()
    throws
  {
    let kept = PlanSample.figures()
    #expect(try mix(.best, kept).services.value == [0, 1, 3])
    // T1 holds 2/15 of what is expected: more than half of a quarter.
    #expect(priorities(kept).first { $0.service == 2 }?.action == .keep)
    let small = PlanSample.figures(
      framework: PlanSample.framework(contribution: [[0.3, 0.5, 0.1, 0], [0, 0.4, 0, 0.6], [0, 0, 0, 0]]))
    #expect(priorities(small).first { $0.service == 2 }?.action == .drop)
    let tight = PlanSample.figures(planning: Planning(capacity: 1))
    #expect(try mix(.best, tight).services.value == [1])
    #expect(priorities(tight).first { $0.service == 3 }?.action == .leave)
    let costly = PlanSample.figures(planning: Planning(efforts: [1: 3], capacity: 3))
    #expect(try mix(.best, costly).services.value == [0, 2, 3])
  }

  @Test func `groups count by their weights`() {
    var observations = PlanSample.observations()
    observations.expect(0, group: 1, [(3, 3)])
    observations.expect(1, group: 1, [(4, 3)])
    func weights(_ groups: [String: Double]) -> [Double?] {
      PlanSample.figures(observations, groupWeights: groups).synthesis.outcomes.filter { $0.office == nil }.map(
        \.weight.value)
    }
    // .75 and .625; with three to one .875 and .5625; the teams alone .5 and .75.
    #expect(near(weights([:])[0], 6.0 / 11))
    #expect(near(weights(["Sponsors": 3])[0], 14.0 / 23))
    #expect(near(weights(["Sponsors": 0])[0], 0.4))
  }

  @Test func `people cover what a service takes, and those who are assigned come first`() {
    var observations = PlanSample.observations()
    observations.staff = [0: StaffMember(office: 0), 1: StaffMember(office: 0)]
    observations.ratings = [
      Sample.rating(0, .manager, 4), Sample.rating(0, .manager, 2, competence: 1), Sample.rating(1, .manager, 2),
      Sample.rating(1, .manager, 4, competence: 1),
    ]
    func staffing(_ observations: Observations, _ office: Int?) -> [Int: Double] {
      let rows = PlanSample.figures(observations).synthesis.priorities.filter { $0.office == office }
      return Dictionary(uniqueKeysWithValues: rows.map { ($0.service, $0.staffing.value ?? -1) })
    }
    #expect(staffing(observations, nil) == [0: 1, 1: 1, 2: 1, 3: 1])
    observations.assignments = [Assignment(person: 0, office: 0, cycle: -1, service: 0, origin: Sample.origin)]
    #expect(staffing(observations, nil) == [0: 0.75, 1: 1, 2: 1, 3: 1])
    #expect(staffing(observations, 0) == [0: 0.75, 1: 1, 2: 1, 3: 1])
    // Half of what is missing is taken off the score.
    let rows = priorities(PlanSample.figures(observations))
    #expect(near(rows.first { $0.service == 0 }?.score.value, 15 * 0.875))
  }

  @Test func `without customers the plan goes by what is missing, and says so`() throws {
    var observations = PlanSample.observations()
    observations.expectations = []
    let all = PlanSample.figures(observations)
    let rows = priorities(all)
    #expect(rows.map(\.service) == [0, 1, 3, 2])
    #expect(rows.map(\.action) == [.raise, .raise, .leave, .keep])
    #expect(rows[0].score.absence == .notAsked)
    #expect(rows[0].topShare.absence == .notAsked)
    #expect(try mix(.present, all).expectationAdherence.absence == .notAsked)
    #expect(try mix(.best, all).services.absence == .notAsked)
    #expect(all.synthesis.outcomes.first?.linear.value != nil)
  }

  @Test func `a later cycle without a survey goes by the last one`() throws {
    var observations = PlanSample.observations(cycle: 2)
    observations.rate(0, cycle: 1, [4])
    let mixes = PlanSample.figures(observations).synthesis.mixes.filter { $0.office == nil && $0.mix == .present }
    #expect(mixes.map(\.cycle) == [2, 1])
    #expect(mixes.map(\.askedIn) == [2, 2])
    #expect(mixes[1].services.value == [0])
    #expect(near(mixes[1].expectationAdherence.value, 0.2))
  }

  @Test func `the ranking is tested in the latest cycle, the same for the same seed`() {
    let planning = Planning(draws: 200, concentration: 20, seed: 7)
    let one = priorities(PlanSample.figures(planning: planning))
    #expect(one == priorities(PlanSample.figures(planning: planning)))
    for row in one where row.score.value != nil {
      #expect(row.topShare.value == 1)
      #expect((row.lowRank.value ?? 9) <= row.rank && row.rank <= (row.highRank.value ?? 0))
    }
    // S2 stays first however the weights move: it helps both outcomes.
    #expect(one[0].highRank.value == 1)
    #expect(one[1].highRank.value == 3)
    var observations = PlanSample.observations(cycle: 2)
    observations.rate(0, cycle: 1, [4])
    let earlier = PlanSample.figures(observations).synthesis.priorities.first { $0.cycle == 2 }
    #expect(earlier?.topShare.absence == .notLatest)
  }

  @Test func `a shortfall that is not known is left out of the draws as of the score`() {
    // Of the first outcome nobody said how satisfied; the second leaves everything to wish for. S2 helps both, S1 the second alone.
    var observations = Observations.sample()
    for service in 0..<2 {
      observations.rate(service, [3])
      observations.want(service, [5])
    }
    observations.expect(0, [(5, nil)])
    observations.expect(1, [(5, 1)])
    let rows = priorities(
      PlanSample.figures(
        observations,
        framework: PlanSample.framework(contribution: [[0, 0.6, 0, 0], [0.6, 0.1, 0, 0], [0, 0, 0, 0]]),
        // Weights that hardly move: every draw ranks as the score does.
        planning: Planning(draws: 200, concentration: 1e7))
    ).filter { $0.score.value.map { $0 > 0 } ?? false }
    #expect(rows.map(\.service) == [1, 0])
    #expect(rows.map(\.need.value) == [1, 1])
    #expect(rows.map(\.lowRank.value) == [1, 2])
    #expect(rows.map(\.highRank.value) == [1, 2])
  }

  @Test func `of many offices, only the ranking of all together is tested`() {
    var observations = PlanSample.observations()
    observations.offices = NameList((0..<6).map { "Office \($0)" })
    for office in 1..<6 { observations.rate(0, office: office, [2]) }
    let rows = PlanSample.figures(observations, planning: Planning(draws: 10)).synthesis.priorities
    #expect(rows.first { $0.office == 0 }?.topShare.absence == .tooManyOffices)
    #expect(rows.first { $0.office == nil }?.topShare.value == 1)
  }

  @Test func `nothing gives nothing`() {
    let all = PlanSample.figures(.sample())
    #expect(all.synthesis.mixes.isEmpty)
    #expect(all.synthesis.priorities.isEmpty)
    #expect(all.steps.isEmpty)
    #expect(all.stages.isEmpty)
  }
}
