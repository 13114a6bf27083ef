import PMO
import Statistics
import Tabular

extension PortfolioFigure {
  /// The rows of every office and cycle with projects, and of all offices together.
  static func rows(of tally: PortfolioTally, directory: Directory) -> [PortfolioFigure] {
    var cycles: [Int: PortfolioSums] = [:]
    for (key, sums) in tally.sums {
      cycles[key.cycle] = cycles[key.cycle].map { $0 + sums } ?? sums
    }
    let offices = tally.sums.map { PortfolioFigure(office: $0.key.office, cycle: $0.key.cycle, sums: $0.value) }
    let all = cycles.map { PortfolioFigure(office: nil, cycle: $0.key, sums: $0.value) }
    return (offices + all).sorted {
      (directory.rank(cycle: $0.cycle), directory.rank(office: $0.office))
        < (directory.rank(cycle: $1.cycle), directory.rank(office: $1.office))
    }
  }

  private init(office: Int?, cycle: Int, sums: PortfolioSums) {
    self.office = office
    self.cycle = cycle
    projects = sums.projects
    ratings = sums.ratings
    unrated = sums.projects - sums.ratings.reduce(0, +)
    currency = sums.currencies.count == 1 ? sums.currencies.first : nil
    budget = Self.total(sums.budget, of: sums)
    actual = Self.total(sums.actual, of: sums)
    forecast = Self.total(sums.forecast, of: sums)
    costed = sums.overrun.count
    costVariance = Self.variance(sums.overrun, of: sums.pairedBudget, in: sums)
    wholeLifeCost = Self.total(sums.wholeLifeCost, of: sums)
    yearBudget = Self.total(sums.yearBudget, of: sums)
    yearForecast = Self.total(sums.yearForecast, of: sums)
    yearCosted = sums.yearOverrun.count
    yearVariance = Self.variance(sums.yearOverrun, of: sums.pairedYearBudget, in: sums)
    scheduled = sums.slip.count
    late = sums.delay.count
    shareLate = sums.slip.count > 0 ? .success(Double(sums.delay.count) / Double(sums.slip.count)) : .failure(.noDates)
    meanSlip = sums.slip.count > 0 ? .success(Double(sums.slip.sum) / Double(sums.slip.count)) : .failure(.noDates)
    meanDelay =
      sums.slip.count > 0 ? .success(Double(sums.delay.sum) / Double(max(sums.delay.count, 1))) : .failure(.noDates)
    method =
      "sums over the projects that state the amount; cost variance over those with budget and forecast; delays over "
      + "those with planned and forecast finish"
  }

  private static func variance(
    _ overrun: PortfolioSums.Amount, of budget: PortfolioSums.Amount, in sums: PortfolioSums
  ) -> Measured<Double> {
    if sums.currencies.count > 1 { return .failure(.mixedCurrencies) }
    if overrun.count == 0 { return .failure(.noAmount) }
    return budget.sum <= 0 ? .failure(.noBudget) : .success(Double(overrun.sum) / Double(budget.sum))
  }

  private static func total(_ amount: PortfolioSums.Amount, of sums: PortfolioSums) -> Measured<Int64> {
    if amount.count == 0 { return .failure(.noAmount) }
    if sums.currencies.count > 1 { return .failure(.mixedCurrencies) }
    return Int64(exactly: amount.sum).map(Result.success) ?? .failure(.amountTooLarge)
  }
}
