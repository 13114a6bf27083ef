import Tabular
import Testing

struct TableBuilderTests {
  /// Compares a table with a dictionary that was filled in the same order.
  private func mismatch(_ cells: [(row: Int, column: Int, cell: Cell)]) -> String? {
    let built = table(cells)
    var naive: [CellAddress: Cell] = [:]
    for (row, column, cell) in cells { naive[CellAddress(row: row, column: column)] = cell }
    let order = naive.keys.sorted()
    let list = listed(built)
    guard list.map(\.address) == order, list.allSatisfy({ naive[$0.address] == $0.cell }) else {
      return "\(cells): forEachCell"
    }
    guard order.allSatisfy({ built[$0] == naive[$0] }), built.cellCount == order.count else { return "\(cells): cells" }
    return nil
  }

  /// All sets of places in a 3 × 2 grid, each in every order.
  @Test func `every small arrangement in any order, beside a dictionary`() {
    let places = (0..<6).map { (row: $0 / 2, column: $0 % 2) }
    var wrong: [String] = []
    for subset in 0..<64 {
      let chosen = places.indices.filter { subset >> $0 & 1 == 1 }
      for order in permutations(chosen) {
        let cells = order.map { (places[$0].row, places[$0].column, Cell.number(Double($0))) }
        if let mismatch = mismatch(cells) { wrong.append(mismatch) }
      }
    }
    #expect(wrong.isEmpty)
  }

  /// All sequences of four writes to three rows of a column.
  @Test func `the last of several cells at one address counts`() {
    var wrong: [String] = []
    for code in 0..<81 {
      let rows = [code / 27, code / 9 % 3, code / 3 % 3, code % 3]
      if let mismatch = mismatch(rows.enumerated().map { ($1, 0, Cell.number(Double($0))) }) { wrong.append(mismatch) }
    }
    #expect(wrong.isEmpty)
  }

  @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 8])
  func `seeded cells with holes of all sizes, beside a dictionary`(seed: UInt64) {
    var generator = Seeded(state: seed)
    let rows = [0, 1, 2, 63, 64, 65, 66, 128, 129, 130, 131, 200, 1000, 1001, 5000, 1_048_575]
    let cells = (0..<60).map { step in
      (
        rows.randomElement(using: &generator)!, Int.random(in: 0..<3, using: &generator),
        step % 3 == 0 ? Cell.text("t\(step % 7)") : .number(Double(step))
      )
    }
    #expect(mismatch(cells) == nil)
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `shuffled cells make the runs of ordered ones`(seed: UInt64) {
    var generator = Seeded(state: seed)
    let rows = Array(0..<300) + Array(500..<520) + [2000, 1_048_575]
    let cells = rows.flatMap { row in (0..<3).map { (row: row, column: $0, cell: Cell.number(Double(row + $0))) } }
    let (ordered, shuffled) = (table(cells), table(cells.shuffled(using: &generator)))
    #expect(shuffled.columns.map { $0.runs.map(\.rows) } == ordered.columns.map { $0.runs.map(\.rows) })
    #expect(shuffled.columns.map { $0.runs.map(\.contents) } == ordered.columns.map { $0.runs.map(\.contents) })
  }

  @Test func `two far cells cost two cells`() {
    let built = table([(0, 0, .number(1)), (1_048_575, 16_383, .text("far"))])
    #expect(built.columns.map(\.index) == [0, 16_383])
    #expect(built.columns.flatMap(\.runs).map(\.kinds.count) == [1, 1])
    #expect(built.usedRange?.description == "A1:XFD1048576")
    #expect(built[1_048_575, 16_383] == .text("far"))
    #expect(listed(built).count == 2)
  }

  @Test func `far rows of one column start runs, short holes do not`() throws {
    let rows = [0, 1, 3, 67, 1000, 1_048_575]
    let column = try #require(table(rows.map { ($0, 0, .number(Double($0))) }).column(at: 0))
    #expect(column.runs.map(\.rows) == [0..<68, 1000..<1001, 1_048_575..<1_048_576])
    #expect(rows.allSatisfy { column.stored(row: $0) == (.number, Double($0).bitPattern) })
    // A hole is as long as the run before it at most.
    let long = try #require(table(((0..<200) + [400, 803]).map { ($0, 0, .number(1)) }).column(at: 0))
    #expect(long.runs.map(\.rows) == [0..<401, 803..<804])
  }

  @Test func `every kind of cell comes back`() {
    let day = DateTime(milliseconds: 1_795_392_000_000)
    let cells: [Cell] = [
      .number(-0.5), .text("é"), .text(""), .boolean(true), .boolean(false), .date(day), .time(milliseconds: 1),
      .duration(milliseconds: -90_000_000), .error("#N/A"),
    ]
    let built = table(cells.enumerated().map { ($0, 0, $1) })
    #expect(cells.indices.map { built[$0, 0] } == cells)
  }

  @Test func `an empty cell adds nothing`() {
    let built = table([(5, 5, .empty)])
    #expect(built.columns.isEmpty)
    #expect(built.usedRange == nil)
  }
}
