import Testing

@testable import Statistics

struct DevelopmentPlanTests {
  @Test func `by hand`() throws {
    let plan = try DevelopmentPlan(people: [[2, 1], [3, 0]], relevance: [0.6, 0.4], scale: 0...4, target: 0.7)
    // Now .6 · ¾ + .4 · ¼ = .55; one level of the first gives .70.
    #expect(agrees(plan.before, 0.55, digits: 14) && agrees(plan.after, 0.70, digits: 14))
    #expect(plan.raises == [.init(person: 1, competence: 0, from: 3, to: 4)])
    #expect(plan.levels == 1)
    let further = try DevelopmentPlan(people: [[2, 1], [3, 0]], relevance: [0.6, 0.4], scale: 0...4, target: 0.85)
    #expect(further.raises.map(\.competence) == [0, 1] && further.levels == 3)
    #expect(further.raises[1].person == 0 && further.raises[1].to == 3)
  }

  /// Every way to raise two people in two competences on 0...2.
  @Test(arguments: [[1.0, 1.0], [2, 1], [1, 3], [0, 1]])
  func `no fewer raises reach the target, beside all plans`(relevance: [Double]) throws {
    let weights = relevance.map { $0 / (relevance[0] + relevance[1]) }
    func adherence(_ levels: [Int]) -> Double {
      (weights[0] * Double(max(levels[0], levels[2])) + weights[1] * Double(max(levels[1], levels[3]))) / 2
    }
    let states = allLists(of: 0...2, length: 4)
    for levels in states {
      let people = [Array(levels[0..<2]), Array(levels[2..<4])]
      for target in [0, 0.25, 0.4, 0.5, 0.75, 0.9, 1.0] {
        let plan = try DevelopmentPlan(people: people, relevance: relevance, scale: 0...2, target: target)
        let reaching = states.filter { state in
          zip(state, levels).allSatisfy { $0 >= $1 } && adherence(state) >= target - 1e-9
        }
        let fewest = reaching.map { zip($0, levels).reduce(0) { $0 + $1.0 - $1.1 } }.min()
        #expect(plan.levels == fewest)
        #expect(plan.after >= target - 1e-9)
        var done = people
        for raise in plan.raises {
          #expect(done[raise.person][raise.competence] == raise.from)
          done[raise.person][raise.competence] = raise.to
        }
        #expect(agrees(adherence(done[0] + done[1]), plan.after, digits: 12))
        // With as many raises, none gets further.
        let best = states.filter { state in
          zip(state, levels).allSatisfy { $0 >= $1 } && zip(state, levels).reduce(0) { $0 + $1.0 - $1.1 } == plan.levels
        }.map(adherence).max()
        #expect(agrees(plan.after, best ?? -1, digits: 12))
      }
    }
  }

  @Test func `undefined plans`() {
    func plan(_ people: [[Int]], _ relevance: [Double], _ scale: ClosedRange<Int> = 0...4, _ target: Double = 1) throws
    {
      _ = try DevelopmentPlan(people: people, relevance: relevance, scale: scale, target: target)
    }
    #expect(throws: Undefined.noAnswers) { try plan([], [1]) }
    #expect(throws: Undefined.noAnswers) { try plan([[]], []) }
    #expect(throws: Undefined.unequalLengths) { try plan([[1, 2], [1]], [1, 1]) }
    #expect(throws: Undefined.unusableWeights) { try plan([[1]], [0]) }
    #expect(throws: Undefined.outsideScale(level: 5, scale: 0...4)) { try plan([[5]], [1]) }
    #expect(throws: Undefined.scaleTooShort(levels: 1, needed: 2)) { try plan([[3]], [1], 3...3) }
    #expect(throws: Undefined.notAShare) { try plan([[1]], [1], 0...4, 1.1) }
  }
}
