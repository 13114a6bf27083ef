import Analysis
import Spreadsheets
import Tabular
import Testing

@testable import Publishing

/// The sheets of the plan: what a director reads first.
struct PlanSheetsTests {
  private static let keys = TableKeys(Sample.figures, facts: Sample.facts)

  private func lines(_ sheet: Worksheet?) throws -> [[String]] {
    let document = WorkbookDocument([try #require(sheet)], title: "A test")
    let table = try Workbook(bytes: document.encoded(), name: "plan.xlsx").read(0).table
    let columns = try #require(table.usedRange).columns
    return table.rows.map { row in columns.map { table[row, $0].text } }
  }

  @Test func `priorities: every service by rank with its sentence, the mixes above, the suppositions below`() throws {
    let lines = try lines(PrioritySheet(Self.keys)?.worksheet)
    let header = try #require(lines.firstIndex { $0.contains("Why") })
    let services = lines[(header + 1)...].prefix(26)
    #expect(services.map { $0[0] } == (1...26).map(String.init))
    #expect(services.allSatisfy { $0[4].contains($0[2]) && $0[4].hasSuffix(".") })
    #expect(lines[..<header].contains { $0.contains("Present mix") })
    #expect(lines.count { $0.contains("Maria leaves") } == 3)
  }

  @Test func `the cycle has ten steps under five stages`() throws {
    let lines = try lines(CycleSheet(Self.keys)?.worksheet)
    let header = try #require(lines.firstIndex { $0.contains("Step") })
    let steps = lines[(header + 1)...]
    #expect(steps.map { $0[2] }.first == "Awareness building")
    #expect(steps.count == 10)
    #expect(
      steps.map { $0[0] }.filter { !$0.isEmpty } == [
        "Exploration", "Design", "Deployment", "Enhancement", "Realisation",
      ])
    #expect(steps.allSatisfy { !$0[3].isEmpty && !$0[7].isEmpty && !$0[8].isEmpty })
  }

  @Test func `foundations and value show what there is, and nothing makes no sheet`() throws {
    let foundations = try lines(FoundationSheet(Self.keys)?.worksheet)
    #expect(
      foundations.contains { $0.first == "All PMOs" && $0[1] == "F01 Mandate" && $0[6] == "Charter 0, version 1" })
    let value = try lines(ValueSheet(Self.keys)?.worksheet)
    #expect(value.contains { $0.first == "E01 Projects tied to strategy" && $0[2] == "750000" && $0[3] == "120000" })
    let nothing = TableKeys(Sample.nothing, facts: Sample.noFacts)
    #expect(PrioritySheet(nothing)?.worksheet.name == nil)
    #expect(ValueSheet(nothing)?.worksheet.name == nil)
    #expect(FoundationSheet(nothing)?.worksheet.name == nil)
    #expect(CycleSheet(nothing)?.worksheet.name == nil)
  }
}
