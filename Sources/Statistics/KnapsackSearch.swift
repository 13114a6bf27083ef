/// The search behind `BestSubset`: items in order of value for money, choices kept as a list that rises in cost and in value.
struct KnapsackSearch {
  private struct Choice {
    var cost: Int
    var value: Int
    /// Item `i` as bit `63 - i`, so that of two choices the greater number has the earlier items.
    var items: UInt64
  }

  /// Positions of the items that are searched, best value for money first.
  private let order: [Int]
  private let values: [Int]
  private let costs: [Int]
  private let capacity: Int
  /// Items that cost nothing.
  private let free: [Int]
  /// Sums of costs and of values of the items before each position of `order`.
  private let costsBefore: [Int]
  private let valuesBefore: [Int]
  /// The greatest value that a choice is known to reach.
  private var reached = 0

  /// At most 64 items with values up to 2⁵¹ and costs up to 2⁵³, so that all sums are `Int`s.
  init(values: [Int], costs: [Int], capacity: Int) {
    self.values = values
    self.costs = costs
    self.capacity = capacity
    free = values.indices.filter { values[$0] > 0 && costs[$0] == 0 }
    let order = values.indices.filter { values[$0] > 0 && costs[$0] > 0 && costs[$0] <= capacity }.sorted {
      one, other in
      let (first, second) = (
        values[one].multipliedFullWidth(by: costs[other]), values[other].multipliedFullWidth(by: costs[one])
      )
      return first == second ? one < other : first > second
    }
    self.order = order
    costsBefore = order.reduce(into: [0]) { $0.append($0[$0.count - 1] + costs[$1]) }
    valuesBefore = order.reduce(into: [0]) { $0.append($0[$0.count - 1] + values[$1]) }
  }

  /// Positions of the items of the best choice, ascending.
  mutating func best() throws(Undefined) -> [Int] {
    var choices = [Choice(cost: 0, value: 0, items: 0)]
    for position in order.indices {
      choices = extended(choices, by: order[position])
      for choice in choices { reached = max(reached, bounds(of: choice, from: position + 1).low) }
      // What reaches no more than the best known is kept, for it may reach the same at a lower cost.
      choices.removeAll { bounds(of: $0, from: position + 1).high < reached }
      guard choices.count <= BestSubset.mostChoices else {
        throw .many(choices.count, limit: BestSubset.mostChoices)
      }
    }
    // The list rises in value.
    let items = choices.last?.items ?? 0
    return (free + order.filter { items & Self.bit($0) != 0 }).sorted()
  }

  private static func bit(_ item: Int) -> UInt64 { 1 << UInt64(63 - item) }

  /// The choices without and with an item, in order of cost, without those that another one beats.
  private func extended(_ choices: [Choice], by item: Int) -> [Choice] {
    var merged: [Choice] = []
    merged.reserveCapacity(2 * choices.count)
    func keep(_ choice: Choice) {
      guard let last = merged.last else { return merged.append(choice) }
      if choice.value > last.value {
        if choice.cost == last.cost { merged.removeLast() }
        merged.append(choice)
      } else if choice.value == last.value, choice.cost == last.cost, choice.items > last.items {
        merged[merged.count - 1] = choice
      }
    }
    var (without, with) = (0, 0)
    while without < choices.count {
      var extended = choices[with]
      extended.cost += costs[item]
      if choices[without].cost <= extended.cost {
        keep(choices[without])
        without += 1
      } else {
        extended.value += values[item]
        extended.items |= Self.bit(item)
        keep(extended)
        with += 1
      }
    }
    for choice in choices[with...] where choice.cost + costs[item] <= capacity {
      keep(
        Choice(
          cost: choice.cost + costs[item], value: choice.value + values[item], items: choice.items | Self.bit(item)))
    }
    return merged
  }

  /// What a choice can reach with the items from a position on: at least by taking them in order while they fit, at most with a part of
  /// the first that does not.
  private func bounds(of choice: Choice, from position: Int) -> (low: Int, high: Int) {
    let room = capacity - choice.cost + costsBefore[position]
    var low = position
    var high = order.count
    while low < high {
      let middle = (low + high + 1) / 2
      if costsBefore[middle] <= room { low = middle } else { high = middle - 1 }
    }
    let whole = choice.value + valuesBefore[low] - valuesBefore[position]
    guard low < order.count else { return (whole, whole) }
    let part = Int128(values[order[low]]) * Int128(room - costsBefore[low]) / Int128(costs[order[low]])
    return (whole, whole + Int(part))
  }
}
