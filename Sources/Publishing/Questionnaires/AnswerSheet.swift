import Spreadsheets
import Tabular

/// The sheet of a questionnaire that is filled in: a title, a few cells that say who and when, and a table with cells to answer in.
///
/// It is laid out as the intake reads sheets: a line `PMO | …` above the table states the PMO of all rows. So the lines above the table
/// hold nothing that could be taken for a name or a cycle.
struct AnswerSheet {
  /// A cell above the table.
  struct Field {
    let label: String
    /// The defined name of the cell.
    let name: String
    let prompt: String
    var choices: [String] = []
    var value = ""
  }

  static let name = "Answers"

  private(set) var worksheet = Worksheet(Self.name)
  private(set) var names: [DefinedName] = []

  /// - Parameter span: columns that the title line fills.
  init(title: String, fields: [Field], span: Int) {
    worksheet.tabColor = SheetLook.matrixTab
    worksheet.showsGridlines = false
    worksheet.append([.text(title, SheetLook.title)], height: 30)
    worksheet.append(
      [.text("Fill in the bordered white cells.", Self.caption)]
        + Array(repeating: .blank(Self.caption), count: max(0, span - 1)), height: 20)
    worksheet.skipRows()
    for field in fields {
      let address = CellAddress(row: worksheet.nextRow, column: 1)
      worksheet.append(
        [
          .text(field.label, Self.label),
          SheetCell(field.value.isEmpty ? .empty : .text(field.value), style: Self.input),
        ], height: Self.rowHeight)
      names.append(DefinedName(field.name, sheet: Self.name, range: CellRange(address, address)))
      addList(
        at: CellRange(address, address), choices: .items(field.choices),
        prompt: DropDownList.Message(title: field.label, text: field.prompt))
    }
    worksheet.skipRows()
  }

  /// Appends the table: a header row, and rows of given and blank cells.
  ///
  /// - Parameters:
  ///   - inputs: which columns are filled in; the others hold what is asked about.
  ///   - formats: of columns that hold numbers or dates; the others hold text.
  mutating func appendTable(
    header: [(title: String, width: Double)], rows: [[String]], inputs: Range<Int>, formats: [Int: String] = [:],
    isRotated: Bool = false
  ) {
    let styles = header.indices.map { place in
      var style = Self.input
      if let format = formats[place] { style.numberFormat = format }
      return style
    }
    worksheet.columnWidths = Dictionary(uniqueKeysWithValues: header.enumerated().map { ($0, $1.width) })
    worksheet.append(
      header.enumerated().map { place, column in
        let turns = isRotated && inputs.contains(place) && place >= 3
        return .text(column.title, SheetLook.header(isRotated: turns, isLeft: !turns))
      }, height: isRotated ? 150 : 32)
    worksheet.frozenRows = worksheet.nextRow
    worksheet.pageSetup = PageSetup(
      isLandscape: true, fitsWidth: true, titleRows: (worksheet.nextRow - 1)...(worksheet.nextRow - 1))
    for row in rows {
      worksheet.append(
        header.indices.map { place in
          inputs.contains(place) ? .blank(styles[place]) : .text(row[place], SheetLook.summaryLabel.plain)
        }, height: Self.rowHeight)
    }
  }

  /// Lets the last rows of some columns be picked from a list.
  mutating func addList(rows: Int, columns: ClosedRange<Int>, choices: [String], prompt: DropDownList.Message) {
    addList(rows: rows, columns: columns, from: .items(choices), prompt: prompt)
  }

  /// The same where the values stand elsewhere, as many or long ones must.
  mutating func addList(
    rows: Int, columns: ClosedRange<Int>, from choices: DropDownList.Choices, prompt: DropDownList.Message
  ) {
    let first = CellAddress(row: worksheet.nextRow - rows, column: columns.lowerBound)
    let last = CellAddress(row: worksheet.nextRow - 1, column: columns.upperBound)
    addList(at: CellRange(first, last), choices: choices, prompt: prompt)
  }

  private mutating func addList(
    at range: CellRange, choices: DropDownList.Choices, prompt: DropDownList.Message
  ) {
    if case .items([]) = choices { return }
    worksheet.dropDownLists.append(
      DropDownList(
        [range], choices: choices, prompt: prompt,
        refusal: DropDownList.Message(title: "Not on the list", text: "Pick one of the values from the list.")))
  }

  /// As text, so that Excel does not make a date of `2026-09`.
  static let input = CellStyle(numberFormat: "@", border: SheetLook.line, vertical: .top, wraps: true)
  private static let rowHeight = 18.0
  private static let caption = CellStyle(
    color: SheetLook.grey, border: CellBorder(.bottom, color: SheetLook.dark), vertical: .top)
  private static let label = CellStyle(isBold: true, color: SheetLook.dark, vertical: .top)
}

extension CellStyle {
  /// The same without bold.
  fileprivate var plain: CellStyle {
    var style = self
    style.isBold = false
    return style
  }
}
