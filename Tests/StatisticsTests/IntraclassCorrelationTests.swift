import Statistics
import Testing

struct IntraclassCorrelationTests {
  static let shroutFleiss = [[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]]

  private func correlation(_ rows: [[Int]]) throws -> IntraclassCorrelation {
    try IntraclassCorrelation(of: RatingMatrix(rows))
  }

  @Test(arguments: [
    (IntraclassCorrelation.Form.oneWay, 0.165742, 0.442797, -0.132932, 0.722560),
    (.twoWayRandom, 0.289764, 0.620051, 0.018787, 0.761084), (.twoWayMixed, 0.714841, 0.909316, 0.342465, 0.945858),
  ])
  func `Shrout and Fleiss`(
    form: IntraclassCorrelation.Form, single: Double, average: Double, low: Double, high: Double
  ) throws {
    let correlation = try correlation(Self.shroutFleiss)
    #expect(agrees(try correlation.single(form), single, digits: 6))
    #expect(agrees(try correlation.average(form), average, digits: 6))
    let interval = try correlation.interval(form)
    #expect(agrees(interval.low, low, digits: 6))
    #expect(agrees(interval.high, high, digits: 6))
    #expect(interval.method == "F distribution")
  }

  @Test(arguments: IntraclassCorrelation.Form.allCases)
  func `neither order nor a shift of the scale changes a bit`(form: IntraclassCorrelation.Form) throws {
    let plain = try correlation(Self.shroutFleiss)
    let reordered = try correlation(Self.shroutFleiss.reversed().map { $0.reversed() })
    let shifted = try correlation(Self.shroutFleiss.map { $0.map { $0 - 500 } })
    for other in [reordered, shifted] {
      #expect(try other.single(form) == plain.single(form))
      #expect(try other.average(form) == plain.average(form))
      #expect(try other.interval(form) == plain.interval(form))
    }
  }

  @Test func `a rater's severity counts in all forms but the mixed one`() throws {
    let severe = try correlation([[1, 2], [2, 3], [3, 4], [4, 5]])
    #expect(try severe.single(.twoWayMixed) == 1)
    #expect(try severe.single(.twoWayRandom) < 1)
    #expect(try severe.single(.oneWay) < 1)
    #expect(throws: Undefined.onBoundary) { try severe.interval(.twoWayMixed) }
    #expect(throws: Undefined.onBoundary) { try severe.interval(.twoWayRandom) }
    #expect(try severe.interval(.oneWay).high < 1)
  }

  @Test func `all small matrices give finite numbers or a reason`() throws {
    for ratings in allLists(of: 1...3, length: 6) where Set(ratings).count > 1 {
      let correlation = try correlation([Array(ratings[0..<2]), Array(ratings[2..<4]), Array(ratings[4..<6])])
      for form in IntraclassCorrelation.Form.allCases {
        guard let single = try? correlation.single(form) else { continue }
        #expect(single.isFinite && single <= 1)
        if let average = try? correlation.average(form) { #expect(average.isFinite && average <= 1) }
        guard let interval = try? correlation.interval(form) else { continue }
        #expect(interval.low.isFinite && interval.high <= 1 && interval.low <= interval.high)
      }
    }
  }

  @Test func `undefined correlations`() throws {
    #expect(throws: Undefined.noVariation) { try correlation([[3, 3], [3, 3]]) }
    let sameMeans = try correlation([[1, 2], [2, 1]])
    #expect(throws: Undefined.varianceNotPositive) { try sameMeans.average(.oneWay) }
    #expect(throws: Undefined.onBoundary) { try sameMeans.interval(.oneWay) }
    #expect(try sameMeans.single(.oneWay) == -1)
  }
}
