public import Spreadsheets
import Tabular

/// A blank form in which a project reports to the portfolio office, and the datamap that collects the returned ones.
public enum ProjectReturn {
  private enum Entry: String {
    case text, number, date
  }

  private typealias Field = (key: String, entry: Entry, choices: [String], guidance: String)

  private static let sections: [(title: String, fields: [Field])] = [
    (
      "Project",
      [
        ("Project ID", .text, [], "As the portfolio lists it."), ("Project name", .text, [], ""),
        ("PMO", .text, [], "The PMO that supports the project."), ("Sponsor", .text, [], ""),
        ("Customer group", .text, [], "The group that the project is done for."),
        ("Cycle", .text, [], "The reporting period: 2026-Q3."),
      ]
    ),
    (
      "Status",
      [
        ("Status", .text, ["Proposed", "In delivery", "On hold", "Completed", "Cancelled"], "Pick one from the list."),
        ("RAG", .text, ["Red", "Amber/Red", "Amber", "Amber/Green", "Green"], "Pick one from the list."),
        ("Summary", .text, [], "What a sponsor has to know, in three sentences."),
      ]
    ),
    (
      "Dates",
      [
        ("Start date", .date, [], "A date."), ("Planned finish", .date, [], "As approved."),
        ("Forecast finish", .date, [], "As expected today."),
      ]
    ),
    (
      "Money",
      [
        ("Budget", .number, [], "As approved, in whole units of the currency."),
        ("Actual cost", .number, [], "Spent to date."), ("Forecast cost", .number, [], "Expected at completion."),
      ]
    ),
    ("PMO services", [("Services used", .text, [], "Ids or names of the PMO's services, with ; between them.")]),
  ]

  private static let sheetName = "Return"

  /// The form.
  public static var form: WorkbookDocument {
    var sheet = Worksheet(sheetName)
    sheet.tabColor = SheetLook.matrixTab
    sheet.showsGridlines = false
    sheet.columnWidths = [0: 24, 1: 48, 2: 60]
    sheet.pageSetup = PageSetup(fitsWidth: true)
    sheet.append([.text("Project return", SheetLook.title)], height: 30)
    sheet.append([.text("Fill in the bordered white cells.", SheetLook.caption)])
    for section in sections {
      sheet.skipRows()
      sheet.append([.text(section.title, SheetLook.heading), .blank(SheetLook.heading), .blank(SheetLook.heading)])
      for field in section.fields {
        let cell = CellAddress(row: sheet.nextRow, column: 1)
        sheet.append(
          [.text(field.key, label), .blank(style(of: field.entry)), .text(field.guidance, guidance)],
          height: field.key == "Summary" ? 60 : 18)
        guard !field.choices.isEmpty else { continue }
        sheet.dropDownLists.append(
          DropDownList(
            [CellRange(cell, cell)], choices: .items(field.choices),
            refusal: .init(title: "Not on the list", text: "Pick one of the values from the list.")))
      }
    }
    let instructions = InstructionSheet(
      title: "Project return", about: "What the portfolio office asks every project for, once a reporting period.",
      steps: [
        "Fill in the sheet \(sheetName). Add no rows and move no cells: the office collects them by their places.",
        "Enter dates as dates and amounts as plain numbers; leave empty what you do not know.",
        "Save the workbook under the project's name, and send it back.",
      ])
    return WorkbookDocument([instructions.worksheet, sheet], title: "Project return")
  }

  /// The datamap of the form, as CSV: `key,sheet,cell,type,list`.
  public static var datamap: [UInt8] {
    var csv = CSVWriter()
    csv.append(row: ["key", "sheet", "cell", "type", "list"].map { .text($0) })
    // As `form` lays it out: title and caption, then for each section a blank row and its heading.
    var row = 2
    for section in sections {
      row += 2
      for field in section.fields {
        let cell = CellAddress(row: row, column: 1).description
        let list = field.choices.joined(separator: "|")
        csv.append(
          row: [
            .text(field.key), .text(sheetName), .text(cell), .text(field.entry.rawValue.uppercased()),
            list.isEmpty ? .empty : .text(list),
          ])
        row += 1
      }
    }
    return csv.bytes
  }

  private static let label = CellStyle(isBold: true, color: SheetLook.dark, vertical: .top)

  private static let guidance = CellStyle(color: SheetLook.grey, vertical: .top, indent: 1)

  private static func style(of entry: Entry) -> CellStyle {
    var style = AnswerSheet.input
    style.horizontal = .left
    switch entry {
    case .text: break
    case .date: style.numberFormat = "yyyy-mm-dd"
    case .number: style.numberFormat = "#,##0"
    }
    return style
  }
}
