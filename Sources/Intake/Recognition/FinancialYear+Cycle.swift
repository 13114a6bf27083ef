import Tabular

extension FinancialYear {
  /// The cycle that a text of a portfolio names: a financial year, else what `CycleName` finds, else the year of a month or a publication
  /// (`data September 2014`, `major-projects-2019`).
  static func cycle(in text: String) -> String? {
    namedCycle(in: text) ?? FinancialYear(ofDayIn: text).map { String($0.end) }
  }

  /// The cycle that a text names as such: a financial year, else what `CycleName` finds.
  static func namedCycle(in text: String) -> String? {
    FinancialYear(in: text).map { String($0.end) } ?? CycleName(in: text)?.description
  }

  /// Whether the headers speak of whole-life costs or of a year's budget, as portfolios that are published by the year do.
  static func isMeant(by header: Header) -> Bool {
    header.columns.contains { column in
      let fields = PortfolioWords.fields(of: column.path.last ?? "")
      return !Set(fields.prefix(1)).isDisjoint(with: [.wholeLifeCost, .yearBudget, .yearForecast])
    }
  }

  /// The cycle that the headers of a portfolio's amounts name (`2013/2014 Budget (£million)`), where they agree, and the first of them.
  ///
  /// Headers of narratives are passed over, for publishers forget to update them.
  static func cycle(of header: Header) -> (value: String, column: Int)? {
    let amounts: Set<Field> = [.yearBudget, .yearForecast, .yearVariance, .yearVarianceShare]
    var counts: [Int: Int] = [:]
    var first: [Int: Int] = [:]
    for column in header.columns {
      guard let name = column.path.last, let field = PortfolioWords.fields(of: name).first, amounts.contains(field),
        let year = FinancialYear(in: HeaderWords.bare(name))
      else { continue }
      counts[year.end, default: 0] += 1
      first[year.end] = first[year.end] ?? column.index
    }
    guard let best = counts.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }), let column = first[best.key] else {
      return nil
    }
    return (String(best.key), column)
  }
}
