import PMO
import Statistics

extension BenefitFigure {
  /// The rows of every office, outcome, unit and cycle with benefits, and of all offices together.
  static func rows(of tally: BenefitTally, directory: Directory) -> [BenefitFigure] {
    var pooled: [BenefitTally.Key: BenefitSums] = [:]
    for (key, sums) in tally.sums {
      let all = BenefitTally.Key(office: -1, cycle: key.cycle, outcome: key.outcome, unit: key.unit)
      pooled[all] = pooled[all].map { $0 + sums } ?? sums
    }
    let offices = tally.sums.map { BenefitFigure(office: $0.key.office, $0.key, $0.value) }
    let all = pooled.map { BenefitFigure(office: nil, $0.key, $0.value) }
    return (offices + all).sorted { one, other in
      let places = [one, other].map {
        [directory.rank(cycle: $0.cycle), directory.rank(office: $0.office), $0.outcome]
      }
      return places[0] == places[1]
        ? (one.unit ?? "") < (other.unit ?? "") : places[0].lexicographicallyPrecedes(places[1])
    }
  }

  private init(office: Int?, _ key: BenefitTally.Key, _ sums: BenefitSums) {
    self.office = office
    outcome = key.outcome
    cycle = key.cycle
    unit = key.unit
    benefits = sums.benefits
    planned = Self.total(sums.planned)
    delivered = Self.total(sums.delivered)
    cost = Self.total(sums.cost)
    paired = sums.pairedPlanned.count
    attainment =
      sums.pairedPlanned.count == 0
      ? .failure(.noPairs)
      : Measured { () throws(Undefined) in
        try Statistics.attainment(
          of: Double(sums.pairedDelivered.sum), goal: Double(sums.pairedPlanned.sum), isCapped: false)
      }
    costed = sums.pairedCost.count
    if sums.pairedCost.count == 0 {
      returnOnCost = .failure(.noPairs)
    } else if !CurrencyUnit.isCurrency(key.unit) {
      returnOnCost = .failure(.notMoney)
    } else if sums.pairedCost.sum <= 0 {
      returnOnCost = .failure(.noCost)
    } else {
      returnOnCost = .success(
        Double(sums.costedDelivered.sum - sums.pairedCost.sum) / Double(sums.pairedCost.sum))
    }
    method =
      "exact sums; attainment over the benefits with planned and delivered amounts; return over those with delivered "
      + "amount and cost, in a currency"
  }

  private static func total(_ amount: PortfolioSums.Amount) -> Measured<Int64> {
    if amount.count == 0 { return .failure(.noAmount) }
    return Int64(exactly: amount.sum).map(Result.success) ?? .failure(.amountTooLarge)
  }
}

/// Units that are money, so that a benefit can be held against its cost.
enum CurrencyUnit {
  private static let signs: Set<Character> = ["£", "€", "$", "¥", "₹"]
  /// Codes after ISO 4217.
  private static let codes = Set(
    """
    AED ARS AUD BGN BHD BRL CAD CHF CLP CNY COP CZK DKK EGP EUR GBP GEL HKD HUF IDR ILS INR ISK JOD JPY KES KRW KWD KZT LKR MAD MXN MYR \
    NGN NOK NZD OMR PEN PHP PKR PLN QAR RON RSD RUB SAR SEK SGD THB TND TRY TWD TZS UAH UGX USD UYU VND ZAR ZMW
    """.split(separator: " ").map(String.init))

  /// Whether a unit is a currency's code or sign, with or without `m`, `k` or `bn` after it.
  static func isCurrency(_ unit: String?) -> Bool {
    guard let unit else { return false }
    let word = unit.filter { !$0.isWhitespace }
    if let first = word.first, signs.contains(first) { return ["", "m", "k", "bn"].contains(word.dropFirst()) }
    return codes.contains(String(word.prefix(3))) && ["", "m", "k", "bn"].contains(word.dropFirst(3))
  }
}
