import PMO
import Tabular

/// The conventions of a sheet's columns of amounts and dates, each decided from all its values.
///
/// What a column's own values leave open the job settles, else the sheet's other columns, for one hand wrote them all; where neither
/// says, the usual is assumed and a finding says so.
struct ColumnConventions {
  private var conventions: [Int: ColumnConvention] = [:]

  subscript(_ column: Column) -> ColumnConvention { conventions[column.index] ?? ColumnConvention() }

  /// The one currency of the amounts: the job's, or the first that a header or a cell names.
  let currency: String?

  /// Decides for the columns, and notes what had to be assumed.
  ///
  /// - Parameters:
  ///   - sized: fields whose amounts are usually in thousands or millions, so that plain numbers need a word on it.
  init(
    _ reading: inout Reading, amounts: [Field], sized: Set<Field> = [], shares: [Field] = [], dates: [Field] = []
  ) {
    let sheet = reading
    // Of a matrix, the columns of its answers too.
    func columns(_ fields: [Field]) -> [(Field, Column)] {
      fields.compactMap { field in sheet.column(field).map { (field, $0) } }
        + sheet.recognition.answers.filter { fields.contains($0.field) }
        .compactMap { answer in sheet.table.column(at: answer.index).map { (answer.field, $0) } }
    }
    var marks: [Int: ColumnMarks] = [:]
    let (amountColumns, shareColumns, dateColumns) = (columns(amounts), columns(shares), columns(dates))
    for (_, column) in amountColumns + shareColumns + dateColumns where marks[column.index] == nil {
      marks[column.index] = ColumnMarks(column, in: sheet)
    }
    func all(_ columns: [(Field, Column)]) -> [ColumnMarks] { columns.compactMap { marks[$0.1.index] } }
    let sheetDecimal = Self.agreed(all(amountColumns + shareColumns).map(\.decimals))
    let sheetOrder = Self.agreed(all(dateColumns).map(\.orders))
    let named = amountColumns.lazy.compactMap { sheet.columnName($0.1.index).flatMap(CurrencyMark.code(inHeader:)) }
    currency =
      sheet.settings.currency ?? named.first ?? all(amountColumns).lazy.compactMap(\.currency).first

    for (field, column) in amountColumns + shareColumns {
      guard let mark = marks[column.index] else { continue }
      var convention = ColumnConvention()
      let known = reading.settings.decimal ?? mark.decimal ?? sheetDecimal
      convention.decimal = known ?? .point
      let name = reading.columnName(column.index) ?? ""
      if shares.contains(field) {
        convention.isPercent = mark.percents > 0 || Self.holdsShares(column, in: reading)
        if mark.percents > 0, mark.plainNumbers > 0 { Self.noteBareShares(mark, column, &reading) }
      } else {
        let stated = Magnitude(inHeader: name)
        convention.magnitude = stated ?? reading.settings.amountsIn ?? .units
        if stated == nil, reading.settings.amountsIn == nil, sized.contains(field), mark.unmeasured > 0 {
          Self.noteUnit(mark, column, &reading)
        }
        Self.noteTextNumbers(mark, column, &reading)
      }
      Self.noteNumbers(mark, column, decimal: convention.decimal, isKnown: known != nil, &reading)
      conventions[column.index] = convention
    }
    for (_, column) in dateColumns {
      guard let mark = marks[column.index] else { continue }
      var convention = ColumnConvention()
      let known = reading.settings.dateOrder ?? mark.order ?? sheetOrder
      convention.dateOrder = known ?? .dayFirst
      Self.noteDates(mark, column, order: convention.dateOrder, isKnown: known != nil, &reading)
      conventions[column.index] = convention
    }
  }

  /// What the columns that say anything say without contradiction.
  private static func agreed<Key: Hashable>(_ counts: [[Key: Int]]) -> Key? {
    let keys = Set(counts.flatMap(\.keys))
    return keys.count == 1 ? keys.first : nil
  }

