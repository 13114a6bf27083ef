/// Who gave which level in which slot of a tally: what distinct raters, and agreement across services, are counted from.
struct Attendance: Sendable {
  /// A level that somebody gave.
  private struct Rating {
    /// -1 for somebody without a name.
    var rater: Int32
    var level: Int8
  }

  /// The first rating of each slot, and the end.
  private var starts: [Int] = [0]
  /// Slot by slot, in each in the order of the answers.
  private var ratings: [Rating] = []
  /// Codes of raters are below.
  private var raterCount = 0

  /// Nobody.
  init() {}

  /// Sorts answers by their slots. One counting sort: O(answers + slots).
  ///
  /// - Parameters:
  ///   - slots: of the answers; negative for those that do not count.
  ///   - slotCount: all slots are below.
  @inline(__always)
  init<Row>(of rows: ArraySlice<Row>, slots: [Int32], slotCount: Int, rater: (Row) -> Int32, level: (Row) -> Int8) {
    starts = [Int](repeating: 0, count: slotCount + 1)
    // Every start is first counted one place further on, so that it can serve as the place of the next rating.
    var next = [Int](repeating: 0, count: slotCount + 2)
    for slot in slots where slot >= 0 { next[Int(slot) &+ 2] &+= 1 }
    for slot in 0..<slotCount { next[slot + 2] += next[slot + 1] }
    ratings = Array(repeating: Rating(rater: -1, level: 0), count: next[slotCount + 1])
    var sorted = ratings.mutableSpan
    var places = next.mutableSpan
    var last: Int32 = -1
    for (row, slot) in zip(rows, slots) where slot >= 0 {
      let place = places[Int(slot) &+ 1]
      places[Int(slot) &+ 1] = place &+ 1
      let rating = Rating(rater: rater(row), level: level(row))
      sorted[place] = rating
      last = max(last, rating.rater)
    }
    raterCount = Int(last) + 1
    for slot in 0..<slotCount { starts[slot + 1] = next[slot + 1] }
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
    var joined: [Rating] = []
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
          let rater = Int(ratings[index].rater)
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
      for index in starts[slot]..<starts[slot + 1] where ratings[index].rater >= 0 {
        let rater = Int(ratings[index].rater)
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
    for index in starts[first]..<starts[first + 1] where ratings[index].rater >= 0 {
      guard rated[Int(ratings[index].rater)] == all else { continue }
      column[Int(ratings[index].rater)] = Int32(truncatingIfNeeded: columns)
      columns += 1
    }
    return slots.map { slot in
      var row = [Int](repeating: 0, count: columns)
      for index in starts[slot]..<starts[slot + 1] where ratings[index].rater >= 0 {
        let column = column[Int(ratings[index].rater)]
        if column >= 0 { row[Int(column)] = Int(ratings[index].level) }
      }
      return row
    }
  }
}
