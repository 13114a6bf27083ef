import PMO
import Statistics
import Tabular
import Testing

@testable import Analysis

struct BenefitFigureTests {
  private func benefit(
    _ planned: Int64?, _ delivered: Int64?, cost: Int64? = nil, unit: String? = "EUR", office: Int = 0, outcome: Int = 0
  ) -> Benefit {
    var benefit = Benefit(name: nil, office: office, cycle: 0, outcome: outcome, origin: Sample.origin)
    benefit.planned = planned
    benefit.delivered = delivered
    benefit.cost = cost
    benefit.unit = unit
    return benefit
  }

  private func rows(_ benefits: [Benefit]) -> [BenefitFigure] {
    var observations = Observations.sample()
    observations.benefits = benefits
    return figures(of: observations, framework: Sample.framework()).benefits
  }

  @Test func `sums are exact, by office, outcome and unit, and units never mix`() {
    let rows = rows([
      benefit(100_00, 50_00), benefit(100_00, nil), benefit(nil, 7_01), benefit(10_00, 20_00, unit: "days"),
      benefit(300_00, 300_00, office: 2), benefit(1_00, 1_00, outcome: 2),
    ])
    #expect(rows.map(\.office) == [2, 0, 0, 0, nil, nil, nil])
    #expect(rows.map(\.unit) == ["EUR", "EUR", "days", "EUR", "EUR", "days", "EUR"])
    #expect(rows[1].planned.value == 200_00)
    #expect(rows[1].delivered.value == 57_01)
    #expect(rows[1].paired == 1)
    #expect(rows[1].attainment.value == 0.5)
    #expect(rows[4].planned.value == 500_00)
    // (50 + 300) / (100 + 300)
    #expect(rows[4].attainment.value == 0.875)
    #expect(rows[5].attainment.value == 2)
  }

  @Test func `return is over what states its cost, in money`() {
    #expect(rows([benefit(nil, 150, cost: 100), benefit(nil, 900)])[0].returnOnCost.value == 0.5)
    #expect(rows([benefit(nil, 150, cost: 100, unit: "days")])[0].returnOnCost.absence == .notMoney)
    #expect(rows([benefit(nil, 150, cost: 100, unit: nil)])[0].returnOnCost.absence == .notMoney)
    #expect(rows([benefit(nil, 150, cost: 0)])[0].returnOnCost.absence == .noCost)
    #expect(rows([benefit(1, 150)])[0].returnOnCost.absence == .noPairs)
  }

  @Test func `what cannot be said says why`() {
    let row = rows([benefit(nil, nil)])[0]
    #expect(row.planned.absence == .noAmount)
    #expect(row.attainment.absence == .noPairs)
    #expect(rows([benefit(0, 5)])[0].attainment.absence == .undefined(.zeroGoal))
    #expect(rows([benefit(.max, 5), benefit(.max, 5)])[0].planned.absence == .amountTooLarge)
  }

  @Test(arguments: [
    ("EUR", true), ("GBPm", true), ("£", true), ("€ m", true), ("days", false), ("FTE", false), ("", false),
    ("eur", false), ("€/day", false),
  ])
  func `units of money`(unit: String, isCurrency: Bool) {
    #expect(CurrencyUnit.isCurrency(unit) == isCurrency)
  }
}
