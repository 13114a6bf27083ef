import Statistics
import Testing

struct StagedLevelTests {
  @Test func `all ways to meet one requirement a level, beside the definition`() throws {
    for reached in allLists(of: 0...1, length: 4) {
      let requirements = reached.enumerated().map { Requirement(level: 2 + $0.offset, isReached: $0.element == 1) }
      let level = (1...5).last { k in requirements.allSatisfy { $0.level > k || $0.isReached } }
      #expect(try stagedLevel(of: requirements, scale: 1...5) == level)
      #expect(try stagedLevel(of: requirements.reversed(), scale: 1...5) == level)
    }
  }

  @Test func `a single miss among many holds the level back`() throws {
    let requirements = [(2, true), (2, true), (3, true), (3, false), (4, true)]
      .map { Requirement(level: $0.0, isReached: $0.1) }
    #expect(try stagedLevel(of: requirements, scale: 1...5) == 2)
  }

  @Test func `undefined levels`() {
    #expect(throws: Undefined.noAnswers) { try stagedLevel(of: [], scale: 1...5) }
    #expect(throws: Undefined.noLevelReached) {
      try stagedLevel(of: [Requirement(level: 1, isReached: false)], scale: 1...5)
    }
    #expect(throws: Undefined.outsideScale(level: 6, scale: 1...5)) {
      try stagedLevel(of: [Requirement(level: 6, isReached: true)], scale: 1...5)
    }
    #expect(throws: Undefined.noLevelReached) {
      try stagedLevel(of: [Requirement(level: .min, isReached: false)], scale: .min ... .max)
    }
  }
}
