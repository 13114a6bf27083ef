import Analysis
import PMO
import Tabular
import Testing

struct DirectoryTests {
  @Test(arguments: [
    (["2026-Q10", "2026-Q2", "2025-Q4"], ["2025-Q4", "2026-Q2", "2026-Q10"]),
    (["Q2", "Q02", "Q1", "Q"], ["Q", "Q1", "Q02", "Q2"]),
    (["2026 b", "2026", "2026 a", "x9y", "x10"], ["2026", "2026 a", "2026 b", "x9y", "x10"]),
    (
      ["10000000000000000000000000001", "9", "10000000000000000000000000000"],
      [
        "9", "10000000000000000000000000000", "10000000000000000000000000001",
      ]
    ),
    (["0", "00", ""], ["", "0", "00"]),
  ])
  func `cycles stand in natural order`(_ names: [String], _ expected: [String]) {
    var observations = Observations()
    observations.cycles = NameList(names)
    let directory = Directory(of: observations, catalogue: Sample.catalogue)
    #expect(directory.cycleOrder.map { directory.cycles[$0] } == expected)
  }

  @Test func `offices stand in the catalogue's order by id or name, then as they came`() {
    var observations = Observations()
    observations.offices = NameList(["Zed", "Harbour", "NOR", "Alpha"])
    let directory = Directory(of: observations, catalogue: Sample.catalogue)
    #expect(directory.officeOrder.map { directory.offices[$0] } == ["NOR", "Harbour", "Zed", "Alpha"])
  }

  @Test func `codes without a name have none`() {
    let directory = Directory(of: .sample(), catalogue: Sample.catalogue)
    #expect(directory.officeName(1) == "Elsewhere")
    #expect(directory.officeName(-1) == nil)
    #expect(directory.officeName(nil) == nil)
    #expect(directory.cycleName(3) == nil)
  }
}
