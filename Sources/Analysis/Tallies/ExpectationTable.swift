/// Counts of the answers to expectations by group, outcome and cycle: respondents by importance (rows) and satisfaction (columns), the
/// first of each for a missing answer; and, where anybody gave an expected level, by that and satisfaction.
///
/// Expected levels are seldom asked for. On their own they leave the pairs half as large, and in reach of the processor's cache.
struct ExpectationTable: Sendable {
  private let layout: ExpectationLayout
  private var pairs: CountTable
  /// Nil where nobody gave an expected level.
  var expected: CountTable?

  init(_ pairs: CountTable, layout: ExpectationLayout) {
    self.layout = layout
    self.pairs = pairs
  }

  var extent: TallyExtent { pairs.extent }

  var keys: [TallyKey] { pairs.keys }

  /// Adds the counts of another table; keys that this one has keep their slots.
  mutating func merge(_ other: ExpectationTable) {
    pairs.merge(other.pairs)
    guard let added = other.expected else { return }
    if expected == nil { expected = added } else { expected?.merge(added) }
  }

  /// The counts of all groups together, under the unit -1.
  func pooled() -> ExpectationTable {
    var sum = self
    sum.pairs = pairs.pooled()
    sum.expected = expected?.pooled()
    return sum
  }

  /// The counts of a slot, a place in `keys`.
  func cells(slot: Int) -> ExpectationCells {
    ExpectationCells(pairs: pairs.counts(slot: slot), expected: expected.flatMap { $0[pairs.keys[slot]] })
  }
}
