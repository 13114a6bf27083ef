import Analysis
import PMO
import Statistics
import Tabular
import Testing

struct DriverFigureTests {
  /// Customers with an overall satisfaction and one with each outcome; nil where not answered.
  private func observations(_ customers: [(overall: Int, outcomes: [Int?])], groups: [Int] = []) -> Observations {
    var observations = Observations.sample()
    observations.customers = NameList(customers.indices.map { "Customer \($0)" })
    for (customer, answers) in customers.enumerated() {
      let group = groups.isEmpty ? 0 : groups[customer]
      observations.verdicts.append(
        CustomerVerdict(
          customer: customer, group: group, cycle: 0, stage: nil, overall: answers.overall, recommendation: nil,
          origin: Sample.origin))
      for (outcome, level) in answers.outcomes.enumerated() {
        guard let level else { continue }
        observations.expectations.append(
          ExpectationAnswer(
            customer: customer, group: group, outcome: outcome, cycle: 0, importance: nil, satisfaction: level,
            origin: Sample.origin, satisfactionColumn: nil))
      }
    }
    return observations
  }

  /// Two outcomes that do not go together, in all four combinations.
  private let square = [(1, 1), (1, 3), (3, 1), (3, 3)]

  @Test(
    arguments: [
      // Overall as outcome 0 alone, and as half of each.
      ([1, 1, 3, 3], [1.0, 0.0]),
      ([1, 2, 2, 3], [0.5, 0.5]),
    ] as [([Int], [Double])])
  func `independent outcomes explain as much as they correlate`(_ overall: [Int], _ shares: [Double]) throws {
    let customers = zip(overall, square).map { (overall: $0, outcomes: [$1.0, $1.1, nil] as [Int?]) }
    let rows = figures(of: observations(customers), framework: Sample.framework()).drivers
    #expect(rows.map(\.group) == [0, 0, nil, nil])
    for (row, share) in zip(rows, shares) {
      #expect(row.n == 4)
      #expect(row.predictors == 2)
      #expect(abs(try #require(row.explained.value) - 1) < 1e-9)
      #expect(abs(try #require(row.weight.value) - share) < 1e-9)
      #expect(abs(try #require(row.share.value) - share) < 1e-9)
      #expect(abs(try #require(row.shapleyWeight.value) - share) < 1e-9)
    }
    #expect(rows.prefix(2).map(\.rank) == [1, 2])
  }

  @Test func `weights agree with the statistics of the joined answers, in any order and group`() throws {
    let levels = [(3, 2, 4), (4, 4, 3), (5, 5, 5), (2, 1, 2), (3, 3, 1), (4, 5, 2), (1, 2, 1), (5, 4, 4), (2, 2, 3)]
    let customers = levels.map { (overall: $0.0, outcomes: [$0.1, $0.2, nil] as [Int?]) }
    var products = try CrossProducts(variables: 3)
    for level in levels { try products.add([level.1, level.2, level.0]) }
    let expected = try DriverImportance(of: products, method: .relativeWeights)
    var observations = observations(customers, groups: [0, 1, 2, 0, 1, 2, 0, 1, 2])
    observations.expectations.reverse()
    observations.verdicts.reverse()
    let all = figures(of: observations, framework: Sample.framework()).drivers.filter { $0.group == nil }
    #expect(all.map(\.n) == [9, 9])
    #expect(all[0].explained.value.map { abs($0 - expected.explained) < 1e-12 } == true)
    for (row, weight) in zip(all, expected.weights) {
      #expect(abs(try #require(row.weight.value) - weight) < 1e-12)
    }
    // Three of a group are too few for two outcomes.
    let group = try #require(figures(of: observations, framework: Sample.framework()).drivers.first)
    #expect(group.n == 3)
    #expect(group.weight.absence == .undefined(.tooFew(n: 3, needed: 4)))
  }

  @Test func `an outcome that few rated takes no part, and of several answers the lowest counts`() throws {
    var customers = zip([1, 2, 2, 3], square).map { (overall: $0, outcomes: [$1.0, $1.1, nil] as [Int?]) }
    customers[0].outcomes[2] = 5
    // Left out: without every outcome that takes part.
    customers.append((overall: 5, outcomes: [1, nil, nil]))
    var observations = observations(customers)
    for (customer, level) in [(0, 5), (3, 5)] {
      observations.expectations.append(
        ExpectationAnswer(
          customer: customer, group: 0, outcome: 0, cycle: 0, importance: nil, satisfaction: level,
          origin: Sample.origin, satisfactionColumn: nil))
    }
    let rows = figures(of: observations, framework: Sample.framework()).drivers.filter { $0.group == 0 }
    #expect(rows.map(\.outcome) == [0, 1, 2])
    #expect(rows.map(\.n) == [4, 4, 4])
    #expect(rows[2].weight.absence == .rarelyAnswered)
    #expect(rows[2].rank == nil)
    #expect(abs(try #require(rows[0].weight.value) - 0.5) < 1e-9)
  }

  @Test func `overall satisfactions that do not differ have nothing to explain`() {
    let customers = square.map { (overall: 3, outcomes: [$0.0, $0.1, nil] as [Int?]) }
    let rows = figures(of: observations(customers), framework: Sample.framework()).drivers
    #expect(rows.allSatisfy { $0.weight.absence == .undefined(.noVariation) && $0.explained.value == nil })
    #expect(!rows.isEmpty)
  }
}
