import Testing

@testable import Spreadsheets

struct ScratchTests {
  @Test(arguments: [20_000, 40_000, 80_000]) func scratch(n: Int) throws {
    let tag = "<row " + (0..<n).map { "a\($0)=\"\"" }.joined(separator: " ") + "/>"
    let w = MiniWorkbook(rows: tag)
    let d = try ContinuousClock().measure { _ = try? w.sheet() }
    print("SCRATCH attrs", n, d)
    let ns = "<row " + (0..<n).map { "xmlns:a\($0)=\"u\"" }.joined(separator: " ") + "/>"
    let w2 = MiniWorkbook(rows: ns)
    let d2 = try ContinuousClock().measure { _ = try? w2.sheet() }
    print("SCRATCH ns", n, d2)
    let e = ContinuousClock().measure {
      do {
        _ = try w.sheet()
        print("SCRATCH ok")
      } catch { print("SCRATCH", error) }
    }
    _ = e
  }
}
