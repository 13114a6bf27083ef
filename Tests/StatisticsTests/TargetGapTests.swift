import Statistics
import Testing

struct TargetGapTests {
  @Test(arguments: [(2.5, 4.0, -1.5, 1.5), (4, 4, 0, 0), (5, 4, 1, 0)])
  func `shortfall and signed gap`(actual: Double, target: Double, signed: Double, shortfall: Double) throws {
    let gap = try TargetGap(actual: actual, target: target)
    #expect(gap.signed == signed)
    #expect(gap.shortfall == shortfall)
  }

  @Test func `gaps of what is not finite are undefined`() {
    #expect(throws: Undefined.notFinite) { try TargetGap(actual: .nan, target: 1) }
    #expect(throws: Undefined.notFinite) { try TargetGap(actual: 1, target: .infinity) }
    #expect(throws: Undefined.notFinite) { try TargetGap(actual: 1e308, target: -1e308) }
  }

  @Test func `share at target`() throws {
    let actual: [Double] = [2, 3, 4.5, 0.1 + 0.2, 2.9999]
    let target: [Double] = [3, 3, 3, 0.3, 3]
    let gaps = try zip(actual, target).map { try TargetGap(actual: $0, target: $1) }
    #expect(try shareAtTarget(of: gaps) == 0.6)
    #expect(try shareAtTarget(of: Array(gaps[1...3])) == 1)
    #expect(throws: Undefined.noAnswers) { try shareAtTarget(of: []) }
  }
}
