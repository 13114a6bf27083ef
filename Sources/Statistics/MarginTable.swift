/// The cells of a table, and the sums over them that are large enough to show: rows, columns, totals.
struct MarginTable {
  /// Answers of each cell.
  let counts: [Int]
  /// The cells of each sum.
  let sums: [[Int]]
  /// Answers from which on something may show.
  let threshold: Int
  /// The cells with answers that are below the threshold, the heaviest first.
  let light: [Int]
  /// The sums of every cell, one cell after another, and where each cell's start.
  private var memberships: [Int]
  private var starts: [Int]

  /// Cost: a step for each cell of each sum.
  init(counts: [Int], sums: [[Int]], threshold: Int) {
    self.counts = counts
    self.sums = sums
    self.threshold = threshold
    light = counts.indices.filter { counts[$0] > 0 && counts[$0] < threshold }.sorted {
      (-counts[$0], $0) < (-counts[$1], $1)
    }
    starts = Array(repeating: 0, count: counts.count + 1)
    for sum in sums { for cell in sum { starts[cell + 1] += 1 } }
    for cell in counts.indices { starts[cell + 1] += starts[cell] }
    memberships = Array(repeating: 0, count: starts[counts.count])
    var next = starts
    for (place, sum) in sums.enumerated() {
      for cell in sum {
        memberships[next[cell]] = place
        next[cell] += 1
      }
    }
  }

  /// The sums that a cell is in, in ascending order.
  func sums(of cell: Int) -> ArraySlice<Int> { memberships[starts[cell]..<starts[cell + 1]] }

  /// The cell with the fewest answers of those that have any and that are wanted; of equal ones the first.
  func smallest(of cells: some Sequence<Int>, where isWanted: (Int) -> Bool) -> Int? {
    var smallest: Int?
    for cell in cells where counts[cell] > 0 && smallest.map({ counts[cell] < counts[$0] }) ?? true && isWanted(cell) {
      smallest = cell
    }
    return smallest
  }
}
