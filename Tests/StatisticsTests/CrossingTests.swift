import Testing

@testable import Statistics

struct CrossingTests {
  @Test func `a crossing is found where the function reaches the value`() {
    #expect(agrees(crossing(of: 2, in: 0...2) { $0 * $0 }, 2.0.squareRoot(), digits: 14))
    #expect(crossing(of: 0.25, in: 0...1) { $0 } == 0.25)
    #expect(crossing(of: 5, in: 0...1) { $0 } > 0.999_999)
  }
}
