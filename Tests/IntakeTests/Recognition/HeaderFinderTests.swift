import Spreadsheets
import Testing

@testable import Intake

@Suite struct HeaderFinderTests {
  private static let known: Set<String> = ["service", "tier", "level now", "level wanted", "id", "name"]

  /// `first-last row: names`, rows from 1.
  private func header(_ sheet: Sheet, firstRow: Int? = nil) -> String? {
    HeaderFinder { Self.known.contains(Folding.folded($0)) }.header(of: sheet, firstRow: firstRow).map { header in
      let names = header.columns.map { "\($0.index)=\($0.name)" }.joined(separator: "; ")
      return "\(header.rows.lowerBound + 1)-\(header.rows.upperBound): \(names)"
    }
  }

  @Test func belowTitles() {
    let sheet = sheet(
      """
      A table of services
      Made by | Jo

      ID | Name | Other
      1 | x | y
      """)
    #expect(header(sheet) == "4-4: 0=ID; 1=Name; 2=Other")
  }

  @Test func mergedHeadersFillRightAndDown() {
    let sheet = sheet(
      """
      Service maturity | | | |
      Service | Tier | Level now | | Level wanted
      | | A. Weber | B. Lee |
      Coaching | Tactical | Defined | Defined | Defined
      """, merges: ["A1:E1", "A2:A3", "B2:B3", "C2:D2", "E2:E3"])
    #expect(
      header(sheet) == "2-3: 0=Service; 1=Tier; 2=Level now / A. Weber; 3=Level now / B. Lee; 4=Level wanted")
  }

  @Test func blankHeadersInheritFromTheLeftWhereTheRowBelowNamesThem() {
    let sheet = sheet(
      """
      Service | Level now | | Level wanted
      | A. Weber | B. Lee |
      Coaching | Defined | Defined | Defined
      """)
    #expect(header(sheet) == "1-2: 0=Service; 1=Level now / A. Weber; 2=Level now / B. Lee; 3=Level wanted")
  }

  @Test func threeRows() {
    let sheet = sheet(
      """
      Service | Level now | |
      | North | | South
      | A | B | C
      Coaching | 1 | 2 | 3
      """, merges: ["A1:A3", "B1:D1", "B2:C2"])
    #expect(
      header(sheet)
        == "1-3: 0=Service; 1=Level now / North / A; 2=Level now / North / B; 3=Level now / South / C")
  }

  @Test(arguments: [["C1:D1"], []])
  func rowsOfWordsBelowACompleteHeaderAreData(merges: [String]) {
    let sheet = sheet(
      """
      Service | Tier | Level now |
      Coaching | Tactical | Defined | Measured
      """, merges: merges)
    #expect(header(sheet)?.hasPrefix("1-1: ") == true)
  }

  @Test func withoutKnownWordsByChangeOfType() {
    #expect(header(sheet("Some title\nThing | Weight\nx | 3\ny | 4")) == "2-2: 0=Thing; 1=Weight")
  }

  @Test func aRowThatIsNamedCounts() {
    #expect(header(sheet("ID | Name\nKey | Word\n1 | x"), firstRow: 1) == "2-2: 0=Key; 1=Word")
    #expect(header(sheet("ID | Name\n1 | x"), firstRow: 7) == nil)
  }

  @Test(arguments: ["", "A note\nAnother note", "1 | 2\n3 | 4", "Words | only\nand | more"])
  func none(literal: String) {
    #expect(header(sheet(literal)) == nil)
  }
}
