/// What can be worked out of a table from what shows of it, by the plainest means: every group of few answers, whether it follows by rank in
/// real numbers.
struct NaiveDisclosure {
  let counts: [Int]
  let sums: [[Int]]
  let threshold: Int

  /// The total of a group of cells that is below the threshold and follows; nil if there is none.
  ///
  /// Cells without answers are known to be empty, so a group is told by its others.
  func revealed(hiddenCells: [Bool], hiddenSums: [Bool]) -> Int? {
    let hidden = counts.indices.filter { hiddenCells[$0] }
    var known = counts.indices.filter { !hiddenCells[$0] }.map { [$0] }
    known += sums.indices.filter { !hiddenSums[$0] }.map { sums[$0] }
    let basis = Self.basis(known.map { cells in counts.indices.map { cells.contains($0) ? 1.0 : 0 } })
    if let small = counts.indices.first(where: { !hiddenCells[$0] && counts[$0] > 0 && counts[$0] < threshold }) {
      return counts[small]
    }
    func search(from start: Int, _ group: [Int], _ total: Int) -> Int? {
      let vector = counts.indices.map { group.contains($0) ? 1.0 : 0 }
      if total > 0, Self.reduced(vector, by: basis).allSatisfy({ abs($0) < 1e-9 }) { return total }
      for place in hidden.indices.dropFirst(start) where total + counts[hidden[place]] < threshold {
        if let found = search(from: place + 1, group + [hidden[place]], total + counts[hidden[place]]) { return found }
      }
      return nil
    }
    return search(from: 0, [], 0)
  }

  private static func basis(_ rows: [[Double]]) -> [(pivot: Int, row: [Double])] {
    var basis: [(pivot: Int, row: [Double])] = []
    for row in rows {
      let rest = reduced(row, by: basis)
      guard let pivot = rest.indices.max(by: { abs(rest[$0]) < abs(rest[$1]) }), abs(rest[pivot]) > 1e-9 else {
        continue
      }
      basis.append((pivot, rest.map { $0 / rest[pivot] }))
    }
    return basis
  }

  private static func reduced(_ row: [Double], by basis: [(pivot: Int, row: [Double])]) -> [Double] {
    var row = row
    for (pivot, other) in basis where row[pivot] != 0 {
      let factor = row[pivot]
      for column in row.indices { row[column] -= factor * other[column] }
    }
    return row
  }
}
