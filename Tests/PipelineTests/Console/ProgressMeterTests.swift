import Testing

@testable import Pipeline

@Suite struct ProgressMeterTests {
  private func meter(_ current: String, rows: Int, bytes: Int, of total: Int?) -> ProgressMeter {
    var meter = ProgressMeter(stage: "reading", totalBytes: total)
    meter.current = current
    meter.rows = rows
    meter.bytes = bytes
    return meter
  }

  @Test(
    arguments: [
      ("a.csv", 0, 0, nil, 0.0, "reading a.csv"), ("a.csv", 0, 0, 1000, 0.1, "reading a.csv  0%"),
      ("a.csv", 1200, 450, 1000, 0.5, "reading a.csv  45%  1,200 rows"),
      ("a.csv", 1200, 250, 1000, 2, "reading a.csv  25%  1,200 rows  600 rows/s  0:06 left"),
      ("a.csv", 1_234_567, 10, 1000, 3.5, "reading a.csv  1%  1,234,567 rows  352,733 rows/s  5:47 left"),
      ("a.csv", 10, 2000, 1000, 2, "reading a.csv  100%  10 rows  5 rows/s"),
      ("a\u{1B}[2J.csv", 0, 0, nil, 0, "reading a?[2J.csv"),
    ] as [(String, Int, Int, Int?, Double, String)])
  func text(_ name: String, _ rows: Int, _ bytes: Int, _ total: Int?, _ seconds: Double, _ expected: String) {
    #expect(meter(name, rows: rows, bytes: bytes, of: total).text(at: .seconds(seconds), width: 80) == expected)
  }

  @Test func longNamesKeepTheirEnd() {
    let meter = meter("very/long/folder/name/survey.xlsx", rows: 10, bytes: 0, of: nil)
    #expect(meter.text(at: .zero, width: 40) == "reading …lder/name/survey.xlsx  10 rows")
    for width in 0...60 { #expect(meter.text(at: .zero, width: width).count <= max(0, width - 1)) }
  }

  @Test func atMostTenLinesASecond() {
    var meter = ProgressMeter(stage: "reading", totalBytes: nil)
    let drawn = stride(from: 0, to: 1000, by: 7).filter { meter.line(at: .milliseconds($0), width: 80) != nil }
    #expect(drawn.count <= 10)
    #expect(drawn.count >= 9)
    #expect(zip(drawn, drawn.dropFirst()).allSatisfy { $1 - $0 >= 100 })
  }
}
