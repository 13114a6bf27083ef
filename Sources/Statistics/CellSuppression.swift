/// Which cells and sums of a table must not show, so that nothing about fewer than a threshold of answers can be had: neither where it
/// stands, nor by taking shown cells from shown sums.
///
/// Primary suppression withholds every cell and sum below the threshold. Complementary suppression then withholds the smallest cell, and
/// where there is none the smallest sum, of whatever still tells a group of cells below the threshold, until nothing does. What turns out
/// to need no hiding shows again, the largest first, so that totals of many stand before parts of few; in the end nothing more could show.
///
/// What tells a group is any linear combination of what shows: whoever has the outputs can do what `DisclosureAudit` does. What holds for
/// counts holds for every figure that adds over answers: sums, means with their n, counts by level (Willenborg and de Waal 2001, Elements of
/// Statistical Disclosure Control, ch. 6).
public struct CellSuppression: Sendable, Hashable {
  /// Whether a cell is withheld. Cells without answers never are.
  public private(set) var cells: [Bool]
  /// Whether a sum is withheld.
  public private(set) var sums: [Bool]

  /// - Parameters:
  ///   - counts: answers in each cell, at least 0.
  ///   - published: whether a cell would show by itself; others are parts of sums alone. Nil for all of them.
  ///   - sums: the cells that each published sum is over.
  ///   - threshold: answers from which on something may show.
  ///
  /// Cost: none to speak of where nothing is below the threshold. Else a few additions of rows for each sum and each withheld cell; a row
  /// is as long as there are sums and withheld cells.
  public init(counts: [Int], published: [Bool]? = nil, sums groups: [[Int]], threshold: Int) {
    let totals = groups.map { group in group.reduce(0) { $0 + counts[$1] } }
    cells = counts.indices.map { counts[$0] > 0 && (counts[$0] < threshold || published?[$0] == false) }
    sums = totals.map { $0 > 0 && $0 < threshold }
    // Only these tell more than themselves. Parts come before wholes, so that what is withheld for a part serves the whole as well.
    let shown = groups.indices.filter { totals[$0] >= threshold }.sorted { (totals[$0], $0) < (totals[$1], $1) }
    // A group below the threshold is made of cells below it.
    guard !shown.isEmpty, counts.contains(where: { $0 > 0 && $0 < threshold }) else { return }
    let table = MarginTable(counts: counts, sums: shown.map { groups[$0] }, threshold: threshold)
    withholdSiblings(in: table)
    var audit = DisclosureAudit(table)
    for cell in cells.indices where cells[cell] && counts[cell] >= threshold { audit.hide(cell: cell) }
    while let combination = audit.revealingCombination() {
      if let cell = smallestShownCell(in: combination, table) {
        cells[cell] = true
        audit.hide(cell: cell)
      } else if let place = shown.indices.first(where: { combination[$0] != 0 && !sums[shown[$0]] }) {
        sums[shown[place]] = true
        audit.hide(sum: place)
      }
    }
    let hidden =
      shown.indices.filter { sums[shown[$0]] }.map { (total: totals[shown[$0]], isSum: true, place: $0) }
      + cells.indices.filter { cells[$0] && counts[$0] >= threshold && published?[$0] != false }.map {
        (total: counts[$0], isSum: false, place: $0)
      }
    for (_, isSum, place) in hidden.sorted(by: { $0.total > $1.total }) {
      if isSum, audit.show(sum: place) { sums[shown[place]] = false }
      if !isSum, audit.show(cell: place) { cells[place] = false }
    }
  }

  /// Withholds the smallest shown cell of each sum of which the withheld cells are below the threshold: what is left of the sum without the
  /// shown cells tells of them. The most frequent of all combinations, found without any search.
  private mutating func withholdSiblings(in table: MarginTable) {
    var rests = table.sums.map { sum in sum.reduce(0) { $0 + (cells[$1] ? table.counts[$1] : 0) } }
    for (place, sum) in table.sums.enumerated() where rests[place] > 0 && rests[place] < table.threshold {
      guard let smallest = table.smallest(of: sum, where: { !cells[$0] }) else { continue }
      cells[smallest] = true
      for other in table.sums(of: smallest) { rests[other] += table.counts[smallest] }
    }
  }

  /// The smallest cell that shows and that a combination needs.
  private func smallestShownCell(in combination: [Int32], _ table: MarginTable) -> Int? {
    table.smallest(of: cells.indices) { cell in
      !cells[cell] && table.sums(of: cell).reduce(Int32(0)) { PrimeMatrix.sum($0, combination[$1]) } != 0
    }
  }
}
