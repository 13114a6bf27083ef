import Analysis
import PMO
import Spreadsheets
import Tabular
import Testing

@testable import Publishing

struct PublicationWorkbookTests {
  private func workbook(_ figures: Figures, _ facts: RunFacts) throws -> Workbook {
    try Workbook(
      bytes: PublicationWorkbook(figures, facts: facts).document.encoded(), name: "plumbline.xlsx")
  }

  private func table(_ workbook: Workbook, _ name: String) throws -> Table {
    let place = try #require(workbook.sheets.firstIndex { $0.name == name })
    return try workbook.read(place).table
  }

  private func texts(_ table: Table, row: Int) -> [String] {
    guard let range = table.usedRange else { return [] }
    return range.columns.map { table[row, $0].text }
  }

  @Test func `an organisation fills every sheet`() throws {
    let workbook = try workbook(Sample.figures, Sample.facts)
    #expect(
      workbook.sheets.map(\.name) == [
        "Cover", "Priorities", "Maturity", "Target gaps", "Expectations", "Competence", "Teams", "Coverage", "Staffing",
        "Portfolio", "Value & KPIs", "Foundation", "Cycle", "Findings", "Sources", "Maturity data", "Maturity levels",
        "Maturity groups", "Rater agreement",
        "Expectation data", "Expectation stages", "Customer data", "Customer stages", "Drivers", "Kano classes",
        "Competence data", "Coverage data", "Staffing data", "Development", "People and services", "Portfolio data",
        "Priority data", "Mix data",
        "Outcome data", "What-if data", "Foundation data", "KPI data", "Performance data", "Attainment data",
        "Value data", "Association data", "Step data", "Stage data", "Project data",
      ])
  }

  @Test func `nothing has a cover and no more`() throws {
    let workbook = try workbook(Sample.nothing, Sample.noFacts)
    #expect(workbook.sheets.map(\.name) == ["Cover"])
    let cover = try table(workbook, "Cover")
    #expect(cover[0, 0] == .text("Nothing"))
    let lines = cover.rows.map { cover[$0, 1].text }
    #expect(lines.count { $0 == "Nothing to say it from." } == 3)
  }

  @Test func `the heatmap of maturity holds the figures as numbers, and a dash where there is none`() throws {
    let maturity = try table(workbook(Small.figures, Small.facts), "Maturity")
    #expect(texts(maturity, row: 4).prefix(6) == ["", "Service", "North", "All", "All PMOs", "Target"])
    #expect(texts(maturity, row: 5).prefix(6) == ["Strategic", "", "", "", "", ""])
    #expect(maturity[6, 0] == .text("S1"))
    #expect(maturity[6, 2] == .number(2))
    #expect(maturity[6, 4] == .number(14.0 / 6))
    #expect(texts(maturity, row: 9).prefix(6) == ["O1", "Reporting", "–", "5", "5", "–"])
    #expect(
      maturity[3, 0] == .text("* and italic: fewer than 5 answers. – no figure; the sheet Maturity data says why."))
  }

  @Test func `heatmaps have a colour scale of Excel's own, over the matrix and not over the targets`() throws {
    let sheets = PublicationWorkbook(Small.figures, facts: Small.facts).document.sheets
    let maturity = try #require(sheets.first { $0.name == "Maturity" })
    let format = try #require(maturity.conditionalFormats.first)
    #expect(format.rule == .colorScale(ColorScale.levels(of: .maturity).stops))
    #expect(
      format.ranges.allSatisfy { $0.columns.lowerBound >= 2 && $0.columns.upperBound <= 4 && $0.rows.lowerBound >= 6 })
  }

  @Test func `data sheets hold the rows of the tables, names in place of keys`() throws {
    let workbook = try workbook(Small.figures, Small.facts)
    let data = try table(workbook, "Maturity data")
    #expect(
      texts(data, row: 0).prefix(22) == [
        "Cycle", "PMO", "Service ID", "Service", "n", "Raters", "Mean", "Mean note", "Median", "Lowest", "Highest",
        "Interval low", "Interval high", "Interval note", "Target", "Target origin", "Target n", "Gap", "Gap note",
        "Shortfall", "Method", "Source",
      ])
    #expect(
      texts(data, row: 1).prefix(7) == ["2026-Q3", "North", "S1", "Advice", "5", "1", "2"])
    #expect(data.rows == 0..<(Small.figures.maturity.count + 1))
    #expect(texts(try table(workbook, "Coverage data"), row: 0).contains("Single person"))
    #expect(texts(try table(workbook, "Findings"), row: 1).contains("=1+1"))
  }

  @Test func `the cover names what stands out`() throws {
    let cover = try table(workbook(Small.figures, Small.facts), "Cover")
    let lines = cover.rows.map { cover[$0, 0].text + "|" + cover[$0, 1].text }
    #expect(
      lines.contains(
        "Furthest below target|S1 Advice at North stands at 2.0, 2.0 levels below its target of 4.0 (5 answers)."))
    #expect(lines.contains("Single points of failure|C1 Planning: only Ada reaches the required level 3."))
    #expect(lines.contains("Service maturity|7 answers, 2 services, 2 PMOs."))
    #expect(lines.contains("Maturity|how mature each service is, by PMO"))
  }

  @Test func `the portfolio shows amounts in units, and a dash where there is none`() throws {
    let portfolio = try table(workbook(Small.figures, Small.facts), "Portfolio")
    #expect(
      texts(portfolio, row: 4) == [
        "North", "1", "0", "1", "0", "0", "0", "0", "EUR", "1000.5", "–", "–", "–", "0", "0", "–", "–", "–",
      ])
  }

  @Test func `the same figures give the same bytes, on any day`() throws {
    let document = PublicationWorkbook(Small.figures, facts: Small.facts).document
    let figures = Analysis.figures(of: Small.observations, framework: Small.framework)
    #expect(try PublicationWorkbook(figures, facts: Small.facts).document.encoded() == document.encoded())
    #expect(document.created.description == "1980-01-01")
  }

  @Test func `names that no cell could hold are cut`() throws {
    var observations = Small.observations
    let long = String(repeating: "long ", count: 8_000)
    observations.offices = NameList([long, "North\u{1}"])
    observations.people = NameList([long, "e" + String(repeating: "\u{301}", count: 40_000)])
    var facts = Small.facts
    facts.title = long
    facts.findings = [Finding(rule: "long", severity: .info, file: long, raw: long, message: long, hint: long)]
    let workbook = try workbook(figures(of: observations, framework: Small.framework), facts)
    #expect(try table(workbook, "Findings")[1, 3].text.utf16.count == 4_000)
  }

  @Test func `a table of more rows than a sheet takes is cut, and the cover says so`() throws {
    let finding = Small.facts.findings[0]
    var facts = Small.facts
    facts.findings = Array(repeating: finding, count: 2_001)
    let document = PublicationWorkbook(Sample.nothing, facts: facts, rowLimit: 2_000).document
    let workbook = try Workbook(bytes: document.encoded(), name: "plumbline.xlsx")
    #expect(try table(workbook, "Findings").rows.count == 2_001)
    let cover = try table(workbook, "Cover")
    let line =
      "what was odd in the inputs, and how to mend it; the first 2,000 of 2,001 rows, all are in bi/fact_finding.csv"
    #expect(cover.rows.contains { cover[$0, 1] == .text(line) })
  }
}
