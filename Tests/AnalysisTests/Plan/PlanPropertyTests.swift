import PMO
import Statistics
import Tabular
import Testing

@testable import Analysis

/// What holds for any matrix and any answers.
struct PlanPropertyTests {
  struct Dice {
    var state: UInt64
    mutating func roll(_ sides: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % sides
    }
  }

  private static func framework(seed: UInt64) -> Framework {
    var dice = Dice(state: seed)
    return PlanSample.framework(
      contribution: (0..<3).map { _ in (0..<4).map { _ in Double(dice.roll(11)) / 10 } })
  }

  private static func observations(seed: UInt64) -> Observations {
    var dice = Dice(state: seed &+ 99)
    var observations = Observations.sample()
    for service in 0..<4 {
      observations.rate(service, [1 + dice.roll(5), 1 + dice.roll(5)])
      observations.want(service, [1 + dice.roll(5)])
    }
    for outcome in 0..<3 {
      for group in 0..<2 {
        observations.expect(outcome, group: group, [(2 + dice.roll(4), 1 + dice.roll(5)), (2 + dice.roll(4), nil)])
      }
    }
    return observations
  }

  private static func present(_ services: Set<Int>, seed: UInt64) throws -> MixFigure {
    let all = PlanSample.figures(
      observations(seed: seed), framework: framework(seed: seed), planning: Planning(offered: services))
    return try #require(all.synthesis.mixes.first { $0.mix == .present && $0.office == nil })
  }

  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func `adherence is 1 for all services, 0 for none, and no service makes it less`(_ seed: UInt64) throws {
    var values: [Set<Int>: (expected: Double, delivered: Double)] = [:]
    for mask in 0..<16 {
      let services = Set((0..<4).filter { mask >> $0 & 1 == 1 })
      let mix = try Self.present(services, seed: seed)
      values[services] = (try #require(mix.expectationAdherence.value), try #require(mix.deliveredAdherence.value))
    }
    #expect(values[[0, 1, 2, 3]]?.expected == 1)
    #expect(values[[]]?.expected == 0)
    #expect(values[[]]?.delivered == 0)
    for (services, value) in values {
      #expect((0...1).contains(value.expected))
      #expect(value.delivered <= value.expected + 1e-12)
      for service in Set(0..<4).subtracting(services) {
        let larger = try #require(values[services.union([service])])
        #expect(larger.expected >= value.expected - 1e-12)
        #expect(larger.delivered >= value.delivered - 1e-12)
      }
    }
  }

  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func `the best mix is the best of all`(_ seed: UInt64) throws {
    var dice = Dice(state: seed)
    let efforts = Dictionary(uniqueKeysWithValues: (0..<4).map { ($0, 1 + dice.roll(4)) })
    for capacity in 0...12 {
      let all = PlanSample.figures(
        Self.observations(seed: seed), framework: Self.framework(seed: seed),
        planning: Planning(efforts: efforts, capacity: capacity, draws: 1))
      let best = try #require(all.synthesis.mixes.first { $0.mix == .best && $0.office == nil })
      let shares = Dictionary(
        uniqueKeysWithValues: all.synthesis.priorities.filter { $0.office == nil }.map {
          ($0.service, $0.contribution.value ?? 0)
        })
      let reachable = (0..<16).compactMap { mask -> Double? in
        let services = (0..<4).filter { mask >> $0 & 1 == 1 }
        guard services.reduce(0, { $0 + (efforts[$1] ?? 0) }) <= capacity else { return nil }
        return services.reduce(0) { $0 + (shares[$1] ?? 0) }
      }
      #expect(near(best.expectationAdherence.value, try #require(reachable.max()), 1e-9))
      #expect(try #require(best.effort.value) <= capacity)
    }
  }

  @Test(arguments: 1...5 as ClosedRange<UInt64>)
  func `the order of observations, services and outcomes does not matter`(_ seed: UInt64) throws {
    let observations = Self.observations(seed: seed)
    let framework = Self.framework(seed: seed)
    let one = PlanSample.figures(observations, framework: framework)
    var turned = observations
    turned.maturity.reverse()
    turned.targets.reverse()
    turned.expectations.reverse()
    #expect(PlanSample.figures(turned, framework: framework).synthesis == one.synthesis)

    // Service f becomes 3 - f, outcome b becomes 2 - b.
    var mirrored = framework
    mirrored.catalogue.services.reverse()
    mirrored.catalogue.outcomes.reverse()
    mirrored.relevance = RelevanceMatrix(origin: "x", values: framework.relevance.values.reversed())
    mirrored.contribution = ContributionMatrix(
      origin: "x", values: framework.contribution.values.reversed().map { $0.reversed() })
    for place in turned.maturity.indices { turned.maturity[place].service = 3 - turned.maturity[place].service }
    for place in turned.targets.indices { turned.targets[place].service = 3 - turned.targets[place].service }
    for place in turned.expectations.indices {
      turned.expectations[place].outcome = 2 - turned.expectations[place].outcome
    }
    let other = PlanSample.figures(turned, framework: mirrored)
    for (a, b) in zip(one.synthesis.mixes, other.synthesis.mixes) {
      #expect(near(a.expectationAdherence.value, b.expectationAdherence.value ?? -1))
      #expect(near(a.deliveredAdherence.value, b.deliveredAdherence.value ?? -1))
      #expect(near(a.evenness.value, b.evenness.value ?? -1))
    }
    for row in one.synthesis.priorities where row.office == nil {
      let twin = try #require(other.synthesis.priorities.first { $0.office == nil && $0.service == 3 - row.service })
      #expect(near(row.score.value, twin.score.value ?? -1, 1e-9))
      #expect(row.action == twin.action)
    }
  }

  @Test func `parts that are merged give what the whole gives`() {
    let framework = PlanSample.framework()
    var one = PlanSample.observations()
    one.assignments = [Assignment(person: 0, office: 0, cycle: 0, service: 1, origin: Sample.origin)]
    var indicator = PerformanceIndicator(name: "a", office: 0, cycle: 0, service: 0, origin: Sample.origin)
    (indicator.goal, indicator.current) = (4, 3)
    one.indicators = [indicator]
    var other = Observations.sample()
    var benefit = Benefit(name: nil, office: 0, cycle: 0, outcome: 0, origin: Sample.origin)
    (benefit.planned, benefit.delivered) = (4, 3)
    other.benefits = [benefit]
    indicator.name = "b"
    other.indicators = [indicator]
    var whole = one
    whole.benefits = other.benefits
    whole.indicators += other.indicators
    let expected = PlanSample.figures(whole)
    let directory = Directory(of: whole, catalogue: framework.catalogue)
    for (first, second) in [(one, other), (other, one)] {
      var tallies = Tallies(of: first, framework: framework)
      tallies.merge(Tallies(of: second, framework: framework))
      let merged = figures(of: tallies, directory: directory, framework: framework)
      #expect(merged.indicators == expected.indicators)
      #expect(merged.benefits == expected.benefits)
      #expect(merged.synthesis == expected.synthesis)
      #expect(merged.steps == expected.steps)
    }
  }
}
