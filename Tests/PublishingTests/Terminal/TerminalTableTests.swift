import Testing

@testable import Publishing

struct TerminalTableTests {
  private let table = TerminalTable(
    columns: [("Service", .left), ("n", .right)],
    rows: [["Advice to executives", "12"], ["王小明\u{7}", "3"], ["Short"]])

  @Test func `columns are as wide as they need`() {
    #expect(
      table.lines(width: 80) == [
        "Service                n", "────────────────────  ──", "Advice to executives  12", "王小明                 3",
        "Short",
      ])
  }

  @Test func `the widest column gives way`() {
    #expect(
      table.lines(width: 14) == ["Service      n", "──────────  ──", "Advice to…  12", "王小明       3", "Short"])
  }

  @Test(arguments: 0..<30)
  func `no line is wider than asked`(width: Int) {
    #expect(table.lines(width: width).allSatisfy { TerminalText.width(of: $0) <= width })
  }

  @Test func `no columns give no lines`() {
    #expect(TerminalTable(columns: [], rows: [["a"]]).lines(width: 80) == [])
  }
}
