import PMO
import Statistics

extension DriverFigure {
  /// The rows of every outcome that somebody with an overall satisfaction rated, for each group and all groups of each cycle.
  ///
  /// Cost: a pass over the respondents of overall satisfaction, `k²` steps for each with `k` outcomes.
  static func rows(
    of tally: CustomerTally, threshold: Int, directory: Directory, framework: Framework
  ) -> [DriverFigure] {
    let outcomes = framework.catalogue.outcomes.count
    let respondents = tally.respondents
    var slots: [Int32: [Int]] = [:]
    for (slot, key) in respondents.keys.enumerated() where respondents.overallLevel(slot) != nil {
      slots[key.cycle, default: []].append(slot)
    }
    let cycles = slots.keys.sorted { directory.rank(cycle: Int($0)) < directory.rank(cycle: Int($1)) }
    return cycles.flatMap { cycle -> [DriverFigure] in
      let members = slots[cycle] ?? []
      var answers = [Int](repeating: 0, count: outcomes)
      for slot in members {
        for outcome in 0..<outcomes where respondents.satisfactionLevel(slot, outcome: outcome) != nil {
          answers[outcome] += 1
        }
      }
      let rated = answers.indices.filter { answers[$0] > 0 }
      // One list for all groups, so that they can be compared, and add up.
      let predictors = rated.filter { 2 * answers[$0] >= members.count }
      guard !rated.isEmpty else { return [] }
      let groups = products(of: members, predictors: predictors, respondents)
      var table = CrossTable()
      for (group, products) in groups where products.n > 0 { table.add(unit: group, part: 0, counts: [products.n]) }
      let withheld = Set(table.withheld(threshold: threshold))
      let order = groups.keys.sorted { directory.rank(group: $0) < directory.rank(group: $1) }
      let all = order.compactMap { groups[$0] }.reduce(nil as CrossProducts?) { sum, products in
        guard let sum else { return products }
        return try? sum + products
      }
      return (order.map { (group: Optional($0), products: groups[$0]) } + [(group: nil, products: all)]).flatMap {
        rows(
          of: $0.products,
          absence: withheld.contains(CrossTable.Place(unit: $0.group, part: nil))
            ? .withheld(threshold: threshold) : nil, group: $0.group, cycle: Int(cycle), rated: rated,
          predictors: predictors)
      }
    }
  }

  /// Sums over who rated every predictor, by group; the overall satisfaction is the last variable.
  private static func products(
    of slots: [Int], predictors: [Int], _ respondents: RespondentTable
  ) -> [Int: CrossProducts] {
    var groups: [Int: CrossProducts] = [:]
    var levels = [Int](repeating: 0, count: predictors.count + 1)
    for slot in slots {
      let group = Int(respondents.group(slot))
      if groups[group] == nil { groups[group] = try? CrossProducts(variables: predictors.count + 1) }
      guard let overall = respondents.overallLevel(slot) else { continue }
      var isComplete = true
      for (place, outcome) in predictors.enumerated() {
        guard let level = respondents.satisfactionLevel(slot, outcome: outcome) else {
          isComplete = false
          break
        }
        levels[place] = level
      }
      guard isComplete else { continue }
      levels[predictors.count] = overall
      try? groups[group]?.add(levels)
    }
    return groups
  }

  private static func rows(
    of products: CrossProducts?, absence: Absence?, group: Int?, cycle: Int, rated: [Int], predictors: [Int]
  ) -> [DriverFigure] {
    let relative = Measured(unless: absence) { () throws(Undefined) in
      guard let products else { throw .noAnswers }
      return try DriverImportance(of: products, method: .relativeWeights)
    }
    let shares = relative.flatMap { importance in Measured { () throws(Undefined) in try importance.shares } }
    let shapley = relative.flatMap { _ in
      Measured { () throws(Undefined) in
        guard let products else { throw .noAnswers }
        return try DriverImportance(of: products, method: .shapley)
      }
    }
    let ranks = relative.value.map { importance in
      importance.weights.indices.sorted {
        (-importance.weights[$0], $0) < (-importance.weights[$1], $1)
      }
    }
    return rated.map { outcome in
      let place = predictors.firstIndex(of: outcome)
      func value<Whole>(_ whole: Measured<Whole>, _ part: (Whole, Int) -> Double) -> Measured<Double> {
        guard let place else { return .failure(.rarelyAnswered) }
        return whole.map { part($0, place) }
      }
      return DriverFigure(
        outcome: outcome, group: group, cycle: cycle, n: absence == nil ? products?.n ?? 0 : 0,
        predictors: predictors.count,
        explained: relative.map(\.explained), weight: value(relative) { $0.weights[$1] },
        share: value(shares) { $0[$1] }, shapleyWeight: value(shapley) { $0.weights[$1] },
        rank: place.flatMap { place in ranks?.firstIndex(of: place).map { $0 + 1 } })
    }
  }
}
