import Statistics
import Testing

struct KendallCorrelationTests {
  private let x: [Double] = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3]
  private let y: [Double] = [2, 7, 1, 8, 2, 8, 1, 8, 2, 8]

  @Test func `with ties, as scipy has it`() throws {
    let correlation = try KendallCorrelation(x, y)
    #expect(agrees(correlation.value, 0.13041013273932525, digits: 15))
    let interval = try correlation.interval
    // atanh τ ± 1.96 √(0.437 / 6)
    #expect(agrees(interval.low, -0.3781, digits: 4) && agrees(interval.high, 0.5784, digits: 4))
    #expect(interval.method == "Fisher z, Fieller")
  }

  @Test(arguments: allLists(of: 1...3, length: 5)) func `beside all pairs`(levels: [Int]) throws {
    let other: [Double] = [1, 2, 2, 3, 1]
    let values = levels.map(Double.init)
    var (score, tiedX, tiedY) = (0, 0, 0)
    for i in 0..<5 {
      for j in 0..<i {
        score += (values[i] - values[j]).signum * (other[i] - other[j]).signum
        tiedX += values[i] == values[j] ? 1 : 0
        tiedY += other[i] == other[j] ? 1 : 0
      }
    }
    if tiedX == 10 {
      #expect(throws: Undefined.noVariation) { try KendallCorrelation(values, other) }
    } else {
      let expected = Double(score) / (Double(10 - tiedX) * Double(10 - tiedY)).squareRoot()
      #expect(agrees(try KendallCorrelation(values, other).value, expected, digits: 14))
    }
  }

  @Test func `ranks only: no order of pairs and no rising transformation changes a bit`() throws {
    let value = try KendallCorrelation(x, y).value
    #expect(try KendallCorrelation(x.reversed(), y.reversed()).value == value)
    #expect(try KendallCorrelation(y, x).value == value)
    #expect(try KendallCorrelation(x.map { $0 * $0 * $0 }, y.map { 10 * $0 - 7 }).value == value)
    #expect(try KendallCorrelation(x.map { -$0 }, y).value == -value)
    #expect(try KendallCorrelation(x, x).value == 1)
    #expect(throws: Undefined.onBoundary) { try KendallCorrelation(x, x).interval }
  }

  @Test func `undefined correlations`() {
    #expect(throws: Undefined.noAnswers) { try KendallCorrelation([], []) }
    #expect(throws: Undefined.unequalLengths) { try KendallCorrelation([1, 2, 3], [1, 2]) }
    #expect(throws: Undefined.tooFew(n: 2, needed: 3)) { try KendallCorrelation([1, 2], [1, 2]) }
    #expect(throws: Undefined.notFinite) { try KendallCorrelation([1, .nan, 3], [1, 2, 3]) }
    #expect(throws: Undefined.noVariation) { try KendallCorrelation([1, 2, 3], [2, 2, 2]) }
    #expect(throws: Undefined.tooFew(n: 4, needed: 5)) {
      try KendallCorrelation([1, 2, 3, 4], [1, 3, 2, 4]).interval
    }
  }
}

extension Double {
  /// -1, 0 or 1.
  fileprivate var signum: Int { self > 0 ? 1 : self < 0 ? -1 : 0 }
}
