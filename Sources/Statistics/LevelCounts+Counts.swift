extension LevelCounts {
  /// Numbers of answers by level, from the scale's lowest level upwards.
  ///
  /// Scales of questionnaires have two to eleven levels. These are kept in place, without memory of their own: tables of results have
  /// hundreds of thousands of distributions, each on such a scale.
  public struct Counts: RandomAccessCollection, Hashable, Sendable, ExpressibleByArrayLiteral {
    /// Levels that are kept in place.
    private static let most = 12

    private var first = SIMD4<Int32>()
    private var second = SIMD4<Int32>()
    private var third = SIMD4<Int32>()
    /// All of a longer scale; empty for others.
    private var many: [Int32] = []
    private let size: Int32

    /// No answers on a scale of so many levels; at most that of `widestScale`.
    init(levels: Int) {
      size = Int32(levels)
      if levels > Self.most { many = Array(repeating: 0, count: levels) }
    }

    /// - Precondition: each count is in `0...largestTotal`.
    init(_ counts: ArraySlice<Int>) {
      self.init(levels: counts.count)
      for place in counts.indices { self[place &- counts.startIndex] = counts[place] }
    }

    public init(arrayLiteral counts: Int...) { self.init(counts[...]) }

    /// Those of some of the levels.
    func of(_ places: ClosedRange<Int>) -> Counts {
      var part = Counts(levels: places.count)
      for place in places { part[place &- places.lowerBound] = self[place] }
      return part
    }

    public func hash(into hasher: inout Hasher) {
      guard many.isEmpty else {
        hasher.combine(many)
        return
      }
      // Two numbers at a time, and no more than there are levels: distributions are looked up by the ten thousand.
      for place in stride(from: 0, to: Int(size), by: 2) {
        let next = place + 1 < Int(size) ? self[place + 1] : 0
        hasher.combine(self[place] &+ next &<< 32)
      }
    }

    public var startIndex: Int { 0 }
    public var endIndex: Int { Int(size) }

    /// - Precondition: a number that is set is in `0...largestTotal`.
    public internal(set) subscript(place: Int) -> Int {
      get {
        precondition(place >= 0 && place < Int(size))
        guard many.isEmpty else { return Int(many[place]) }
        switch place >> 2 {
        case 0: return Int(first[place & 3])
        case 1: return Int(second[place & 3])
        default: return Int(third[place & 3])
        }
      }
      set {
        precondition(place >= 0 && place < Int(size))
        let count = Int32(newValue)
        guard many.isEmpty else {
          many[place] = count
          return
        }
        switch place >> 2 {
        case 0: first[place & 3] = count
        case 1: second[place & 3] = count
        default: third[place & 3] = count
        }
      }
    }
  }
}
