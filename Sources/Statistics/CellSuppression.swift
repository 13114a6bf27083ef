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
    // A group below the threshold is made of cells below it.
    guard hidden.contains(where: { counts[$0] < threshold }) else { return nil }
    var place = Array(repeating: -1, count: counts.count)
    for (position, cell) in hidden.enumerated() { place[cell] = position }
    // What is left of a shown sum without the shown cells is a sum of withheld cells that anyone can work out.
    let rests = groups.indices.lazy.filter { !sums[$0] }.map { groups[$0].lazy.map { place[$0] }.filter { $0 >= 0 } }
    let elimination = Elimination(rows: rests.filter { !$0.isEmpty }.map { Array($0) }, columns: hidden.count)
    var search = RevealingSearch(
      elimination, weights: hidden.map { counts[$0] }, threshold: threshold, limit: Self.searchLimit)
    return search.find()?.map { hidden[$0] }
  }

  /// Withholds the smallest shown cell that shares a shown sum with one of these; if there is none, the smallest sum that these sums
  /// overlap with, since what reveals may be a difference of sums.
  private mutating func withhold(beside revealed: [Int], counts: [Int], sums groups: [[Int]]) {
    var isRevealed = Array(repeating: false, count: counts.count)
    for cell in revealed { isRevealed[cell] = true }
    let shown = groups.indices.filter { !sums[$0] }
    var isMember = Array(repeating: false, count: counts.count)
    for sum in shown where groups[sum].contains(where: { isRevealed[$0] }) {
      for cell in groups[sum] { isMember[cell] = true }
    }
    let siblings = counts.indices.filter { isMember[$0] && !cells[$0] && counts[$0] > 0 }
    let overlapping = shown.filter { groups[$0].contains { isMember[$0] } }
    if let smallest = siblings.min(by: { (counts[$0], $0) < (counts[$1], $1) }) {
      cells[smallest] = true
    } else if let smallest = overlapping.min(by: { (total(groups[$0], counts), $0) < (total(groups[$1], counts), $1) })
    {
      sums[smallest] = true
    }
  }

  private func total(_ group: [Int], _ counts: [Int]) -> Int { group.reduce(0) { $0 + counts[$1] } }
}
