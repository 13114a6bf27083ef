import Tabular

/// What the values of a column show of the way in which it writes numbers and dates, counted.
struct ColumnMarks {
  private(set) var decimals: [DecimalMark: Int] = [:]
  /// Cells such as `1.234`, of which only another cell can say what the mark is; and the first of them.
  private(set) var ambiguousNumbers = 0
  private(set) var firstAmbiguousNumber: Int?
  private(set) var orders: [DateOrder: Int] = [:]
  private(set) var ambiguousDates = 0
  private(set) var firstAmbiguousDate: Int?
  private(set) var percents = 0
  /// Numbers without a percent sign, as numbers or as texts.
  private(set) var plainNumbers = 0
  private(set) var firstPlainNumber: Int?
  /// Amounts that do not say what they count, and the first of them.
  private(set) var unmeasured = 0
  private(set) var firstUnmeasured: Int?
  private(set) var currency: String?
  /// Rows of numbers that stand as text.
  private(set) var textNumbers: [Int] = []

  init() {}

  /// Looks at all filled cells of a column. Cost: one pass; each distinct text is taken apart once.
  init(_ column: Column, in reading: Reading) {
    var seen = TextMap<(number: WrittenNumber?, date: WrittenDate?)>(texts: reading.table.texts.count)
    column.forEachFilled(in: reading.rows) { row, kind, content in
      guard reading.ledger.isOpen(row) else { return }
      if kind == .number {
        note(plain: row)
        note(unmeasured: row)
      }
      guard kind == .text else { return }
      let found = seen.value(of: content) {
        let text = Folding.trimmed(reading.table.texts[Int(content)])
        return (WrittenNumber(text), WrittenDate(text))
      }
      if let number = found?.number { add(number, row: row) }
      if let date = found?.date { add(date, row: row) }
    }
  }

  private mutating func add(_ number: WrittenNumber, row: Int) {
    textNumbers.append(row)
    if number.isPercent { percents += 1 } else { note(plain: row) }
    currency = currency ?? number.currency
    if number.magnitude == nil { note(unmeasured: row) }
    switch number.evidence {
    case .none: break
    case .decimal(let mark): decimals[mark, default: 0] += 1
    case .ambiguous:
      ambiguousNumbers += 1
      firstAmbiguousNumber = firstAmbiguousNumber ?? row
    }
  }

  private mutating func add(_ date: WrittenDate, row: Int) {
    if let order = date.order { orders[order, default: 0] += 1 }
    guard date.isAmbiguous else { return }
    ambiguousDates += 1
    firstAmbiguousDate = firstAmbiguousDate ?? row
  }

  private mutating func note(plain row: Int) {
    plainNumbers += 1
    firstPlainNumber = firstPlainNumber ?? row
  }

  private mutating func note(unmeasured row: Int) {
    unmeasured += 1
    firstUnmeasured = firstUnmeasured ?? row
  }

  /// The mark that most cells show; nil where none does, or as many show the other.
  var decimal: DecimalMark? { Self.most(decimals) }

  var order: DateOrder? { Self.most(orders) }

  private static func most<Key>(_ counts: [Key: Int]) -> Key? {
    guard let best = counts.max(by: { $0.value < $1.value }), counts.filter({ $0.value == best.value }).count == 1
    else { return nil }
    return best.key
  }
}
