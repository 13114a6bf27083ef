import Spreadsheets
import Tabular
import Testing

/// Six years of the Government Major Projects Portfolio, as published and re-saved by others.
@Suite(.enabled(if: Corpus.has("portfolio"), "the corpus is not there: set PLUMBLINE_CORPUS to its folder"))
struct PortfolioFilesTests {
  @Test(arguments: [
    (2014, "A1:GR15"), (2015, "A1:GG15"), (2017, "A1:EN16"), (2019, "A1:O134"), (2021, "A1:P185"), (2022, "A1:Q236"),
  ])
  func `sizes`(year: Int, range: String) throws {
    let sheet = try Workbook(Corpus.path("portfolio/major-projects-\(year).csv")).read(0)
    #expect(sheet.table.usedRange?.description == range)
    #expect(Set(sheet.findings.map(\.rule)).isSubset(of: ["assumed-encoding"]))
  }
}
