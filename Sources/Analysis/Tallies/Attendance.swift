/// Which rater gave which level in which slot of a tally: what distinct raters, and agreement across services, are counted from.
struct Attendance: Sendable {
  private var raters: [Int32] = []
  private var slots: [Int32] = []
  private var levels: [Int8] = []

  mutating func reserve(_ answers: Int) {
    raters.reserveCapacity(answers)
    slots.reserveCapacity(answers)
    levels.reserveCapacity(answers)
  }

  mutating func append(rater: Int32, slot: Int, level: Int8) {
    raters.append(rater)
    slots.append(Int32(truncatingIfNeeded: slot))
    levels.append(level)
  }

  /// Adds the answers of another part of the same observations.
  ///
  /// - Parameter moved: this table's slot for each of the other's.
  mutating func append(_ other: Attendance, slots moved: [Int]) {
    raters += other.raters
    slots += other.slots.lazy.map { Int32(truncatingIfNeeded: moved[Int($0)]) }
    levels += other.levels
  }

  /// The answers slot by slot. One counting sort: O(answers + slots).
  func sorted(slotCount: Int) -> AttendanceList {
    var starts = [Int](repeating: 0, count: slotCount + 1)
    for slot in slots { starts[Int(slot) &+ 1] &+= 1 }
    for slot in 0..<slotCount { starts[slot + 1] += starts[slot] }
    var next = starts
    var sortedRaters = [Int32](repeating: 0, count: raters.count)
    var sortedLevels = [Int8](repeating: 0, count: raters.count)
    for index in slots.indices {
      let slot = Int(slots[index])
      let place = next[slot]
      next[slot] = place &+ 1
      sortedRaters[place] = raters[index]
      sortedLevels[place] = levels[index]
    }
    return AttendanceList(
      starts: starts, raters: sortedRaters, levels: sortedLevels, raterCount: Int(raters.max() ?? -1) + 1)
  }
}

/// The answers of named raters, slot by slot.
struct AttendanceList {
  /// The first answer of each slot, and the end.
  fileprivate let starts: [Int]
  fileprivate let raters: [Int32]
  fileprivate let levels: [Int8]
  fileprivate let raterCount: Int

  /// Distinct raters of each group of slots. Raters repeat between slots, so their numbers do not add; the sets do.
  /// O(answers of the slots + raters).
  func distinctRaters(of groups: [[Int]]) -> [Int] {
    // The last group that a rater was seen in; so the marks of one group need not be wiped for the next.
    var latest = [Int32](repeating: -1, count: raterCount)
    return groups.enumerated().map { place, slots in
      let mark = Int32(truncatingIfNeeded: place)
      var count = 0
      for slot in slots {
        for index in starts[slot]..<starts[slot + 1] {
          let rater = Int(raters[index])
          if latest[rater] != mark {
            latest[rater] = mark
            count &+= 1
          }
        }
      }
      return count
    }
  }

  /// The levels of the raters who rated each of the slots exactly once: a row a slot, a column a rater; rows are empty where
  /// nobody did.
  ///
  /// O(answers of the slots), and memory in proportion to the raters.
  func completeRatings(of slots: [Int]) -> [[Int]] {
    guard let first = slots.first else { return [] }
    var marks = [Mark](repeating: Mark(), count: raterCount)
    for (place, slot) in slots.enumerated() {
      let latest = Int32(truncatingIfNeeded: place)
      for index in starts[slot]..<starts[slot + 1] {
        let rater = Int(raters[index])
        marks[rater].answers &+= 1
        if marks[rater].latest != latest {
          marks[rater].latest = latest
          marks[rater].slots &+= 1
        }
      }
    }
    var columns = 0
    for index in starts[first]..<starts[first + 1] {
      let rater = Int(raters[index])
      guard Int(marks[rater].slots) == slots.count, Int(marks[rater].answers) == slots.count else { continue }
      marks[rater].column = Int32(truncatingIfNeeded: columns)
      columns += 1
    }
    return slots.map { slot in
      var row = [Int](repeating: 0, count: columns)
      for index in starts[slot]..<starts[slot + 1] {
        let column = marks[Int(raters[index])].column
        if column >= 0 { row[Int(column)] = Int(levels[index]) }
      }
      return row
    }
  }

  private struct Mark {
    var latest: Int32 = -1
    /// Different slots that the rater rated, and answers in them.
    var slots: Int32 = 0
    var answers: Int32 = 0
    /// -1 for those who did not rate them all.
    var column: Int32 = -1
  }
}
