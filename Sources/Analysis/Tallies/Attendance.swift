/// Who gave which level in which slot of a tally: what distinct raters, and agreement across services, are counted from.
struct Attendance: Sendable {
  private let layout: RatingLayout
  /// The first rating of each slot, and the end.
  private var starts: [Int] = [0]
  /// Slot by slot, in each in the order of the answers.
  private var ratings: [UInt32] = []
  /// Codes of raters are below.
  private var raterCount = 0

  /// Sorts ratings by their slots. One counting sort: O(ratings + slots).
  ///
  /// - Parameter sizes: how many ratings each slot has.
  init(of rows: KeyedRows<UInt32>, sizes: [Int], layout: RatingLayout) {
    self.layout = layout
    starts.reserveCapacity(sizes.count + 1)
    for size in sizes { starts.append(starts[starts.count - 1] + size) }
    var next = starts
    ratings = Array(repeating: 0, count: rows.rows.count)
    var sorted = ratings.mutableSpan
    var places = next.mutableSpan
    var largest: UInt32 = 0
    for row in rows.rows {
      let place = places[Int(row.key)]
      places[Int(row.key)] = place &+ 1
      sorted[place] = row.value
      largest = max(largest, row.value)
    }
    raterCount = layout.rater(largest) + 1
  }

  /// Adds the ratings of another part of the same observations, those of each slot after the ones that are there.
  ///
  /// - Parameters:
  ///   - moved: this table's slot for each of the other's.
  ///   - slotCount: all slots are below, and those that are here are no more.
  mutating func append(_ other: Attendance, slots moved: [Int], slotCount: Int) {
    guard !other.ratings.isEmpty else {
      starts += Array(repeating: ratings.count, count: slotCount + 1 - starts.count)
      return
    }
    guard !ratings.isEmpty || starts.count > 1 else {
      self = other
      return
    }
    var sources = [Int](repeating: -1, count: slotCount)
    for (source, slot) in moved.enumerated() { sources[slot] = source }
    var joined: [UInt32] = []
    joined.reserveCapacity(ratings.count + other.ratings.count)
    var ends: [Int] = [0]
    ends.reserveCapacity(slotCount + 1)
    for slot in 0..<slotCount {
      if slot + 1 < starts.count { joined += ratings[starts[slot]..<starts[slot + 1]] }
      if sources[slot] >= 0 { joined += other.ratings[other.starts[sources[slot]]..<other.starts[sources[slot] + 1]] }
      ends.append(joined.count)
    }
    raterCount = max(raterCount, other.raterCount)
    ratings = joined
    starts = ends
  }

  /// Distinct raters of each slot and of each group of slots, those without a name left out. Raters repeat between slots, so their numbers
  /// do not add; the sets do. O(ratings + raters).
  ///
  /// - Parameter groups: each slot belongs to one.
  func distinctRaters(of groups: [[Int]]) -> (bySlot: [Int], byGroup: [Int]) {
    // The last slot and group that a rater was seen in; so the marks of one need not be wiped for the next.
    var latest = [(slot: Int32, group: Int32)](repeating: (-1, -1), count: raterCount)
    var bySlot = [Int](repeating: 0, count: starts.count - 1)
    var byGroup = [Int](repeating: 0, count: groups.count)
    for (group, slots) in groups.enumerated() {
      let mark = Int32(truncatingIfNeeded: group)
      for slot in slots {
        let own = Int32(truncatingIfNeeded: slot)
        var (new, newInGroup) = (0, 0)
        for index in starts[slot]..<starts[slot + 1] {
          let rater = layout.rater(ratings[index])
          guard rater >= 0, latest[rater].slot != own else { continue }
          latest[rater].slot = own
          new &+= 1
          if latest[rater].group != mark {
            latest[rater].group = mark
            newInGroup &+= 1
          }
        }
        bySlot[slot] = new
        byGroup[group] += newInGroup
      }
    }
    return (bySlot, byGroup)
  }

  /// The levels of the raters who rated each of the slots exactly once: a row a slot, a column a rater; rows are empty where
  /// nobody did.
  ///
  /// O(ratings of the slots), and memory in proportion to the raters. Ends early where nobody is left.
  func completeRatings(of slots: [Int]) -> [[Int]] {
    guard let first = slots.first else { return [] }
    // How many of the slots before a rater rated exactly once, if it was all of them.
    var rated = [Int32](repeating: 0, count: raterCount)
    for (place, slot) in slots.enumerated() {
      let before = Int32(truncatingIfNeeded: place)
      var left = 0
      for index in starts[slot]..<starts[slot + 1] {
        let rater = layout.rater(ratings[index])
        guard rater >= 0 else { continue }
        if rated[rater] == before {
          rated[rater] = before &+ 1
          left &+= 1
        } else if rated[rater] == before &+ 1 {
          rated[rater] = -1
          left &-= 1
        }
      }
      guard left > 0 else { return slots.map { _ in [] } }
    }
    let all = Int32(truncatingIfNeeded: slots.count)
    var columns = 0
    var column = [Int32](repeating: -1, count: raterCount)
    for index in starts[first]..<starts[first + 1] {
      let rater = layout.rater(ratings[index])
      guard rater >= 0, rated[rater] == all else { continue }
      column[rater] = Int32(truncatingIfNeeded: columns)
      columns += 1
    }
    return slots.map { slot in
      var row = [Int](repeating: 0, count: columns)
      for index in starts[slot]..<starts[slot + 1] {
        let rater = layout.rater(ratings[index])
        if rater >= 0, column[rater] >= 0 { row[Int(column[rater])] = layout.level(ratings[index]) }
      }
      return row
    }
  }
}
