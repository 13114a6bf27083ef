import Tabular

/// How a column writes its numbers and dates: what a cell that could be read in two ways is read as.
struct ColumnConvention: Hashable {
  var decimal = DecimalMark.point
  var dateOrder = DateOrder.dayFirst
  /// What its amounts count where a cell does not say.
  var magnitude = Magnitude.units
  /// Numbers of percent: a cell without the sign among cells with it is the share itself.
  var isPercent = false
  var currency: String?

  /// What a cell is as an amount in hundredths of its unit; nil where it is none, or 64 bits do not hold it.
  func amount(_ kind: CellKind, _ content: UInt64, text: String) -> Int64? {
    switch kind {
    case .number: return Self.hundredths(Double(bitPattern: content), exponent: magnitude.exponent)
    case .text:
      guard let number = WrittenNumber(text), number.unit == nil, !number.isPercent else { return nil }
      return number.scaled(places: 2 + (number.magnitude ?? magnitude).exponent, decimal: decimal)
    default: return nil
    }
  }

  /// What a cell is as an amount of anything: in hundredths, with the currency or the unit that the cell itself names (`120 days`).
  func quantity(_ kind: CellKind, _ content: UInt64, text: String) -> (hundredths: Int64, unit: String?)? {
    if kind == .text, let number = WrittenNumber(text), !number.isPercent {
      let places = 2 + (number.magnitude ?? magnitude).exponent
      return number.scaled(places: places, decimal: decimal).map { ($0, number.unit ?? number.currency) }
    }
    return amount(kind, content, text: text).map { ($0, nil) }
  }

  /// What a cell is as a number, with its unit where it names one; a percentage is the number before the sign.
  func number(_ kind: CellKind, _ content: UInt64, text: String) -> (value: Double, unit: String?)? {
    switch kind {
    case .number:
      let value = Double(bitPattern: content)
      return value.isFinite ? (Self.raised(value, by: magnitude.exponent), nil) : nil
    case .text:
      // Six decimals: a measure has no more that count, and the digits stay exact.
      guard let number = WrittenNumber(text),
        let scaled = number.scaled(places: 6 + (number.magnitude ?? magnitude).exponent, decimal: decimal)
      else { return nil }
      return (Double(scaled) / 1_000_000, number.isPercent ? "%" : number.unit ?? number.currency)
    default: return nil
    }
  }

  /// What a cell is as a share in hundredths of a percent.
  func share(_ kind: CellKind, _ content: UInt64, text: String) -> Int64? {
    switch kind {
    case .number: return Self.hundredths(Double(bitPattern: content), exponent: isPercent ? 2 : 0)
    case .text:
      guard let number = WrittenNumber(text), number.unit == nil, number.currency == nil, number.magnitude == nil else {
        return nil
      }
      return number.scaled(places: number.isPercent || !isPercent ? 2 : 4, decimal: decimal)
    default: return nil
    }
  }

  /// What a cell is as a moment.
  func date(_ kind: CellKind, _ content: UInt64, text: String) -> DateTime? {
    switch kind {
    case .date: DateTime(milliseconds: Int64(bitPattern: content))
    case .text: DateTime(text) ?? WrittenDate(text)?.dateTime(dateOrder)
    default: nil
    }
  }

  private static func hundredths(_ value: Double, exponent: Int) -> Int64? {
    Int64(exactly: raised(value * 100, by: exponent).rounded(.toNearestOrAwayFromZero))
  }

  private static func raised(_ value: Double, by exponent: Int) -> Double {
    (0..<exponent).reduce(value) { value, _ in value * 10 }
  }
}
