import Testing

@testable import Statistics

@Suite struct CellSuppressionTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    let counts: [Int]
    var published: [Bool]?
    let sums: [[Int]]
    let cells: String
    let shownSums: String

    var testDescription: String { name }
  }

  /// `x` is withheld, `.` shows.
  static let cases = [
    Case(name: "nothing is small", counts: [5, 9], sums: [[0, 1]], cells: "..", shownSums: "."),
    Case(
      name: "one small cell hides the next larger", counts: [3, 9, 7], sums: [[0, 1, 2]], cells: "x.x", shownSums: "."),
    Case(
      name: "two small cells of four hide a third", counts: [2, 2, 9, 7], sums: [[0, 1, 2, 3]], cells: "xx.x",
      shownSums: "."),
    Case(
      name: "two small cells that reach the threshold", counts: [3, 2, 9], sums: [[0, 1, 2]], cells: "xx.",
      shownSums: "."),
    Case(name: "an empty cell protects nobody", counts: [3, 0, 9], sums: [[0, 1, 2]], cells: "x.x", shownSums: "."),
    Case(name: "a cell alone", counts: [3], sums: [[0]], cells: "x", shownSums: "x"),
    Case(name: "no sum, no sibling", counts: [3, 9], sums: [], cells: "x.", shownSums: ""),
    // own and customers of two offices, with all margins
    Case(
      name: "a table with both margins", counts: [3, 20, 20, 20],
      sums: [[0, 1], [2, 3], [0, 2], [1, 3], [0, 1, 2, 3]],
      cells: "xxxx", shownSums: "....."),
    // own and customers of four offices: the total and the one large office show, the sum over customers is too small
    Case(
      name: "the total shows before its parts", counts: [4, 3, 2, 1, 4, 0, 2, 0],
      sums: [[0, 1], [2, 3], [4, 5], [6, 7], [0, 2, 4, 6], [1, 3, 5, 7], [0, 1, 2, 3, 4, 5, 6, 7]],
      cells: "xxxxx.x.", shownSums: ".xxxxx."),
    Case(
      name: "a cell without a row of its own protects its siblings", counts: [3, 9, 7], published: [true, false, true],
      sums: [[0, 1, 2]], cells: "xx.", shownSums: "."),
    // 12 less 9 and 21 less 18 both give the 3
    Case(
      name: "of cells without rows only sums can be hidden", counts: [3, 9, 9], published: [false, false, false],
      sums: [[0, 1], [1], [1, 2], [0, 1, 2]], cells: "xxx", shownSums: ".xx."),
  ]

  @Test(arguments: cases) func shows(_ test: Case) {
    let suppression = CellSuppression(
      counts: test.counts, published: test.published, sums: test.sums, threshold: 5)
    #expect(String(suppression.cells.map { $0 ? "x" : "." }) == test.cells)
    #expect(String(suppression.sums.map { $0 ? "x" : "." }) == test.shownSums)
  }

  /// Every table of 2 x 2 and of 1 x 4 cells with counts of 0 to 7 each.
  @Test(arguments: [[[0, 1, 2, 3]], [[0, 1], [2, 3], [0, 2], [1, 3], [0, 1, 2, 3]], [[0, 1], [0, 1, 2, 3]]])
  func `no group below the threshold follows`(sums: [[Int]]) {
    for number in 0..<4096 {
      let counts = [0, 3, 6, 9].map { number >> $0 & 7 }
      let suppression = CellSuppression(counts: counts, sums: sums, threshold: 5)
      let naive = NaiveDisclosure(counts: counts, sums: sums, threshold: 5)
      let revealed = naive.revealed(hiddenCells: suppression.cells, hiddenSums: suppression.sums)
      #expect(revealed == nil, "\(counts) \(suppression)")
      for cell in counts.indices where counts[cell] == 0 { #expect(!suppression.cells[cell]) }
    }
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func `no group follows, and nothing more can show`(seed: UInt64) {
    var tables = RandomTables(seed: seed)
    var (hiddenCells, hiddenSums) = (0, 0)
    for _ in 0..<100 {
      let (table, published) = tables.next()
      let suppression = CellSuppression(
        counts: table.counts, published: published, sums: table.sums, threshold: table.threshold)
      func isRevealed(cells: [Bool], sums: [Bool]) -> Bool {
        table.revealed(hiddenCells: cells, hiddenSums: sums) != nil
      }
      #expect(!isRevealed(cells: suppression.cells, sums: suppression.sums), "\(table) \(suppression)")
      for cell in table.counts.indices where suppression.cells[cell] && published?[cell] != false {
        var cells = suppression.cells
        cells[cell] = false
        #expect(isRevealed(cells: cells, sums: suppression.sums), "cell \(cell) of \(table) \(suppression)")
        if table.counts[cell] >= table.threshold { hiddenCells += 1 }
      }
      for sum in table.sums.indices where suppression.sums[sum] {
        let total = table.sums[sum].reduce(0) { $0 + table.counts[$1] }
        var sums = suppression.sums
        sums[sum] = false
        #expect(
          total < table.threshold || isRevealed(cells: suppression.cells, sums: sums),
          "sum \(sum) of \(table) \(suppression)")
        if total >= table.threshold { hiddenSums += 1 }
      }
      for cell in table.counts.indices where published?[cell] == false && table.counts[cell] > 0 {
        #expect(suppression.cells[cell])
      }
    }
    #expect(hiddenCells > 20)
    #expect(hiddenSums > 20)
  }
}
