import Tabular
import Testing

struct FindingTests {
  @Test(
    arguments: [
      (nil, nil, "survey.xlsx"), ("Q3", nil, "survey.xlsx, sheet \"Q3\""),
      ("Q3", "B7", "survey.xlsx, sheet \"Q3\", B7"), (nil, "B7", "survey.xlsx, B7"),
    ] as [(String?, String?, String)])
  func `the place as Excel users know it`(sheet: String?, cell: String?, place: String) {
    let finding = Finding(
      rule: "r", severity: .info, file: "survey.xlsx", sheet: sheet, cell: cell.flatMap { CellAddress($0) },
      message: "m", hint: "h")
    #expect(finding.place == place)
  }

  @Test func `an error outweighs a warning, a warning an info`() {
    #expect([Finding.Severity.error, .info, .warning].sorted() == [.info, .warning, .error])
  }
}
