import Spreadsheets
import Tabular
import Testing

@testable import Publishing

@Suite struct ProjectReturnTests {
  /// Left of every cell that the datamap names stands its key, and nothing stands in the cell.
  @Test func theDatamapNamesTheCellsOfTheForm() throws {
    let form = try Workbook(bytes: ProjectReturn.form.encoded(), name: "form.xlsx").read(sheet: "Return").table
    let datamap = try Workbook(bytes: ProjectReturn.datamap, name: "map.csv").read(0).table
    #expect((0..<5).map { datamap[0, $0].text } == ["key", "sheet", "cell", "type", "list"])
    #expect(datamap.rows.count == 17)
    for row in 1..<datamap.rows.count {
      let cell = try #require(CellAddress(datamap[row, 2].text))
      #expect(datamap[row, 1].text == "Return")
      #expect(form[cell.row, cell.column - 1].text == datamap[row, 0].text)
      #expect(form[cell] == .empty)
    }
  }

  @Test func theListsOfTheDatamapAreThoseOfTheForm() throws {
    let datamap = try Workbook(bytes: ProjectReturn.datamap, name: "map.csv").read(0).table
    let listed = (1..<datamap.rows.count).filter { !datamap[$0, 4].text.isEmpty }
    let lists = ProjectReturn.form.sheets[1].dropDownLists
    #expect(lists.map { $0.ranges[0].first.description } == listed.map { datamap[$0, 2].text })
    #expect(lists.map(\.choices) == listed.map { .items(datamap[$0, 4].text.split(separator: "|").map(String.init)) })
  }
}
