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
    var value = value * 100
    for _ in 0..<exponent { value *= 10 }
    return Int64(exactly: value.rounded(.toNearestOrAwayFromZero))
  }
}
