/// What is counted of rows, brought together by their keys: what belongs to neighbouring keys stands together, and what belongs to one keeps
/// the order of the rows. Counted in this order, the counts that change are in the processor's cache, however the rows came.
struct KeyedRows<Value> {
  struct Row {
    /// A number of the row's key: the position among all that there can be at first, then the slot.
    var key: Int32
    let value: Value
  }

  private(set) var rows: [Row]

  /// Stretches of neighbouring keys. Each is written at a place of its own while the rows are sorted, so there must not be more of them than
  /// the processor can keep at hand.
  private static var mostStretches: Int { 128 }

  /// Sorts rows by their keys, roughly. Two passes: O(rows).
  ///
  /// - Parameter keys: all keys are below.
  init(_ found: [Row], keys: Int) {
    var shift = 0
    while keys >> shift > Self.mostStretches { shift += 1 }
    // Every start is first counted one place further on, so that it can serve as the place of the next row.
    var places = [Int](repeating: 0, count: (keys >> shift) + 2)
    for row in found { places[Int(row.key) >> shift + 1] &+= 1 }
    for stretch in places.indices.dropFirst() { places[stretch] += places[stretch - 1] }
    rows = Array(unsafeUninitializedCapacity: found.count) { sorted, count in
      var next = places.mutableSpan
      // Each place is written once: a stretch has as many places as it has rows, and its places follow one another.
      for row in found {
        let stretch = Int(row.key) >> shift
        sorted.initializeElement(at: next[stretch], to: row)
        next[stretch] &+= 1
      }
      count = found.count
    }
  }

  /// Replaces the number of each row's key.
  mutating func renumber(_ number: (Int32) -> Int32) {
    var rows = rows.mutableSpan
    for place in rows.indices { rows[place].key = number(rows[place].key) }
  }
}
