/// Which cells and sums of a table must not show, so that nothing about fewer than a threshold of answers can be had: neither where it
/// stands, nor by taking shown cells from shown sums.
///
/// Primary suppression withholds every cell and sum below the threshold. Complementary suppression then withholds the next larger sibling,
/// and where there is none left a sum, until no combination of what shows is a group of cells below the threshold. What turns out to need no
/// hiding shows again, the largest first, so that totals of many stand before parts of few. A combination is any linear one: whoever has
/// the outputs can do what `Elimination` does. What holds for counts holds for every figure that adds over
/// answers: sums, means with their n, counts by level (Willenborg and de Waal 2001, Elements of Statistical Disclosure Control, ch. 6).
public struct CellSuppression: Sendable, Hashable {
  /// Whether a cell is withheld. Cells without answers never are.
  public private(set) var cells: [Bool]
  /// Whether a sum is withheld.
  public private(set) var sums: [Bool]

  /// Steps that one search for revealing combinations may take; beyond, a sum is withheld to be on the safe side.
  private static let searchLimit = 20_000
  /// Cells and sums that are tried again once all is safe.
  private static let trialLimit = 32

  /// - Parameters:
  ///   - counts: answers in each cell, at least 0.
  ///   - published: whether a cell would show by itself; others are parts of sums alone. Nil for all of them.
  ///   - sums: the cells that each published sum is over.
  ///   - threshold: answers from which on something may show.
  ///
  /// Cost: none to speak of where nothing is below the threshold; else a few eliminations over the withheld cells.
  public init(counts: [Int], published: [Bool]? = nil, sums groups: [[Int]], threshold: Int) {
    cells = counts.indices.map { counts[$0] > 0 && (counts[$0] < threshold || published?[$0] == false) }
    sums = groups.map { group in
      let total = group.reduce(0) { $0 + counts[$1] }
      return total > 0 && total < threshold
    }
    while let revealed = revealedCells(counts: counts, sums: groups, threshold: threshold) {
      withhold(beside: revealed, counts: counts, sums: groups)
    }
    showAgain(counts: counts, published: published, sums: groups, threshold: threshold)
  }

  /// Shows what was withheld for the sake of others and is not needed for it, the largest first.
  private mutating func showAgain(counts: [Int], published: [Bool]?, sums groups: [[Int]], threshold: Int) {
    typealias Candidate = (total: Int, isSum: Bool, place: Int)
    let hiddenSums = groups.indices.filter { sums[$0] }
    let hiddenCells = cells.indices.filter { cells[$0] && published?[$0] != false }
    let candidates =
      (hiddenSums.map { Candidate(total(groups[$0], counts), true, $0) }
      + hiddenCells.map { Candidate(counts[$0], false, $0) })
      .filter { $0.total >= threshold }
      .sorted { $0.total != $1.total ? $0.total > $1.total : $0.isSum && !$1.isSum }
    for candidate in candidates.prefix(Self.trialLimit) {
      let safe = self
      if candidate.isSum { sums[candidate.place] = false } else { cells[candidate.place] = false }
      if revealedCells(counts: counts, sums: groups, threshold: threshold) != nil { self = safe }
    }
  }

  /// Cells whose total is below the threshold and follows from what shows; nil if there are none.
  private func revealedCells(counts: [Int], sums groups: [[Int]], threshold: Int) -> [Int]? {
    let hidden = counts.indices.filter { cells[$0] }
    guard !hidden.isEmpty else { return nil }
    var place = Array(repeating: -1, count: counts.count)
    for (position, cell) in hidden.enumerated() { place[cell] = position }
    // What is left of a shown sum without the shown cells is a sum of withheld cells that anyone can work out.
    let rests = groups.indices.lazy.filter { !sums[$0] }.map { groups[$0].map { place[$0] }.filter { $0 >= 0 } }
    let elimination = Elimination(rows: rests.filter { !$0.isEmpty }, columns: hidden.count)
    var search = RevealingSearch(
      elimination, weights: hidden.map { counts[$0] }, threshold: threshold, limit: Self.searchLimit)
    return search.find()?.map { hidden[$0] }
  }

