import Tabular
import Testing

struct KindCountsTests {
  private func counts(_ cells: [Cell]) -> KindCounts {
    table(cells.enumerated().map { ($0, 0, $1) }).column(at: 0)?.counts() ?? KindCounts()
  }

  @Test func `nothing counted`() {
    #expect(KindCounts().filled == 0)
    #expect(KindCounts().main == .empty)
  }

  @Test(arguments: [
    ([Cell.number(1)], CellKind.number), ([.number(1), .text("a"), .text("b")], .text),
    ([.text("a"), .number(1)], .number), ([.error("#N/A"), .boolean(true)], .boolean),
    ([.number(1), .empty, .empty, .empty], .number),
  ])
  func `the main kind is the commonest, the earlier of equals`(cells: [Cell], main: CellKind) {
    #expect(counts(cells).main == main)
  }
}
