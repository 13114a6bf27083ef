/// A group's answers to one question: how many chose each level of a declared scale.
///
/// An answer is an integer on a scale that is declared, never inferred from the answers seen. Counts add exactly and in
/// any order, so partial counts of the same question can be merged, and every figure of a group is computed from them.
///
/// Limits keep all sums exact: levels lie within `widestScale`, and there are at most `largestTotal` answers.
public struct LevelCounts: Hashable, Sendable {
  /// Levels of any scale lie in this range.
  public static let widestScale = -1_000...1_000

  /// The largest number of answers that can be counted.
  public static let largestTotal = Int(Int32.max)

  /// The lowest level of the scale, whether or not anyone chose it.
  public let lowest: Int

  /// Number of answers for each level, from `lowest` upwards.
  public private(set) var counts: [Int]

  /// Number of answers.
  public private(set) var n: Int

  /// No answers yet.
  ///
  /// - Throws: `scaleTooWide` if the scale leaves `widestScale`.
  public init(scale: ClosedRange<Int>) throws(Undefined) {
    guard Self.widestScale.contains(scale.lowerBound), Self.widestScale.contains(scale.upperBound) else {
      throw .wide(limit: Self.widestScale)
    }
    lowest = scale.lowerBound
    counts = Array(repeating: 0, count: scale.count)
    n = 0
  }

  /// Answers that were counted before, from the scale's lowest level upwards.
  ///
  /// - Throws: `scaleTooShort` without any level, `scaleTooWide` if the scale leaves `widestScale`, `unusableCounts`
  ///   if a count is negative or the total exceeds `largestTotal`.
  public init(lowest: Int, counts: [Int]) throws(Undefined) {
    guard !counts.isEmpty else { throw .short(levels: 0, needed: 1) }
    let (highest, overflow) = lowest.addingReportingOverflow(counts.count - 1)
    guard !overflow, Self.widestScale.contains(lowest), Self.widestScale.contains(highest) else {
      throw .wide(limit: Self.widestScale)
    }
    var n = 0
    for count in counts {
      guard count >= 0, count <= Self.largestTotal - n else { throw .unusableCounts }
      n += count
    }
    self.lowest = lowest
    self.counts = counts
    self.n = n
  }

  /// Counts a list of answers.
  ///
  /// - Throws: as `init(scale:)`, and `outsideScale` for the first level that the scale does not have.
  public init(_ levels: some Sequence<Int>, scale: ClosedRange<Int>) throws(Undefined) {
    try self.init(scale: scale)
    for level in levels { try add(level) }
  }

  /// The declared scale.
  public var scale: ClosedRange<Int> { lowest...(lowest + counts.count - 1) }

  /// Number of answers at a level; 0 for a level that the scale does not have.
  public func count(at level: Int) -> Int {
    scale.contains(level) ? counts[level - lowest] : 0
  }

  /// Counts one more answer, or several equal ones. O(1).
  ///
  /// - Throws: `outsideScale`, or `unusableCounts` if `times` is negative or the total would exceed `largestTotal`.
  ///   The counts are then unchanged.
  public mutating func add(_ level: Int, times: Int = 1) throws(Undefined) {
    guard scale.contains(level) else { throw .outside(scale, level: level) }
    guard times >= 0, times <= Self.largestTotal - n else { throw .unusableCounts }
    counts[level - lowest] += times
    n += times
  }

  /// These answers and one more.
  ///
  /// - Throws: as `add(_:times:)`.
  public func adding(_ level: Int) throws(Undefined) -> LevelCounts {
    var sum = self
    try sum.add(level)
    return sum
  }

  /// The answers of both groups. O(levels).
  ///
  /// - Throws: `differentScales`, or `unusableCounts` if the total would exceed `largestTotal`.
  public static func + (one: LevelCounts, other: LevelCounts) throws(Undefined) -> LevelCounts {
    guard one.scale == other.scale else { throw .differentScales }
    guard other.n <= Self.largestTotal - one.n else { throw .unusableCounts }
    var sum = one
    for (index, count) in other.counts.enumerated() where count > 0 { sum.counts[index] += count }
    sum.n += other.n
    return sum
  }
}
