import Tabular
import Testing

@testable import Spreadsheets

struct SpreadsheetErrorTests {
  @Test(
    arguments: [
      (nil, nil, nil, nil, "f.xlsx: What is wrong. What to do."),
      ("part.xml", nil, nil, nil, "f.xlsx, part.xml: What is wrong. What to do."),
      ("S1", "B7", nil, nil, "f.xlsx, S1, B7: What is wrong. What to do."),
      ("part.xml", nil, 12, 7, "f.xlsx, part.xml, 12:7: What is wrong. What to do."),
      (nil, nil, 12, nil, "f.xlsx, 12: What is wrong. What to do."),
    ] as [(String?, String?, Int?, Int?, String)])
  func `the place, what is wrong, and what to do`(
    part: String?, cell: String?, line: Int?, column: Int?, text: String
  ) {
    let error = SpreadsheetError(
      .corrupt, "What is wrong.", remedy: "What to do.", file: "f.xlsx", part: part,
      cell: cell.flatMap { CellAddress($0) }, line: line, column: column)
    #expect(error.description == text)
  }
}
