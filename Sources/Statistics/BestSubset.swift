/// The choice of items of the greatest total value whose total cost stays within a limit: which services to run with the people there are.
///
/// The 0/1 knapsack problem, solved exactly by dynamic programming over the choices that no other one beats in both cost and value
/// (Nemhauser and Ullmann 1969), leaving out those that cannot reach the best choice found even if the next item could be cut in parts
/// (Dantzig 1957).
///
/// Among choices of equal value the cheapest is taken, then the one with the earlier items. Values are compared to 2⁻⁵⁰ of the largest
/// one, as whole numbers, so no order of adding matters.
public struct BestSubset: Hashable, Sendable {
  /// The most items that can be chosen from.
  public static let mostItems = 64

  /// The most choices that are kept at a time; there are never more than there are different total costs up to the capacity.
  static let mostChoices = 1 << 20

  /// Positions of the chosen items, ascending.
  public let chosen: [Int]

  /// Sum of the chosen items' values.
  public let value: Double

  /// Sum of the chosen items' costs.
  public let cost: Int

  /// The best choice for whole costs.
  ///
  /// Cost: at most `items · capacity` steps, and far fewer where values and costs are not nearly in proportion.
  ///
  /// - Parameters:
  ///   - values: not negative. An item without value is not chosen.
  ///   - costs: not negative, in the unit of the capacity, at most 2⁵³.
  ///   - capacity: the limit of the total cost; 0 leaves the items without cost.
  /// - Throws: `unequalLengths`; `notFinite`; `negativeAmount`; `unusableCounts` for an amount above 2⁵³; `tooMany` above `mostItems`
  ///   items, or for more than a million choices that do not beat one another (nearly proportional values and costs of many digits).
  public init(values: [Double], costs: [Int], capacity: Int) throws(Undefined) {
    guard values.count == costs.count else { throw .unequalLengths }
    guard values.count <= Self.mostItems else { throw .many(values.count, limit: Self.mostItems) }
    guard values.allSatisfy(\.isFinite) else { throw .notFinite }
    guard capacity >= 0, values.allSatisfy({ $0 >= 0 }), costs.allSatisfy({ $0 >= 0 }) else { throw .negativeAmount }
    guard capacity <= 1 << 53, costs.allSatisfy({ $0 <= 1 << 53 }) else { throw .unusableCounts }
    var search = KnapsackSearch(values: Self.whole(values), costs: costs, capacity: capacity)
    let chosen = try search.best()
    self.chosen = chosen
    value = chosen.reduce(0) { $0 + values[$1] }
    cost = chosen.reduce(0) { $0 + costs[$1] }
    guard value.isFinite else { throw .notFinite }
  }

  /// The best choice for decimal costs, which are taken to six decimal places. `cost` is then in millionths.
  ///
  /// - Throws: as `init(values:costs:capacity:)`.
  public init(values: [Double], decimalCosts: [Double], capacity: Double) throws(Undefined) {
    let costs = try decimalCosts.map { cost throws(Undefined) in try Self.millionths(cost) }
    try self.init(values: values, costs: costs, capacity: Self.millionths(capacity))
  }

  private static func millionths(_ amount: Double) throws(Undefined) -> Int {
    guard amount.isFinite else { throw .notFinite }
    guard amount.magnitude <= 1e9 else { throw .unusableCounts }
    return Int((amount * 1e6).rounded())
  }

  /// The values as multiples of 2⁻⁵⁰ of the power of two below the largest: whole values below 2⁵⁰ keep their ratios exactly.
  private static func whole(_ values: [Double]) -> [Int] {
    guard let largest = values.max(), largest > 0 else { return values.map { _ in 0 } }
    return values.map { Int(Double(sign: .plus, exponent: 50 - Int(largest.exponent), significand: $0).rounded()) }
  }
}
