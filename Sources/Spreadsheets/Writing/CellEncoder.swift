import Tabular

/// Writes the cells of one sheet, and remembers what neighbouring cells have in common: letters of columns, styles, positions of texts.
struct CellEncoder {
  private let sheet: Worksheet
  /// By column, as far as cells have asked for them.
  private var letters: [[UInt8]] = []
  /// The position in the workbook's cell formats, by style and `Look`; -1 while it is not known.
  private var formats: [Int32]
  /// The position among the shared texts, by code; -1 while it is not known, -2 for texts that stand inline.
  private var positions: [Int32]

  /// Cells of one style may need several formats, because a date that has none of its own is shown as a date.
  private enum Look: Int, CaseIterable {
    case general, date, dateTime, time, duration

    var numberFormat: String {
      switch self {
      case .general: CellStyle.plain.numberFormat
      case .date: "yyyy-mm-dd"
      case .dateTime: "yyyy-mm-dd hh:mm:ss"
      case .time: "hh:mm:ss"
      case .duration: "[h]:mm:ss"
      }
    }
  }

  /// What Excel takes as the value of a cell of type `e`.
  private static let errors: Set<String> = [
    "#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA",
  ]
  private static let textLimit = 32_767
  private static let formulaLimit = 8_192

  init(sheet: Worksheet) {
    self.sheet = sheet
    formats = Array(repeating: -1, count: sheet.styles.count * Look.allCases.count)
    positions = Array(repeating: -1, count: sheet.texts.count)
  }

  mutating func write(
    _ cell: StoredCell, row: Int, to out: inout OutputBytes, texts: inout SharedTexts, styles: inout StyleTable
  ) throws(SpreadsheetError) {
    let address = CellAddress(row: row, column: Int(cell.column))
    guard address.column < CellAddress.columnLimit else { throw Worksheet.beyondTheEnd(address) }
    while letters.count <= address.column { letters.append(Array(CellAddress.columnName(letters.count).utf8)) }
    out.write("<c r=\"")
    letters[address.column].withUnsafeBufferPointer { out.write($0) }
    out.write(integer: row + 1)
    out.write("\"")

    let formula = cell.isFormula ? sheet.formulas[Int(cell.content)] : nil
    do {
      let format = try self.format(of: cell.style, Self.look(cell, formula), &styles)
      if format != 0 { out.write("s", format) }
      if let formula {
        try write(formula, to: &out)
      } else {
        try writeContent(of: cell, to: &out, texts: &texts)
      }
    } catch {
      var error = error
      error.cell = address
      throw error
    }
  }

  private mutating func writeContent(
    of cell: StoredCell, to out: inout OutputBytes, texts: inout SharedTexts
  ) throws(SpreadsheetError) {
    switch cell.kind {
    case .empty:
      out.write("/>")
    case .number:
      Self.write(number: Double(bitPattern: cell.content), to: &out)
    case .boolean:
      out.write(cell.content == 0 ? " t=\"b\"><v>0</v></c>" : " t=\"b\"><v>1</v></c>")
    case .date:
      let date = DateTime(milliseconds: Int64(bitPattern: cell.content))
      if let serial = date.serial {
        Self.write(number: serial, to: &out)
      } else {
        Self.write(inline: date.description, to: &out)
      }
    case .time, .duration:
      Self.write(number: Self.days(milliseconds: Int64(bitPattern: cell.content)), to: &out)
    case .text:
      try write(textUnder: Int(truncatingIfNeeded: cell.content), to: &out, texts: &texts)
    case .error:
      let code = Int(truncatingIfNeeded: cell.content)
      let error = sheet.texts[code]
      if Self.errors.contains(error) {
        Self.write(error: error, to: &out)
      } else {
        try write(textUnder: code, to: &out, texts: &texts)
      }
    }
  }

  private mutating func write(
    textUnder code: Int, to out: inout OutputBytes, texts: inout SharedTexts
  ) throws(SpreadsheetError) {
    var position: Int32 = positions.indices.contains(code) ? positions[code] : -2
    if position == -1 {
      position = try sheet.texts.withBytes(of: code) { (text) -> Result<Int32, SpreadsheetError> in
        if let error = Self.lengthError(of: text) { return .failure(error) }
        return .success(texts.position(of: text).map { Int32(truncatingIfNeeded: $0) } ?? -2)
      }.get()
      positions[code] = position
    }
    if position >= 0 {
      texts.countReference()
      out.write(" t=\"s\"><v>")
      out.write(integer: Int(position))
      out.write("</v></c>")
    } else {
      out.write(" t=\"inlineStr\"><is>")
      sheet.texts.withBytes(of: code) { out.writeTextElement($0) }
      out.write("</is></c>")
    }
  }

