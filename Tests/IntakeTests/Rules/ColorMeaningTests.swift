import PMO
import Spreadsheets
import Tabular
import Testing

@testable import Intake

@Suite struct ColorMeaningTests {
  private static let table = """
    Project ID | RAG | Status | Start date
    P1 | | Open | 2025-01-01
    P2 | | Open | 2025-01-02
    P3 | | Open | 2025-01-03
    P4 | | Open | 2025-01-04
    P5 | | Open | 2025-01-05
    """

  private func findings(_ fills: String, from1904: Bool = false) throws -> [String] {
    var table = sheet(Self.table)
    table.fills = fills.split(separator: " ").compactMap { fill in
      let parts = fill.split(separator: "=")
      return CellAddress(parts[0]).map { CellFill(cell: $0, color: String(parts[1])) }
    }
    table.countsFrom1904 = from1904
    let found = try read(table, file: "Harbour PMO 2026-Q3.xlsx").findings
    return found.filter { ["color-meaning", "other-date-system"].contains($0.rule) }.map {
      "\($0.severity) \($0.rule) \($0.cell?.description ?? "-") \($0.furtherCells() ?? "") \($0.message)"
    }
  }

  @Test func aStatusByColourAlone() throws {
    #expect(
      try findings("B2=red B3=amber B4=green B6=red").map { $0.prefix(45) } == [
        "warning color-meaning B2 B3:B4, B6 4 cells ar"
      ])
    #expect(
      try findings("B2=red B3=amber B4=green B6=red")[0].contains(
        "3 colours, which are not read; 4 of them hold nothing"))
  }

  @Test func cellsAndRowsThatAreMarked() throws {
    #expect(
      try findings("C3=yellow") == [
        "info color-meaning C3  1 cell is filled by hand with 1 colour, which are not read."
      ])
    #expect(
      try findings("A3=y B3=y C3=y D3=y A6=y B6=y C6=y D6=y").map { $0.prefix(46) } == [
        "info color-meaning A3 A6 2 rows are marked wit"
      ])
  }

  /// The header, a column in one colour, rows by turns, cells beside the table.
  @Test(arguments: [
    "A1=blue B1=blue", "C2=g C3=g C4=g C5=g C6=g", "A2=a A4=a A6=a",
    "A2=a B2=a C2=a D2=a A4=a B4=a C4=a D4=a A6=a B6=a C6=a D6=a", "A2=a A3=b A4=a A5=b A6=a", "F2=red F3=green",
    "A9=red", "",
  ])
  func looks(fills: String) throws { #expect(try findings(fills).isEmpty) }

  @Test func daysFrom1904() throws {
    #expect(
      try findings("", from1904: true) == [
        "info other-date-system D2  The workbook counts its days from 1904; its dates are read so."
      ])
  }
}