  /// A column of shares without a single sign, as a workbook keeps percents: none is beyond 100 %.
  private static func holdsShares(_ column: Column, in reading: Reading) -> Bool {
    var largest = 0.0
    column.forEachFilled(in: reading.rows) { _, kind, content in
      if kind == .number { largest = max(largest, Double(bitPattern: content).magnitude) }
    }
    return largest <= 1
  }

  private static func noteNumbers(
    _ marks: ColumnMarks, _ column: Column, decimal: DecimalMark, isKnown: Bool, _ reading: inout Reading
  ) {
    if marks.decimals.count > 1 {
      note(.mixedNumbers, marks.firstAmbiguousNumber, column, "decimal \(decimal.rawValue)", &reading) {
        "Some cells write a decimal point and others a decimal comma; each is read as it stands, and those that could be either with a decimal \(decimal.rawValue)."
      }
    } else if !isKnown, marks.ambiguousNumbers > 0 {
      note(.ambiguousNumbers, marks.firstAmbiguousNumber, column, "decimal \(decimal.rawValue)", &reading) {
        "Nothing in the sheet says whether the mark parts thousands or decimals in the column's \(marks.ambiguousNumbers) numbers like this one; they are read with a decimal \(decimal.rawValue)."
      }
    }
  }

  private static func noteDates(
    _ marks: ColumnMarks, _ column: Column, order: DateOrder, isKnown: Bool, _ reading: inout Reading
  ) {
    if marks.orders.count > 1, marks.ambiguousDates > 0 {
      note(.mixedDates, marks.firstAmbiguousDate, column, order.rawValue, &reading) {
        "Some dates name the day first and others the month; each is read as it stands, and the \(marks.ambiguousDates) that could be either \(order.rawValue)."
      }
    } else if !isKnown, marks.ambiguousDates > 0 {
      note(.ambiguousDates, marks.firstAmbiguousDate, column, order.rawValue, &reading) {
        "Nothing in the sheet says whether day or month comes first in the column's \(marks.ambiguousDates) dates like this one; they are read \(order.rawValue)."
      }
    }
  }

  private static func noteUnit(_ marks: ColumnMarks, _ column: Column, _ reading: inout Reading) {
    note(.assumedUnit, marks.firstUnmeasured, column, Magnitude.units.rawValue, &reading) {
      "Neither the header nor the cells say whether the column's \(marks.unmeasured) amounts count units, thousands or millions; they are read as they stand."
    }
  }

  private static func noteBareShares(_ marks: ColumnMarks, _ column: Column, _ reading: inout Reading) {
    note(.bareShare, marks.firstPlainNumber, column, "share", &reading) {
      "Of the column's percentages, \(marks.plainNumbers) lack the sign; they are read as shares, 0.05 as 5%."
    }
  }

  /// Excel leaves them out of its sums; in a text file every number is text.
  private static func noteTextNumbers(_ marks: ColumnMarks, _ column: Column, _ reading: inout Reading) {
    guard !reading.file.isTextFile else { return }
    for row in marks.textNumbers {
      let cell = reading.cell(row: row, column: column.index)
      let raw = reading.table[row, column.index].text
      reading.findings.note(.numberAsText, cell: cell, columnName: reading.columnName(column.index)) {
        (raw, nil, "The amount is stored as text; it is read as the number it shows.", nil)
      }
    }
  }

  private static func note(
    _ rule: Rule, _ row: Int?, _ column: Column, _ takenAs: String, _ reading: inout Reading,
    _ message: () -> String
  ) {
    let raw = row.map { reading.table[$0, column.index].text }
    let row = row ?? reading.rows.lowerBound
    reading.findings.note(
      rule, cell: reading.cell(row: row, column: column.index), columnName: reading.columnName(column.index)
    ) { (raw, takenAs, message(), nil) }
  }
}
