/// A complete table of ratings: one row for each subject (a service, a person), one column for each rater or item.
///
/// Ratings are levels of a scale, so all sums below are exact and do not depend on the order of rows or columns.
public struct RatingMatrix: Hashable, Sendable {
  /// The ratings, row by row.
  public let rows: [[Int]]

  /// Number of columns.
  public let columns: Int

  /// - Throws: `noAnswers` without rows; `tooFew` below two rows or two columns; `unequalLengths` if a row is longer or
  ///   shorter than the first; `outsideScale` for a level outside `LevelCounts.widestScale`.
  public init(_ rows: [[Int]]) throws(Undefined) {
    guard let first = rows.first else { throw .noAnswers }
    guard rows.count >= 2 else { throw .few(rows.count, needed: 2) }
    guard first.count >= 2 else { throw .few(first.count, needed: 2) }
    for row in rows {
      guard row.count == first.count else { throw .unequalLengths }
      if let level = row.first(where: { !LevelCounts.widestScale.contains($0) }) {
        throw .outside(LevelCounts.widestScale, level: level)
      }
    }
    self.rows = rows
    columns = first.count
  }

  var rowSums: [Int] { rows.map { $0.reduce(0, +) } }

  var columnSums: [Int] {
    rows.reduce(into: Array(repeating: 0, count: columns)) { sums, row in
      for (column, level) in row.enumerated() { sums[column] += level }
    }
  }

  /// Sum of all squared ratings.
  var sumOfSquares: Int128 {
    rows.reduce(0) { $0 + sumOfSquaredValues($1) }
  }
}

/// Sum of squares, exact.
func sumOfSquaredValues(_ values: [Int]) -> Int128 {
  values.reduce(0) { $0 + Int128($1) * Int128($1) }
}
