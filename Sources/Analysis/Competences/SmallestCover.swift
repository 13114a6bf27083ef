/// The fewest candidates that together cover all items, each candidate covering a set of them.
///
/// Exact, by dynamic programming over the sets of items that are still open: O(2ⁿ x different candidates). Of several solutions, one
/// that takes earlier candidates.
struct SmallestCover {
  /// The chosen candidate of each item; nil where some item has no candidate.
  let choice: [Int]?

  /// - Parameters:
  ///   - items: number of items; memory doubles with each.
  ///   - candidates: what each candidate covers, a bit an item.
  init(items: Int, candidates: [Int]) {
    var seen: Set<Int> = []
    let different = candidates.indices.filter { seen.insert(candidates[$0]).inserted }
    let all = (1 << items) - 1
    // How many candidates close an open set, and the first of them; a set without its lowest item is a smaller number.
    var sizes = [Int](repeating: Int.max, count: all + 1)
    var firsts = [Int](repeating: -1, count: all + 1)
    sizes[0] = 0
    for open in 0...all where open > 0 {
      let lowest = open & -open
      for candidate in different where candidates[candidate] & lowest != 0 {
        let rest = sizes[open & ~candidates[candidate]]
        if rest < Int.max, rest + 1 < sizes[open] {
          sizes[open] = rest + 1
          firsts[open] = candidate
        }
      }
    }
    guard sizes[all] < Int.max else {
      choice = nil
      return
    }
    var choice = Array(repeating: 0, count: items)
    var open = all
    while open != 0 {
      let candidate = firsts[open]
      for item in 0..<items where open & candidates[candidate] & 1 << item != 0 { choice[item] = candidate }
      open &= ~candidates[candidate]
    }
    self.choice = choice
  }
}
