/// Counts of the answers to expectations by group, outcome and cycle: respondents by importance (rows) and satisfaction (columns), the
/// first of each for a missing answer; and, where anybody gave an expected level, by that and satisfaction.
///
/// Expected levels are seldom asked for. On their own they leave the pairs half as large, and in reach of the processor's cache.
struct ExpectationTable: Sendable {
  private let layout: ExpectationLayout
  private var pairs: CountTable
  private var expected: CountTable?

  init(_ extent: TallyExtent, layout: ExpectationLayout, rows: Int) {
    self.layout = layout
    pairs = CountTable(extent, width: layout.rows * layout.columns, rows: rows)
  }

  var keys: [TallyKey] { pairs.keys }

  /// Counts an answer; 0 for a level that is missing, and counted from 1 otherwise.
  ///
  /// - Precondition: the extent contains the key; the levels are in the layout.
  mutating func add(
    _ key: TallyKey, importance: Int, satisfaction: Int, expected level: Int, extent: TallyExtent, rows: Int
  ) {
    pairs.add(key, at: importance &* layout.columns &+ satisfaction)
    guard level > 0 else { return }
    if expected == nil { expected = CountTable(extent, width: layout.columns * layout.columns, rows: rows) }
    expected?.add(key, at: level &* layout.columns &+ satisfaction)
  }

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
