/// A feature's pairs of answers, counted by Kano category. Counts add exactly and in any order.
public struct KanoClassification: Hashable, Sendable {
  /// Number of respondents.
  public private(set) var n = 0

  /// Respondents by category, in the order of `KanoCategory.allCases`.
  private var counts = Array(repeating: 0, count: KanoCategory.allCases.count)

  /// No respondents yet.
  public init() {}

  /// Counts one respondent, or several who answered alike.
  ///
  /// - Throws: `outsideScale` for an answer outside `KanoCategory.scale`; `unusableCounts` if `times` is negative or the total would
  ///   exceed `LevelCounts.largestTotal`. The counts are then unchanged.
  public mutating func add(functional: Int, dysfunctional: Int, times: Int = 1) throws(Undefined) {
    try add(KanoCategory(functional: functional, dysfunctional: dysfunctional), times: times)
  }

  /// Counts one respondent of a category, or several.
  ///
  /// - Throws: `unusableCounts` if `times` is negative or the total would exceed `LevelCounts.largestTotal`.
  public mutating func add(_ category: KanoCategory, times: Int = 1) throws(Undefined) {
    guard times >= 0, times <= LevelCounts.largestTotal - n else { throw .unusableCounts }
    counts[category.rawValue] += times
    n += times
  }

  /// The respondents of both groups.
  ///
  /// - Throws: `unusableCounts` if the total would exceed `LevelCounts.largestTotal`.
  public static func + (one: KanoClassification, other: KanoClassification) throws(Undefined) -> KanoClassification {
    var sum = one
    for category in KanoCategory.allCases { try sum.add(category, times: other.count(of: category)) }
    return sum
  }

  /// Number of respondents of a category.
  public func count(of category: KanoCategory) -> Int { counts[category.rawValue] }

  /// The most frequent category. Of equally frequent ones, the first of M, O, A, I, R, Q: what is missed most is served first (Berger et
  /// al. 1993).
  ///
  /// - Throws: `noAnswers`.
  public var category: KanoCategory {
    get throws(Undefined) {
      guard n > 0 else { throw .noAnswers }
      return ranked[0]
    }
  }

  /// How much satisfaction having the feature makes (Berger et al. 1993): `(A + O) / (A + O + M + I)`, 0...1.
  ///
  /// - Throws: `noAnswers` if nobody is of A, O, M or I.
  public var better: Double {
    get throws(Undefined) {
      Double(count(of: .attractive) + count(of: .oneDimensional)) / Double(try judged)
    }
  }

  /// How much dissatisfaction lacking the feature makes (Berger et al. 1993): `-(O + M) / (A + O + M + I)`, -1...0.
  ///
  /// - Throws: `noAnswers` if nobody is of A, O, M or I.
  public var worse: Double {
    get throws(Undefined) {
      let judged = try judged
      // From zero, so that nobody is 0 and not -0.
      return 0 - Double(count(of: .oneDimensional) + count(of: .mustBe)) / Double(judged)
    }
  }

  /// Total strength `(M + O + A) / n`: the share of respondents to whom the feature matters, 0...1.
  ///
  /// - Throws: `noAnswers`.
  public var totalStrength: Double {
    get throws(Undefined) {
      guard n > 0 else { throw .noAnswers }
      return Double(count(of: .mustBe) + count(of: .oneDimensional) + count(of: .attractive)) / Double(n)
    }
  }

  /// Category strength: by how much the share of the most frequent category exceeds that of the second, 0...1 (Lee and Newcomb 1997).
  ///
  /// - Throws: `noAnswers`.
  public var categoryStrength: Double {
    get throws(Undefined) {
      guard n > 0 else { throw .noAnswers }
      return Double(count(of: ranked[0]) - count(of: ranked[1])) / Double(n)
    }
  }

  /// Whether the most frequent category stands out from the second by more than noise (Fong 1996): with their counts `a` and `b`,
  /// `a - b ≥ 1.65 √((a + b)(2n - a - b) / 2n)`, at 90%.
  ///
  /// - Throws: `noAnswers`.
  public var isClear: Bool {
    get throws(Undefined) {
      guard n > 0 else { throw .noAnswers }
      let (a, b) = (Double(count(of: ranked[0])), Double(count(of: ranked[1])))
      let whole = 2 * Double(n)
      return a - b >= 1.65 * ((a + b) * (whole - a - b) / whole).squareRoot()
    }
  }

  private var judged: Int {
    get throws(Undefined) {
      let judged = n - count(of: .reverse) - count(of: .questionable)
      guard judged > 0 else { throw .noAnswers }
      return judged
    }
  }

  /// The categories from the most frequent one; ties in their own order.
  private var ranked: [KanoCategory] {
    KanoCategory.allCases.sorted { one, other in
      let (first, second) = (count(of: one), count(of: other))
      return first != second ? first > second : one.rawValue < other.rawValue
    }
  }
}
