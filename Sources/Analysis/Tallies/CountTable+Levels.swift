import PMO
import Statistics
import Tabular

extension Scale {
  /// Levels that a tally counts; 0 for a scale that leaves the levels an observation can hold, of which nothing counts.
  var countedLevels: Int {
    lowest >= Int(Int8.min) && highest <= Int(Int8.max) ? count : 0
  }
}

extension LevelCounts {
  /// Counts of a tally, from the scale's lowest level upwards; no answers where the tally has no such key.
  ///
  /// - Throws: `scaleTooShort` for a scale that the tally did not count, `unusableCounts` beyond `largestTotal` answers.
  init(_ counts: ArraySlice<Int32>?, of scale: Scale) throws(Undefined) {
    guard let counts else {
      try self.init(scale: scale.levels)
      return
    }
    try self.init(lowest: scale.lowest, counts: counts.map(Int.init))
  }

  /// The same of as many counts as the tally has levels: none for a scale that it did not count, on which there are no answers then.
  init(counted counts: [Int], of scale: ClosedRange<Int>) throws(Undefined) {
    if counts.isEmpty {
      try self.init(scale: scale)
    } else {
      try self.init(lowest: scale.lowerBound, counts: counts)
    }
  }
}
