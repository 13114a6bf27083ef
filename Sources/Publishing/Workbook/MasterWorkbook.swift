public import Spreadsheets
public import Tabular

/// What was collected from returned forms, as a workbook: the master with its keys down the side, and what was found odd.
public struct MasterWorkbook: Sendable {
  /// The workbook, to be encoded or written.
  public let document: WorkbookDocument

  /// - Parameter master: a header row and a column of keys, then a column a form.
  public init(_ master: Table, findings: [Finding]) {
    document = WorkbookDocument([Self.sheet(master), FindingListing(findings).worksheet], title: "Master")
  }

  private static func sheet(_ master: Table) -> Worksheet {
    var sheet = Worksheet("Master")
    sheet.tabColor = SheetLook.matrixTab
    sheet.frozenRows = 1
    sheet.frozenColumns = 1
    let header = SheetLook.header(isLeft: true)
    for row in master.rows {
      let cells = master.columns.map { column -> SheetCell in
        let value = master[row, column.index]
        if row == 0 { return SheetCell(value, style: header) }
        return SheetCell(value, style: column.index == 0 ? key : content)
      }
      sheet.append(cells, height: row == 0 ? 32 : nil)
    }
    for column in master.columns { sheet.columnWidths[column.index] = column.index == 0 ? 46 : 26 }
    return sheet
  }

  private static let key = CellStyle(isBold: true, vertical: .top)
  /// Beside each other so that a column can be read down; dates and times are shown as what they are.
  private static let content = CellStyle(horizontal: .left, vertical: .top)
}
