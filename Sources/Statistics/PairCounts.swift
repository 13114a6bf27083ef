/// A group's answers to a pair of questions on one scale: what was expected and what was perceived.
///
/// Either answer of a respondent may be missing. Pairs add exactly and in any order, like `LevelCounts`; the limits are
/// the same. Memory is `(levels + 1)²` integers.
public struct PairCounts: Hashable, Sendable {
  /// The declared scale of both questions.
  public let scale: ClosedRange<Int>

  /// Number of respondents who answered at least one of the two questions.
  public private(set) var n: Int

  /// Respondents by expectation (rows) and perception (columns); the first row and column are for a missing answer.
  private var counts: [Int]

  /// No answers yet.
  ///
  /// - Throws: `scaleTooWide` if the scale leaves `LevelCounts.widestScale`.
  public init(scale: ClosedRange<Int>) throws(Undefined) {
    let side = try LevelCounts(scale: scale).counts.count + 1
    self.scale = scale
    n = 0
    counts = Array(repeating: 0, count: side * side)
  }

  private var side: Int { scale.count + 1 }

  /// Counts one respondent, or several who answered alike. O(1). Without either answer, nothing is counted.
  ///
  /// - Throws: `outsideScale`, or `unusableCounts` if `times` is negative or the total would exceed
  ///   `LevelCounts.largestTotal`. The counts are then unchanged.
  public mutating func add(expectation: Int?, perception: Int?, times: Int = 1) throws(Undefined) {
    let row = try position(of: expectation)
    let column = try position(of: perception)
    guard times >= 0, times <= LevelCounts.largestTotal - n else { throw .unusableCounts }
    guard row > 0 || column > 0 else { return }
    counts[row * side + column] += times
    n += times
  }

  /// Number of respondents with this pair of answers; `nil` is a missing answer.
  public func count(expectation: Int?, perception: Int?) -> Int {
    guard let row = try? position(of: expectation), let column = try? position(of: perception) else { return 0 }
    return counts[row * side + column]
  }

  /// The answers of both groups. O(levels²).
  ///
  /// - Throws: `differentScales`, or `unusableCounts` if the total would exceed `LevelCounts.largestTotal`.
  public static func + (one: PairCounts, other: PairCounts) throws(Undefined) -> PairCounts {
    guard one.scale == other.scale else { throw .differentScales }
    guard other.n <= LevelCounts.largestTotal - one.n else { throw .unusableCounts }
    var sum = one
    for (index, count) in other.counts.enumerated() { sum.counts[index] += count }
    sum.n += other.n
    return sum
  }

  /// Calls `body` for every pair that someone answered, missing answers included.
  func forEachPair(_ body: (_ expectation: Int?, _ perception: Int?, _ count: Int) throws(Undefined) -> Void)
    throws(Undefined)
  {
    for (index, count) in counts.enumerated() where count > 0 {
      try body(level(at: index / side), level(at: index % side), count)
    }
  }

  private func position(of level: Int?) throws(Undefined) -> Int {
    guard let level else { return 0 }
    guard scale.contains(level) else { throw .outside(scale, level: level) }
    return level - scale.lowerBound + 1
  }

  private func level(at position: Int) -> Int? {
    position == 0 ? nil : scale.lowerBound + position - 1
  }
}
