import Testing

@testable import Tabular

struct CellWindowTests {
  private struct Stretch: Equatable, CustomStringConvertible {
    var row: Int
    var column: Int
    var contents: [UInt64]
    var description: String { "\(row),\(column): \(contents)" }
  }

  private func cleared(_ window: inout CellWindow) -> [Stretch] {
    var stretches: [Stretch] = []
    window.clear { kinds, contents, row, column in
      #expect(kinds.allSatisfy { $0 == .number } && kinds.count == contents.count)
      stretches.append(Stretch(row: row, column: column, contents: Array(contents)))
    }
    return stretches
  }

  private func covered(_ rows: [Int], by window: borrowing CellWindow) -> [Int] {
    var covered: [Int] = []
    for row in rows where window.covers(row) { covered.append(row) }
    return covered
  }

  @Test func `neighbours of a column come together, and the last of several cells counts`() {
    var window = CellWindow()
    #expect(covered([7, 1_048_575], by: window) == [7, 1_048_575])
    for (row, column) in [(100, 0), (100, 63), (101, 0), (163, 0), (103, 0), (101, 0)] {
      window.set(.number, UInt64(row * 100 + column), row: row, column: column)
    }
    window.set(.number, 5, row: 101, column: 0)
    #expect(covered([99, 100, 163, 164], by: window) == [100, 163])
    let stretches = cleared(&window)
    #expect(
      stretches == [
        Stretch(row: 100, column: 0, contents: [10_000, 5]), Stretch(row: 103, column: 0, contents: [10_300]),
        Stretch(row: 163, column: 0, contents: [16_300]), Stretch(row: 100, column: 63, contents: [10_063]),
      ])
    #expect(covered([99, 164], by: window) == [99, 164])
  }

  @Test func `nothing of what was cleared comes again`() {
    var window = CellWindow()
    for row in 0..<64 { for column in 0..<64 { window.set(.number, 1, row: row, column: column) } }
    #expect(cleared(&window).count == 64)
    window.set(.number, 2, row: 1000, column: 1)
    #expect(cleared(&window) == [Stretch(row: 1000, column: 1, contents: [2])])
    #expect(cleared(&window).isEmpty)
  }
}
