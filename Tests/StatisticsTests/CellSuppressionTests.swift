import Testing

@testable import Statistics

@Suite struct CellSuppressionTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    let counts: [Int]
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
  ]

  @Test(arguments: cases) func shows(_ test: Case) {
    let suppression = CellSuppression(counts: test.counts, sums: test.sums, threshold: 5)
    #expect(String(suppression.cells.map { $0 ? "x" : "." }) == test.cells)
    #expect(String(suppression.sums.map { $0 ? "x" : "." }) == test.shownSums)
  }

  /// Every table of 2 x 2 and of 1 x 4 cells with counts of 0 to 7 each, attacked by solving for every group of withheld cells.
  @Test(arguments: [[[0, 1, 2, 3]], [[0, 1], [2, 3], [0, 2], [1, 3], [0, 1, 2, 3]], [[0, 1], [0, 1, 2, 3]]])
  func `no group below the threshold follows`(sums: [[Int]]) {
    for number in 0..<4096 {
      let counts = [0, 3, 6, 9].map { number >> $0 & 7 }
      let suppression = CellSuppression(counts: counts, sums: sums, threshold: 5)
      let revealed = Self.revealed(counts: counts, sums: sums, suppression)
      #expect(revealed.allSatisfy { $0 == 0 || $0 >= 5 }, "\(counts) \(suppression)")
      for cell in counts.indices where counts[cell] == 0 { #expect(!suppression.cells[cell]) }
    }
  }

  /// Larger tables of a fixed series, three rows and four columns with all margins.
  @Test func `tables of three by four`() {
    let sums =
      (0..<3).map { row in (0..<4).map { row * 4 + $0 } } + (0..<4).map { column in (0..<3).map { $0 * 4 + column } }
      + [Array(0..<12)]
    var state: UInt64 = 7
    for _ in 0..<60 {
      let counts = (0..<12).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % 16
      }
      let suppression = CellSuppression(counts: counts, sums: sums, threshold: 5)
      let revealed = Self.revealed(counts: counts, sums: sums, suppression)
      #expect(revealed.allSatisfy { $0 == 0 || $0 >= 5 }, "\(counts) \(suppression)")
    }
  }

  /// The totals of all groups of cells that whoever has the shown cells and sums can work out, found by rank with real numbers.
  private static func revealed(counts: [Int], sums: [[Int]], _ suppression: CellSuppression) -> [Int] {
    let count = counts.count
    var known: [[Double]] = []
    for cell in 0..<count where !suppression.cells[cell] { known.append((0..<count).map { $0 == cell ? 1 : 0 }) }
    for (place, sum) in sums.enumerated() where !suppression.sums[place] {
      known.append((0..<count).map { sum.contains($0) ? 1 : 0 })
    }
    let basis = Self.basis(known)
    return (1..<(1 << count)).compactMap { subset in
      let cells = (0..<count).filter { subset >> $0 & 1 == 1 }
      let total = cells.reduce(0) { $0 + counts[$1] }
      guard total > 0, total < 5 else { return nil }
      // Cells without answers are known to be empty, so a group is told by its others.
      guard cells.allSatisfy({ counts[$0] > 0 }) else { return nil }
      let vector = (0..<count).map { subset >> $0 & 1 == 1 ? 1.0 : 0 }
      return Self.isIn(vector, basis) ? total : nil
    }
  }

  private static func basis(_ rows: [[Double]]) -> [[Double]] {
    var basis: [[Double]] = []
    for row in rows {
      let rest = reduced(row, by: basis)
      if let pivot = rest.firstIndex(where: { abs($0) > 1e-9 }) { basis.append(rest.map { $0 / rest[pivot] }) }
    }
    return basis
  }

  private static func reduced(_ row: [Double], by basis: [[Double]]) -> [Double] {
    var row = row
    for other in basis {
      guard let pivot = other.firstIndex(where: { abs($0) > 1e-9 }), abs(row[pivot]) > 1e-12 else { continue }
      let factor = row[pivot]
      for column in row.indices { row[column] -= factor * other[column] }
    }
    return row
  }

  private static func isIn(_ vector: [Double], _ basis: [[Double]]) -> Bool {
    reduced(vector, by: basis).allSatisfy { abs($0) < 1e-9 }
  }
}
