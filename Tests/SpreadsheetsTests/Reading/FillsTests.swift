import Tabular
import Testing

@testable import Spreadsheets

struct FillsTests {
  @Test func `filled cells and their colours, with and without content`() throws {
    var sheet = Worksheet("S")
    let red = CellStyle(fill: CellColor(0xFF0000))
    sheet.append([SheetCell(.text("a"), style: red), SheetCell(.number(1))])
    sheet.append([SheetCell(.empty, style: red), SheetCell(.text("b"), style: CellStyle(isBold: true))])
    let bytes = try WorkbookDocument([sheet]).encoded()
    let workbook = try Workbook(bytes: bytes, name: "w.xlsx")
    let fills = try workbook.fills(0)
    #expect(fills.map(\.cell.description) == ["A1", "A2"])
    #expect(Set(fills.map(\.color)).count == 1)
    #expect(!workbook.countsFrom1904)
    #expect(try Workbook(bytes: Array("a,b".utf8), name: "t.csv").fills(0).isEmpty)
  }
}