  private func write(_ formula: StoredFormula, to out: inout OutputBytes) throws(SpreadsheetError) {
    guard formula.text.utf16.count <= Self.formulaLimit, !formula.text.isEmpty else {
      throw SpreadsheetError(
        .invalid, "The formula has no or more than \(Self.formulaLimit) characters.",
        remedy: "Split it over several cells.")
    }
    var result = formula.result
    if case .date(let date) = result, date.serial == nil { result = .text(date.description) }
    if case .error(let error) = result, !Self.errors.contains(error) { result = .text(error) }
    switch result {
    case .text(var text):
      if let error = text.withUTF8(Self.lengthError) { throw error }
      out.write(" t=\"str\">")
    case .boolean: out.write(" t=\"b\">")
    case .error: out.write(" t=\"e\">")
    case .number(let value) where !value.isFinite:
      result = .error("#NUM!")
      out.write(" t=\"e\">")
    default: out.write(">")
    }
    out.write(element: "f", text: formula.text, for: .plain)
    switch result {
    case .empty: break
    case .number(let value): Self.write(value: value, to: &out)
    case .date(let date): Self.write(value: date.serial ?? 0, to: &out)
    case .time(let milliseconds), .duration(let milliseconds):
      Self.write(value: Self.days(milliseconds: milliseconds), to: &out)
    case .boolean(let value): Self.write(value: value ? 1 : 0, to: &out)
    case .text(let text), .error(let text): out.write(element: "v", text: text, for: .text)
    }
    out.write("</c>")
  }

  private static func write(value: Double, to out: inout OutputBytes) {
    out.write("<v>")
    out.write(number: value)
    out.write("</v>")
  }

  private static func write(number: Double, to out: inout OutputBytes) {
    guard number.isFinite else {
      write(error: "#NUM!", to: &out)
      return
    }
    out.write("><v>")
    out.write(number: number)
    out.write("</v></c>")
  }

  private static func write(error: String, to out: inout OutputBytes) {
    out.write(" t=\"e\"><v>")
    out.write(string: error)
    out.write("</v></c>")
  }

  private static func write(inline text: String, to out: inout OutputBytes) {
    out.write(" t=\"inlineStr\"><is><t>")
    out.write(string: text, for: .text)
    out.write("</t></is></c>")
  }

  private static func days(milliseconds: Int64) -> Double {
    Double(milliseconds) / Double(DateTime.millisecondsPerDay)
  }

  private static func lengthError(of text: UnsafeBufferPointer<UInt8>) -> SpreadsheetError? {
    // A UTF-16 unit takes at least one byte, so most texts need not be counted.
    guard text.count > textLimit else { return nil }
    let units = text.reduce(0) { $0 + ($1 & 0xc0 == 0x80 ? 0 : $1 >= 0xf0 ? 2 : 1) }
    guard units > textLimit else { return nil }
    return SpreadsheetError(
      .invalid, "The text has \(units) characters; a cell holds \(textLimit).",
      remedy: "Shorten it, or write CSV.")
  }

  private static func look(_ cell: StoredCell, _ formula: StoredFormula?) -> Look {
    switch formula?.result.kind ?? cell.kind {
    case .date:
      var date = DateTime(milliseconds: Int64(bitPattern: cell.content))
      if case .date(let result) = formula?.result { date = result }
      return date.timeOfDay == 0 ? .date : .dateTime
    case .time: return .time
    case .duration: return .duration
    default: return .general
    }
  }

  private mutating func format(
    of style: UInt32, _ look: Look, _ table: inout StyleTable
  ) throws(SpreadsheetError) -> Int {
    let slot = Int(style) * Look.allCases.count + look.rawValue
    if formats[slot] < 0 {
      let style = sheet.styles[Int(style)]
      let isGeneral = style.numberFormat == CellStyle.plain.numberFormat
      let numberFormat = isGeneral ? look.numberFormat : style.numberFormat
      formats[slot] = Int32(truncatingIfNeeded: try table.position(of: style, numberFormat: numberFormat))
    }
    return Int(formats[slot])
  }
}
