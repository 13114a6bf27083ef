import Tabular
import Testing

struct CellTests {
  @Test(arguments: [
    (Cell.empty, CellKind.empty, ""), (.number(3), .number, "3"), (.number(0.1), .number, "0.1"),
    (.text(" a "), .text, " a "), (.boolean(true), .boolean, "TRUE"), (.boolean(false), .boolean, "FALSE"),
    (.date(DateTime(milliseconds: 0)), .date, "1970-01-01"),
    (.date(DateTime(milliseconds: 500)), .date, "1970-01-01T00:00:00.500"),
    (.time(milliseconds: 30_600_000), .time, "08:30:00"),
    (.duration(milliseconds: -90_061_000), .duration, "-25:01:01"), (.error("#N/A"), .error, "#N/A"),
  ])
  func `kind, and content as a person would type it`(cell: Cell, kind: CellKind, text: String) {
    #expect(cell.kind == kind)
    #expect(cell.text == text)
  }

  @Test func `kinds are named as they are written`() {
    #expect(
      CellKind.allCases.map(\.description) == [
        "empty", "number", "text", "boolean", "date", "time", "duration", "error",
      ])
  }
}
