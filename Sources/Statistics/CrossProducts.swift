/// Sums of answers and of their products over respondents who answered all of a list of questions: all that correlations and drivers need.
///
/// The sums are whole numbers, so they add exactly and in any order, like `LevelCounts`. Memory is `k (k + 1) / 2` integers for `k`
/// questions.
public struct CrossProducts: Hashable, Sendable {
  /// Number of questions.
  public let variables: Int

  /// Number of respondents.
  public private(set) var n = 0

  /// Sum of the answers to each question.
  private var sums: [Int]

  /// `Σ xᵢ xⱼ` for `j ≤ i`, row by row.
  private var products: [Int]

  /// No respondents yet.
  ///
  /// - Throws: `noAnswers` below one question; `tooMany` above a thousand.
  public init(variables: Int) throws(Undefined) {
    guard variables >= 1 else { throw .noAnswers }
    guard variables <= 1_000 else { throw .many(variables, limit: 1_000) }
    self.variables = variables
    sums = Array(repeating: 0, count: variables)
    products = Array(repeating: 0, count: variables * (variables + 1) / 2)
  }

  /// Counts one respondent, or several who answered alike. O(k²).
  ///
  /// - Throws: `unequalLengths` if there is not one answer a question; `outsideScale` for a level outside `LevelCounts.widestScale`;
  ///   `unusableCounts` if `times` is negative or the total would exceed `LevelCounts.largestTotal`. The sums are then unchanged.
  public mutating func add(_ answers: [Int], times: Int = 1) throws(Undefined) {
    guard answers.count == variables else { throw .unequalLengths }
    for level in answers where !LevelCounts.widestScale.contains(level) {
      throw .outside(LevelCounts.widestScale, level: level)
    }
    guard times >= 0, times <= LevelCounts.largestTotal - n else { throw .unusableCounts }
    n += times
    var position = 0
    for row in 0..<variables {
      let level = answers[row] * times
      sums[row] += level
      for column in 0...row {
        products[position] += level * answers[column]
        position += 1
      }
    }
  }

  /// The respondents of both groups. O(k²).
  ///
  /// - Throws: `unequalLengths` for different numbers of questions; `unusableCounts` if the total would exceed
  ///   `LevelCounts.largestTotal`.
  public static func + (one: CrossProducts, other: CrossProducts) throws(Undefined) -> CrossProducts {
    guard one.variables == other.variables else { throw .unequalLengths }
    guard other.n <= LevelCounts.largestTotal - one.n else { throw .unusableCounts }
    var sum = one
    sum.n += other.n
    for index in sum.sums.indices { sum.sums[index] += other.sums[index] }
    for index in sum.products.indices { sum.products[index] += other.products[index] }
    return sum
  }

  /// `n Σxy - Σx Σy` of two questions, exact: `n²` times their covariance.
  func scatter(_ one: Int, _ other: Int) -> Int128 {
    let (row, column) = one >= other ? (one, other) : (other, one)
    let product = products[row * (row + 1) / 2 + column]
    return Int128(n) * Int128(product) - Int128(sums[one]) * Int128(sums[other])
  }

  /// Pearson's correlations of all questions, rounded once from exact sums.
  ///
  /// - Throws: `noAnswers`; `tooFew` below two respondents; `noVariation` if all answers to a question are equal.
  public var correlations: CorrelationMatrix {
    get throws(Undefined) {
      guard n > 0 else { throw .noAnswers }
      guard n >= 2 else { throw .few(n, needed: 2) }
      let squares = (0..<variables).map { scatter($0, $0) }
      guard !squares.contains(0) else { throw .noVariation }
      let roots = squares.map { Double($0).squareRoot() }
      let rows = (0..<variables).map { row in
        (0..<variables).map { column in
          row == column ? 1 : min(max(Double(scatter(row, column)) / (roots[row] * roots[column]), -1), 1)
        }
      }
      return CorrelationMatrix(unchecked: rows)
    }
  }
}
