import Statistics
import Testing

struct WilsonIntervalTests {
  @Test(arguments: [
    (81, 263, 0.255289, 0.366210), (15, 148, 0.062386, 0.160487), (0, 20, 0, 0.161125), (1, 29, 0.006113, 0.171755),
    (3, 5, 0.230724, 0.882379), (5, 5, 0.565518, 1), (0, 5, 0, 0.434482), (250, 533, 0.427050, 0.511480),
    (33, 45, 0.589612, 0.840351),
  ])
  func `published and computed values`(successes: Int, n: Int, low: Double, high: Double) throws {
    let interval = try wilsonInterval(successes: successes, of: n)
    #expect(agrees(interval.low, low, digits: 6))
    #expect(agrees(interval.high, high, digits: 6))
    #expect(interval.method == "Wilson")
  }

  @Test func `contains the share, mirrors, and narrows`() throws {
    for n in 1...30 {
      for successes in 0...n {
        let interval = try wilsonInterval(successes: successes, of: n)
        let share = Double(successes) / Double(n)
        #expect(0 <= interval.low && interval.low <= share && share <= interval.high && interval.high <= 1)
        #expect((interval.low == 0) == (successes == 0))
        #expect((interval.high == 1) == (successes == n))
        let mirrored = try wilsonInterval(successes: n - successes, of: n)
        #expect(agrees(interval.low, 1 - mirrored.high, digits: 14))
        let tenfold = try wilsonInterval(successes: 10 * successes, of: 10 * n)
        #expect(tenfold.high - tenfold.low < interval.high - interval.low)
      }
    }
  }

  @Test func `undefined shares`() {
    #expect(throws: Undefined.noAnswers) { try wilsonInterval(successes: 0, of: 0) }
    #expect(throws: Undefined.noAnswers) { try wilsonInterval(successes: 0, of: -1) }
    #expect(throws: Undefined.unusableCounts) { try wilsonInterval(successes: 6, of: 5) }
    #expect(throws: Undefined.unusableCounts) { try wilsonInterval(successes: -1, of: 5) }
  }

  @Test func `the largest counts stay within bounds`() throws {
    let interval = try wilsonInterval(successes: .max, of: .max)
    #expect(interval.low <= 1 && interval.low > 0.999_999)
    #expect(interval.high == 1)
  }
}
