import PMO
import Tabular

/// What was planned and delivered of every outcome, by office, cycle and unit, as exact sums.
public struct BenefitTally: Sendable {
  struct Key: Hashable {
    /// -1 where the inputs name none.
    let office: Int
    let cycle: Int
    let outcome: Int
    /// Amounts of different units do not add; nil where the inputs name none.
    let unit: String?
  }

  private(set) var sums: [Key: BenefitSums] = [:]
  /// Benefits that could not be counted: a code that no list has.
  private(set) var uncounted = 0

  /// Adds up all benefits in one pass. O(benefits).
  init(of observations: Observations, framework: Framework) {
    for benefit in observations.benefits {
      guard benefit.office >= -1, benefit.office < observations.offices.count, benefit.cycle >= -1,
        benefit.cycle < observations.cycles.count, framework.catalogue.outcomes.indices.contains(benefit.outcome)
      else {
        uncounted += 1
        continue
      }
      let key = Key(office: benefit.office, cycle: benefit.cycle, outcome: benefit.outcome, unit: benefit.unit)
      sums[key, default: BenefitSums()].add(benefit)
    }
  }

  /// Adds the benefits of another part of the same observations.
  mutating func merge(_ other: BenefitTally) {
    sums.merge(other.sums) { $0 + $1 }
    uncounted += other.uncounted
  }
}

/// Exact sums over benefits; they add in any order.
struct BenefitSums: Sendable {
  var benefits = 0
  var planned = PortfolioSums.Amount()
  var delivered = PortfolioSums.Amount()
  var cost = PortfolioSums.Amount()
  /// Of the benefits that state both what was planned and delivered.
  var pairedPlanned = PortfolioSums.Amount()
  var pairedDelivered = PortfolioSums.Amount()
  /// Of the benefits that state both what was delivered and its cost.
  var costedDelivered = PortfolioSums.Amount()
  var pairedCost = PortfolioSums.Amount()

  mutating func add(_ benefit: Benefit) {
    benefits += 1
    planned.add(benefit.planned)
    delivered.add(benefit.delivered)
    cost.add(benefit.cost)
    if benefit.planned != nil, benefit.delivered != nil {
      pairedPlanned.add(benefit.planned)
      pairedDelivered.add(benefit.delivered)
    }
    if benefit.delivered != nil, benefit.cost != nil {
      costedDelivered.add(benefit.delivered)
      pairedCost.add(benefit.cost)
    }
  }

  static func + (one: BenefitSums, other: BenefitSums) -> BenefitSums {
    var sum = one
    sum.benefits += other.benefits
    sum.planned = one.planned + other.planned
    sum.delivered = one.delivered + other.delivered
    sum.cost = one.cost + other.cost
    sum.pairedPlanned = one.pairedPlanned + other.pairedPlanned
    sum.pairedDelivered = one.pairedDelivered + other.pairedDelivered
    sum.costedDelivered = one.costedDelivered + other.costedDelivered
    sum.pairedCost = one.pairedCost + other.pairedCost
    return sum
  }
}
