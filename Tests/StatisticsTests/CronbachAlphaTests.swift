import Statistics
import Testing

struct CronbachAlphaTests {
  @Test func `by hand`() throws {
    // Item variances 1 and 1, covariance ½: 2 · (1 - 2/3).
    #expect(agrees(try cronbachAlpha(of: RatingMatrix([[1, 1], [2, 3], [3, 2]])), 2.0 / 3, digits: 15))
    // The two-way mixed correlation of the mean of all raters is the same figure.
    let matrix = try RatingMatrix(IntraclassCorrelationTests.shroutFleiss)
    #expect(agrees(try cronbachAlpha(of: matrix), 0.909316, digits: 6))
    #expect(
      agrees(try cronbachAlpha(of: matrix), try IntraclassCorrelation(of: matrix).average(.twoWayMixed), digits: 14))
  }

  @Test func `all small tables, beside the formula`() throws {
    for answers in allLists(of: 1...3, length: 6) {
      let rows = [Array(answers[0..<2]), Array(answers[2..<4]), Array(answers[4..<6])]
      let matrix = try RatingMatrix(rows)
      let items = try (0..<2).map { item in try counts(rows.map { $0[item] }).variance }
      let total = try counts(rows.map { $0[0] + $0[1] }, 2...6).variance
      if total > 0 {
        let alpha = try cronbachAlpha(of: matrix)
        #expect(agrees(alpha, 2 * (1 - (items[0] + items[1]) / total), digits: 12))
        #expect(alpha <= 1)
        #expect(try cronbachAlpha(of: RatingMatrix(rows.reversed().map { $0.reversed() })) == alpha)
      } else {
        #expect(throws: Undefined.noVariation) { try cronbachAlpha(of: matrix) }
      }
    }
  }
}
