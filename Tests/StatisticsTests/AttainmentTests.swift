import Statistics
import Testing

struct AttainmentTests {
  @Test(arguments: [
    (80.0, 100.0, ImprovementDirection.higherIsBetter, 0.8, 0.8), (120.0, 100.0, .higherIsBetter, 1.0, 1.2),
    (0.0, 100.0, .higherIsBetter, 0.0, 0.0), (20.0, 10.0, .lowerIsBetter, 0.5, 0.5),
    (5.0, 10.0, .lowerIsBetter, 1.0, 2.0), (10.0, 10.0, .lowerIsBetter, 1.0, 1.0),
  ])
  func `with the direction, capped and uncapped`(
    current: Double, goal: Double, direction: ImprovementDirection, capped: Double, free: Double
  ) throws {
    #expect(try attainment(of: current, goal: goal, direction: direction) == capped)
    #expect(try attainment(of: current, goal: goal, direction: direction, isCapped: false) == free)
  }

  @Test func `nothing left of what should be little reaches the goal, by no number`() throws {
    #expect(try attainment(of: 0, goal: 10, direction: .lowerIsBetter) == 1)
    #expect(throws: Undefined.notFinite) { try attainment(of: 0, goal: 10, direction: .lowerIsBetter, isCapped: false) }
  }

  @Test func `a loss reaches nothing of a profit`() throws {
    #expect(try attainment(of: -5, goal: 10) == 0)
    #expect(throws: Undefined.negativeAmount) { try attainment(of: -5, goal: 10, isCapped: false) }
  }

  @Test func `undefined attainments`() {
    for direction in ImprovementDirection.allCases {
      #expect(throws: Undefined.zeroGoal) { try attainment(of: 3, goal: 0, direction: direction) }
      #expect(throws: Undefined.zeroGoal) { try attainment(of: 3, goal: -0.0, direction: direction) }
      #expect(throws: Undefined.negativeAmount) { try attainment(of: 3, goal: -1, direction: direction) }
      #expect(throws: Undefined.notFinite) { try attainment(of: .nan, goal: 1, direction: direction) }
      #expect(throws: Undefined.notFinite) { try attainment(of: 1, goal: .infinity, direction: direction) }
    }
  }

  @Test func `performance weighs by relevance`() throws {
    #expect(agrees(try servicePerformance(reached: [1, 0.5, 0.8], relevance: [0.5, 0.3, 0.2]), 0.81, digits: 14))
    #expect(agrees(try servicePerformance(reached: [1, 0.5, 0.8], relevance: [5, 3, 2]), 0.81, digits: 14))
    #expect(throws: Undefined.noAnswers) { try servicePerformance(reached: [], relevance: []) }
    #expect(throws: Undefined.unusableWeights) { try servicePerformance(reached: [1], relevance: [0]) }
  }
}
