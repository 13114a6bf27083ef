import PMO
import Tabular

/// Exact sums over projects; they add in any order. 128 bits hold the sum of 2⁶³ amounts of 64 bits.
struct PortfolioSums: Sendable {
  /// A sum and how many projects state the amount.
  struct Amount: Sendable {
    var sum: Int128 = 0
    var count = 0

    mutating func add(_ value: Int64?) {
      guard let value else { return }
      sum += Int128(value)
      count += 1
    }

    static func + (one: Amount, other: Amount) -> Amount {
      Amount(sum: one.sum + other.sum, count: one.count + other.count)
    }
  }

  var projects = 0
  /// In the order of `Project.Rating.allCases`.
  var ratings = Array(repeating: 0, count: Project.Rating.allCases.count)
  /// Currencies that projects with an amount name.
  var currencies: Set<String> = []
  var budget = Amount()
  var actual = Amount()
  var forecast = Amount()
  var wholeLifeCost = Amount()
  var yearBudget = Amount()
  var yearForecast = Amount()
  /// The year's budgets, and forecasts less budgets, of the projects that state both.
  var pairedYearBudget = Amount()
  var yearOverrun = Amount()
  /// Budgets, and forecasts less budgets, of the projects that state both.
  var pairedBudget = Amount()
  var overrun = Amount()
  /// Forecast less planned finish in days, of the projects that state both; and of those of them that are late.
  var slip = Amount()
  var delay = Amount()

  mutating func add(_ project: Project) {
    projects += 1
    if let rating = project.rating, let place = Project.Rating.allCases.firstIndex(of: rating) { ratings[place] += 1 }
    budget.add(project.budget)
    actual.add(project.actual)
    forecast.add(project.forecast)
    wholeLifeCost.add(project.wholeLifeCost)
    yearBudget.add(project.yearBudget)
    yearForecast.add(project.yearForecast)
    let amounts = [
      project.budget, project.actual, project.forecast, project.wholeLifeCost, project.yearBudget, project.yearForecast,
    ]
    let hasAmount = amounts.contains { $0 != nil }
    if hasAmount, let currency = project.currency { currencies.insert(currency) }
    if let budget = project.budget, let forecast = project.forecast {
      pairedBudget.add(budget)
      overrun.sum += Int128(forecast) - Int128(budget)
      overrun.count += 1
    }
    if let budget = project.yearBudget, let forecast = project.yearForecast {
      pairedYearBudget.add(budget)
      yearOverrun.sum += Int128(forecast) - Int128(budget)
      yearOverrun.count += 1
    }
    if let planned = project.plannedFinish, let forecast = project.forecastFinish {
      let days = Int64(forecast.dayNumber) - Int64(planned.dayNumber)
      slip.add(days)
      if days > 0 { delay.add(days) }
    }
  }

  static func + (one: PortfolioSums, other: PortfolioSums) -> PortfolioSums {
    var sum = one
    sum.projects += other.projects
    for place in sum.ratings.indices { sum.ratings[place] += other.ratings[place] }
    sum.currencies.formUnion(other.currencies)
    sum.budget = one.budget + other.budget
    sum.actual = one.actual + other.actual
    sum.forecast = one.forecast + other.forecast
    sum.wholeLifeCost = one.wholeLifeCost + other.wholeLifeCost
    sum.yearBudget = one.yearBudget + other.yearBudget
    sum.yearForecast = one.yearForecast + other.yearForecast
    sum.pairedYearBudget = one.pairedYearBudget + other.pairedYearBudget
    sum.yearOverrun = one.yearOverrun + other.yearOverrun
    sum.pairedBudget = one.pairedBudget + other.pairedBudget
    sum.overrun = one.overrun + other.overrun
    sum.slip = one.slip + other.slip
    sum.delay = one.delay + other.delay
    return sum
  }
}