  /// Withholds the smallest shown cell that shares a shown sum with one of these; if there is none, the smallest sum that these sums
  /// overlap with, since what reveals may be a difference of sums.
  private mutating func withhold(beside revealed: [Int], counts: [Int], sums groups: [[Int]]) {
    let revealed = Set(revealed)
    let shown = groups.indices.filter { !sums[$0] }
    let members = Set(shown.filter { groups[$0].contains(where: revealed.contains) }.flatMap { groups[$0] })
    let siblings = members.filter { !cells[$0] && counts[$0] > 0 }
    let overlapping = shown.filter { groups[$0].contains(where: members.contains) }
    if let smallest = siblings.min(by: { (counts[$0], $0) < (counts[$1], $1) }) {
      cells[smallest] = true
    } else if let smallest = overlapping.min(by: { (total(groups[$0], counts), $0) < (total(groups[$1], counts), $1) })
    {
      sums[smallest] = true
    }
  }

  private func total(_ group: [Int], _ counts: [Int]) -> Int { group.reduce(0) { $0 + counts[$1] } }
}

/// A system of sums brought to reduced row echelon form, in the integers modulo a prime: what can be worked out from the sums are the
/// combinations of its rows.
///
/// Coefficients of tables with margins are -1, 0 and 1, which the prime keeps apart.
struct Elimination {
  /// Pivot column and coefficients of each row.
  private(set) var rows: [(pivot: Int, values: [Int64])] = []
  let columns: Int

  static let prime: Int64 = 2_147_483_647

  /// - Parameter rows: the columns that each sum is over.
  init(rows sums: some Sequence<[Int]>, columns: Int) {
    self.columns = columns
    for sum in sums {
      var values = Array(repeating: Int64(0), count: columns)
      for column in sum { values[column] = 1 }
      add(values)
    }
  }

  private mutating func add(_ sum: [Int64]) {
    var values = sum
    for row in rows where values[row.pivot] != 0 { Self.subtract(row.values, times: values[row.pivot], from: &values) }
    guard let pivot = values.firstIndex(where: { $0 != 0 }) else { return }
    let inverse = Self.power(values[pivot], Self.prime - 2)
    for column in values.indices { values[column] = values[column] * inverse % Self.prime }
    for place in rows.indices where rows[place].values[pivot] != 0 {
      Self.subtract(values, times: rows[place].values[pivot], from: &rows[place].values)
    }
    rows.append((pivot, values))
  }

  private static func subtract(_ row: [Int64], times factor: Int64, from values: inout [Int64]) {
    for column in values.indices {
      values[column] = (values[column] + (prime - factor) * row[column]) % prime
    }
  }

  private static func power(_ base: Int64, _ exponent: Int64) -> Int64 {
    var (result, base, exponent) = (Int64(1), base, exponent)
    while exponent > 0 {
      if exponent & 1 == 1 { result = result * base % prime }
      base = base * base % prime
      exponent >>= 1
    }
    return result
  }
}

/// Looks among the combinations of an elimination's rows for a group of cells that is below the threshold.
///
/// A group that follows from the rows is the sum of the rows whose pivots are in it. Its pivots are cells with at least one answer each,
/// so fewer than `threshold` rows come into question at once.
private struct RevealingSearch {
  private let elimination: Elimination
  private let weights: [Int]
  private let threshold: Int
  private var steps: Int
  /// Rows whose pivot is light enough to be in such a group.
  private let candidates: [Int]

  init(_ elimination: Elimination, weights: [Int], threshold: Int, limit: Int) {
    self.elimination = elimination
    self.weights = weights
    self.threshold = threshold
    steps = limit
    candidates = elimination.rows.indices.filter { weights[elimination.rows[$0].pivot] < threshold }
  }

  /// The columns of such a group; those of the lightest row where the search takes too long; nil if there is none.
  mutating func find() -> [Int]? {
    find(from: 0, sum: Array(repeating: 0, count: elimination.columns), weight: 0)
  }

  private mutating func find(from start: Int, sum: [Int64], weight: Int) -> [Int]? {
    for place in start..<max(start, candidates.count) {
      let row = elimination.rows[candidates[place]]
      let heavier = weight + weights[row.pivot]
      guard heavier < threshold else { continue }
      steps -= 1
      if steps < 0 { return [row.pivot] }
      var values = sum
      for column in values.indices { values[column] = (values[column] + row.values[column]) % Elimination.prime }
      if let group = group(values) { return group }
      if let group = find(from: place + 1, sum: values, weight: heavier) { return group }
    }
    return nil
  }

  /// The columns of a combination that is a group below the threshold.
  private func group(_ values: [Int64]) -> [Int]? {
    var columns: [Int] = []
    var weight = 0
    for column in values.indices where values[column] != 0 {
      guard values[column] == 1 else { return nil }
      columns.append(column)
      weight += weights[column]
      if weight >= threshold { return nil }
    }
    return columns.isEmpty ? nil : columns
  }
}
