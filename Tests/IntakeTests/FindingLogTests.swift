import Tabular
import Testing

@testable import Intake

@Suite struct FindingLogTests {
  private func log(_ count: Int) -> [Finding] {
    var log = FindingLog(source: Source(file: "f.csv", sheet: nil))
    for row in (0..<count).reversed() {
      log.note(.unknownName, cell: CellAddress(row: row, column: 0), content: UInt64(row)) { ("x", nil, "m", nil) }
    }
    log.note(.cycleMissing, cell: nil) { (nil, nil, "m", "h") }
    return log.findings()
  }

  @Test func ordersByCellWithTheWholeSheetFirst() {
    #expect(lines(log(2)) == ["warning cycle-missing", "warning unknown-name A1: x", "warning unknown-name A2: x"])
  }

  @Test func countsWhatIsBeyondTheLimit() {
    let findings = log(FindingLog.limit + 1234)
    #expect(findings.count == FindingLog.limit + 2)
    #expect(findings.last?.message == "1,234 more cells break this rule and are not listed.")
  }
}
