import Spreadsheets
import Tabular
import Testing

@Suite struct WorkbookTextsTests {
  @Test func fieldsOfATextFileStayAsTheyStand() throws {
    let text = "1.10,2026-01-05,TRUE,\"7\"\n2,,x, 3 \n"
    let table = try Workbook(bytes: Array(text.utf8), name: "a.csv").readTexts(0).table
    let cells = (0..<2).map { row in (0..<4).map { table[row, $0] } }
    #expect(
      cells == [
        [.text("1.10"), .text("2026-01-05"), .text("TRUE"), .text("7")],
        [.text("2"), .empty, .text("x"), .text(" 3 ")],
      ])
  }

  @Test func cellsOfAWorkbookAreWhatTheyAre() throws {
    var sheet = Worksheet("A")
    sheet.append(["1.10", 1.5])
    let bytes = try WorkbookDocument([sheet]).encoded()
    let table = try Workbook(bytes: bytes, name: "a.xlsx").readTexts(0).table
    #expect([table[0, 0], table[0, 1]] == [.text("1.10"), .number(1.5)])
  }
}
