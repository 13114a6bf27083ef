import Spreadsheets
import Tabular
import Testing

@testable import Intake

@Suite struct FormMasterTests {
  private static let datamap = Datamap(
    file: "map.csv",
    lines: [
      .init(key: "Name", sheet: "Front", cell: CellAddress("B1")!),
      .init(key: "Cost", sheet: "Front", cell: CellAddress("B2")!),
      .init(key: "Name", sheet: "Front", cell: CellAddress("B1")!),
    ])

  private func form(_ cells: [SheetCell], name: String) throws -> FormReading {
    var sheet = Worksheet("Front")
    for cell in cells { sheet.append([cell], column: 1) }
    let bytes = try WorkbookDocument([sheet]).encoded()
    return try FormReading(Workbook(bytes: bytes, name: name), datamap: Self.datamap)
  }

  private func rows(_ table: Table) -> [[String]] {
    (0..<4).map { row in (0..<(table.columns.last!.index + 1)).map { table[row, $0].text } }
  }

  @Test func keysStandDownTheSideAndFormsBesideThem() throws {
    let forms = try [form(["Bridge", 5], name: "in/b.v2.xlsm"), form(["Tunnel"], name: "in/a.xlsx")]
    #expect(
      rows(FormMaster(Self.datamap, forms: forms).table) == [
        ["key", "b.v2", "a"], ["Name", "Bridge", "Tunnel"], ["Cost", "5", ""], ["Name", "Bridge", "Tunnel"],
      ])
  }

  @Test func formsOfOneNameAreToldApartByTheirPaths() throws {
    let forms = try ["x/a.xlsx", "y/a.xlsm", "y/b.xlsx"].map { try form(["T"], name: $0) }
    #expect(rows(FormMaster(Self.datamap, forms: forms).table)[0] == ["key", "x/a.xlsx", "y/a.xlsm", "b"])
  }
}
