@testable import Statistics

extension CrossCheckCases {
  mutating func wilson() throws -> JSONText {
    let n = whole(1...400)
    let successes = whole(0...n)
    return .object([
      ("successes", .whole(successes)), ("n", .whole(n)),
      ("interval", JSONText(interval: { () throws(Undefined) in try wilsonInterval(successes: successes, of: n) })),
    ])
  }

  mutating func mean() throws -> JSONText {
    let n = [whole(5...10), whole(11...60), whole(100...400)][whole(0...2)]
    let answers = try self.answers(n, levels: whole(2...7))
    let interval = try? meanInterval(of: answers)
    return .object([
      ("counts", JSONText(answers.counts)), ("interval", interval.map { JSONText([$0.low, $0.high]) } ?? .null),
      ("method", interval.map { .text($0.method) } ?? .null),
    ])
  }

  mutating func change() throws -> JSONText {
    let levels = whole(2...7)
    let sizes = [5...10, 11...40, 100...150][whole(0...2)]
    let (before, after) = (try answers(whole(sizes), levels: levels), try answers(whole(sizes), levels: levels))
    let difference = try MeanDifference(from: before, to: after)
    let interval = try? difference.interval
    return .object([
      ("before", JSONText(before.counts)), ("after", JSONText(after.counts)), ("value", .number(difference.value)),
      ("hedges", JSONText { () throws(Undefined) in try difference.hedgesG }),
      ("interval", interval.map { JSONText([$0.low, $0.high]) } ?? .null),
      ("method", interval.map { .text($0.method) } ?? .null),
    ])
  }

  mutating func drivers() throws -> JSONText {
    let predictors = whole(1...8)
    var products = try CrossProducts(variables: predictors + 1)
    let rows = (0..<whole(20...60)).map { _ in
      let common = whole(0...2)
      return (0...predictors).map { _ in common + whole(1...4) }
    }
    for row in rows { try products.add(row) }
    let shapley = try DriverImportance(of: products, method: .shapley)
    let relative = try DriverImportance(of: products, method: .relativeWeights)
    return .object([
      ("answers", JSONText(rows)), ("explained", .number(shapley.explained)), ("shapley", JSONText(shapley.weights)),
      ("relative", JSONText(relative.weights)),
    ])
  }

  mutating func knapsack() throws -> JSONText {
    let items = whole(1...45)
    let costs = wholes(items, 1...whole(3...60))
    let values = costs.map { cost in whole(0...1) == 0 ? generator.unit() : Double(cost) / 60 }
    let capacity = whole(0...costs.reduce(0, +))
    let best = try BestSubset(values: values, costs: costs, capacity: capacity)
    return .object([
      ("values", JSONText(values)), ("costs", JSONText(costs)), ("capacity", .whole(capacity)),
      ("chosen", JSONText(best.chosen)), ("value", .number(best.value)), ("cost", .whole(best.cost)),
    ])
  }

  mutating func adherence() throws -> JSONText {
    let (competences, highest) = (whole(1...10), whole(2...5))
    let people = (0..<whole(1...5)).map { _ in wholes(competences, 0...highest) }
    let relevance = (0..<competences).map { _ in generator.unit() }
    let service = try ServiceAdherence(relevance: relevance)
    let levels = people.map { $0.map { Double($0) / Double(highest) } }
    var dependence = people.map { _ in 0.0 }
    for found in try service.dependence(bestLevels(levels)) { dependence[found.person] = found.drop }
    return .object([
      ("people", JSONText(people)), ("relevance", JSONText(relevance)), ("highest", .whole(highest)),
      ("value", .number(try service.value(bestLevels(levels)))),
      ("personal", JSONText(try service.personal(levels.flatMap(\.self)))), ("dependence", JSONText(dependence)),
    ])
  }

  mutating func kano() throws -> JSONText {
    let pairs = (0..<whole(3...30)).map { _ in wholes(2, 1...5) }
    var feature = KanoClassification()
    for pair in pairs { try feature.add(functional: pair[0], dysfunctional: pair[1]) }
    return .object([
      ("pairs", JSONText(pairs)), ("category", .text("\(try feature.category.letter)")),
      ("better", JSONText { () throws(Undefined) in try feature.better }),
      ("worse", JSONText { () throws(Undefined) in try feature.worse }),
      ("strength", .number(try feature.totalStrength)),
    ])
  }

  mutating func ranking() throws -> JSONText {
    let weights = (0..<4).map { _ in 0.1 + generator.unit() }
    let values = (0..<6).map { _ in (0..<4).map { _ in generator.unit() } }
    let stability = try RankingStability(
      of: values, weights: weights, concentration: 20, top: 2, draws: 5_000, seed: generator.next())
    return .object([
      ("weights", JSONText(weights)), ("values", JSONText(values)), ("concentration", .number(20)), ("top", .whole(2)),
      ("ranks", JSONText(stability.items.map(\.rank))), ("topShares", JSONText(stability.items.map(\.topShare))),
      ("lowRanks", JSONText(stability.items.map(\.lowRank))), ("highRanks", JSONText(stability.items.map(\.highRank))),
    ])
  }

  mutating func quantiles() throws -> JSONText {
    let p = generator.unit()
    let (numerator, denominator) = (1 + 30 * generator.unit(), 1 + 30 * generator.unit())
    return .object([
      ("p", .number(p)), ("normal", .number(NormalDistribution.quantile(p))),
      ("degrees", JSONText([numerator, denominator])),
      ("f", .number(try FDistribution(numerator: numerator, denominator: denominator).quantile(p))),
    ])
  }
}
