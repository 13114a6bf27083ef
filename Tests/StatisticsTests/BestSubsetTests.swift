import Testing

@testable import Statistics

struct BestSubsetTests {
  /// All subsets, by the rule for ties: value, then cost, then the earlier items.
  private func bruteForce(_ values: [Int], _ costs: [Int], _ capacity: Int) -> (chosen: [Int], value: Int, cost: Int) {
    var best: (chosen: [Int], value: Int, cost: Int) = ([], 0, 0)
    for set in 0..<(1 << values.count) {
      let chosen = values.indices.filter { set & 1 << $0 != 0 && values[$0] > 0 }
      let value = chosen.reduce(0) { $0 + values[$1] }
      let cost = chosen.reduce(0) { $0 + costs[$1] }
      guard cost <= capacity else { continue }
      func earlier() -> Bool {
        // At the first item in which they differ, the one that has it.
        for item in values.indices where chosen.contains(item) != best.chosen.contains(item) {
          return chosen.contains(item)
        }
        return false
      }
      if value > best.value || (value == best.value && (cost < best.cost || (cost == best.cost && earlier()))) {
        best = (chosen, value, cost)
      }
    }
    return best
  }

  @Test func `all values and costs of three items, beside all subsets`() throws {
    for values in allLists(of: 0...2, length: 3) {
      for costs in allLists(of: 0...3, length: 3) {
        for capacity in 0...6 {
          let best = try BestSubset(values: values.map(Double.init), costs: costs, capacity: capacity)
          let expected = bruteForce(values, costs, capacity)
          #expect(best.chosen == expected.chosen, "\(values) \(costs) \(capacity)")
          #expect(best.value == Double(expected.value) && best.cost == expected.cost)
        }
      }
    }
  }

  @Test(arguments: 1...150 as ClosedRange<UInt64>) func `random items, beside all subsets`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let size = Int.random(in: 4...12, using: &generator)
    let wide = seed.isMultiple(of: 2) ? 1_000 : 6
    let costs = (0..<size).map { _ in Int.random(in: 0...wide, using: &generator) }
    // A third of the cases have values close to their costs, the hard ones.
    let values = costs.map { seed % 3 == 0 ? $0 + 1 : Int.random(in: 0...wide, using: &generator) }
    let capacity = Int.random(in: 0...(costs.reduce(0, +) + 1), using: &generator)
    let best = try BestSubset(values: values.map(Double.init), costs: costs, capacity: capacity)
    let expected = bruteForce(values, costs, capacity)
    #expect(best.chosen == expected.chosen)
    #expect(best.value == Double(expected.value) && best.cost == expected.cost)
  }

  /// Beside the textbook's table of capacities.
  @Test(arguments: 1...6 as ClosedRange<UInt64>) func `sixty items, beside a table of all capacities`(seed: UInt64)
    throws
  {
    var generator = SeededGenerator(seed: seed)
    let costs = (0..<60).map { _ in Int.random(in: 1...40, using: &generator) }
    let values = costs.map { seed < 3 ? $0 : seed < 5 ? $0 + 10 : Int.random(in: 1...1_000, using: &generator) }
    let capacity = costs.reduce(0, +) / 2
    var table = Array(repeating: 0, count: capacity + 1)
    for (value, cost) in zip(values, costs) {
      for room in stride(from: capacity, through: cost, by: -1) {
        table[room] = max(table[room], table[room - cost] + value)
      }
    }
    let best = try BestSubset(values: values.map(Double.init), costs: costs, capacity: capacity)
    #expect(best.value == Double(table[capacity]))
    #expect(best.cost <= capacity)
  }

  @Test func `decimal costs`() throws {
    // 0.1 + 0.2 ≤ 0.3 holds in decimals.
    let best = try BestSubset(values: [1, 1, 1.5], decimalCosts: [0.1, 0.2, 0.3], capacity: 0.3)
    #expect(best.chosen == [0, 1] && best.cost == 300_000)
    #expect(throws: Undefined.notFinite) { try BestSubset(values: [1], decimalCosts: [.nan], capacity: 1) }
    #expect(throws: Undefined.unusableCounts) { try BestSubset(values: [1], decimalCosts: [1e10], capacity: 1) }
  }

  @Test func `values of any size`() throws {
    #expect(try BestSubset(values: [1e300, 2e300], costs: [1, 1], capacity: 1).chosen == [1])
    #expect(try BestSubset(values: [1e-300, 2e-300], costs: [1, 1], capacity: 1).chosen == [1])
    #expect(try BestSubset(values: [], costs: [], capacity: 5).chosen.isEmpty)
    #expect(try BestSubset(values: [0, 0], costs: [1, 0], capacity: 5).chosen.isEmpty)
    let all = try BestSubset(
      values: Array(repeating: 0.1, count: 64), costs: Array(repeating: 1, count: 64), capacity: 64)
    #expect(all.chosen == Array(0..<64))
  }

  @Test func `undefined choices`() {
    #expect(throws: Undefined.unequalLengths) { try BestSubset(values: [1], costs: [], capacity: 1) }
    #expect(throws: Undefined.notFinite) { try BestSubset(values: [.infinity], costs: [1], capacity: 1) }
    #expect(throws: Undefined.negativeAmount) { try BestSubset(values: [-1], costs: [1], capacity: 1) }
    #expect(throws: Undefined.negativeAmount) { try BestSubset(values: [1], costs: [-1], capacity: 1) }
    #expect(throws: Undefined.negativeAmount) { try BestSubset(values: [1], costs: [1], capacity: -1) }
    #expect(throws: Undefined.unusableCounts) { try BestSubset(values: [1], costs: [.max], capacity: 1) }
    #expect(throws: Undefined.tooMany(n: 65, limit: 64)) {
      try BestSubset(values: Array(repeating: 1, count: 65), costs: Array(repeating: 1, count: 65), capacity: 1)
    }
    #expect(throws: Undefined.notFinite) { try BestSubset(values: [1.5e308, 1.5e308], costs: [1, 1], capacity: 2) }
  }
}
