import FoundationEssentials
import Publishing
import Spreadsheets
import Testing

struct RenderTests {
  @Test func render() throws {
    let out = "/tmp/pub/out"
    try FileManager.default.createDirectory(atPath: out + "/bi", withIntermediateDirectories: true)
    let tables = BITables(Sample.figures, facts: Sample.facts)
    let files = tables.files()
    for file in files + [tables.dataPackage(of: files) { _ in String(repeating: "0", count: 64) }] {
      try Data(file.bytes).write(to: URL(fileURLWithPath: out + "/" + file.name))
    }
    try PublicationWorkbook(Sample.figures, facts: Sample.facts).document.write(to: out + "/plumbline.xlsx")
    try Data(TableSchema.referencePage.utf8).write(to: URL(fileURLWithPath: "/tmp/pub/tables.md"))
    for heatmap in [
      Heatmap.maturity(of: Sample.figures), .expectationGaps(of: Sample.figures), .competences(of: Sample.figures),
      .coverage(of: Sample.figures),
    ].compactMap(\.self) {
      print(TerminalHeatmap(heatmap, width: 100, colors: .none).lines.joined(separator: "\n"))
    }
    print(Summary(Sample.figures, facts: Sample.facts).lines().joined(separator: "\n"))
  }
}
