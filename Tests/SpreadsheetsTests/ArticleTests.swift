import FoundationEssentials
import Spreadsheets
import Testing

/// The code of the article "Read your first workbook", run, and held to the article's text. One import is enough for it.
struct ArticleTests {
  @Test func `the article's code runs as it stands there`() throws {
    var data = Worksheet("Orders")
    data.append(values: [.text("Item"), .text("Unit"), .text("Amount")])
    data.append(values: [.text("Rail"), .text("m"), .number(12.5)])
    data.append(values: [.text("Bolt"), .text("pc"), .number(30)])
    data.tables = [ListObject("Orders", range: try #require(CellRange("A1:C3")))]
    let path = "/tmp/plumbline-article-\(ProcessInfo.processInfo.processIdentifier).xlsx"
    try WorkbookDocument([data]).write(to: path)
    defer { try? FileManager.default.removeItem(atPath: path) }

    // article
    let workbook = try Workbook(path)
    for sheet in workbook.sheets {
      print(sheet.name, sheet.visibility)
    }
    let sheet = try workbook.read(0)
    let cell = sheet.table[2, 1]
    print(cell.kind, cell.text)
    var total = 0.0
    if let amounts = sheet.table.column(at: 2) {
      for run in amounts.runs {
        for offset in run.kinds.indices where run.kinds[offset] == .number {
          total += Double(bitPattern: run.contents[offset])
        }
      }
    }
    let narrow = try workbook.read(0, columns: [0, 2])
    let orders = try workbook.read(0, columns: ["Amount", "Item"])
    for row in orders.rows {
      print(orders[row, "Item"].text, orders[row, 0])
    }
    let table = try workbook.read(named: "Orders", columns: ["Item"])
    print(table.rows.count)
    var longest = ""
    var batches = try workbook.batches(0, columns: ["Item"], rows: 10_000)
    while let batch = try batches.next() {
      for row in batch.rows where batch[row, 0].text.count > longest.count {
        longest = batch[row, 0].text
      }
    }
    do {
      _ = try Workbook("missing.xlsx")
    } catch {
      print(error.code, error.message, error.remedy)
    }
    for finding in sheet.findings {
      print(finding.place, finding.message, finding.hint)
    }
    // end

    #expect(cell == .text("pc"))
    #expect(total == 42.5)
    #expect(orders.rows.map { orders[$0, 0] } == [.number(12.5), .number(30)])
    #expect(table.rows == 1..<3)
    #expect(longest == "Rail")
    #expect(narrow.table.columns.map(\.index) == [0, 2])
  }

  @Test func `the article shows this code and no other`() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let article = try String(
      contentsOf: root.appending(path: "Sources/Spreadsheets/Spreadsheets.docc/ReadYourFirstWorkbook.md"),
      encoding: .utf8)
    let source = try String(contentsOf: URL(filePath: #filePath), encoding: .utf8)
    func lines(_ text: Substring) -> [String] {
      text.split(separator: "\n").map { String($0.drop { $0 == " " }) }
    }
    let shown = article.split(separator: "```swift\n").dropFirst().flatMap { block in
      lines(block.prefix(upTo: block.firstRange(of: "```")?.lowerBound ?? block.endIndex))
    }
    let start = try #require(source.firstRange(of: "// article\n"))
    let end = try #require(source.firstRange(of: "    // end\n"))
    #expect(shown == lines(source[start.upperBound..<end.lowerBound]))
    #expect(shown.count > 20)
  }
}
