import Statistics
import Testing

struct ServiceAdherenceTests {
  private static let relevance = [0.4, 0.3, 0.2, 0.1]
  private static let a = [1, 0.5, 0.75, 0.5]
  private static let b = [0.5, 0.5, 1, 1]

  @Test func `the worked example`() throws {
    let service = try ServiceAdherence(people: [Self.a, Self.b], relevance: Self.relevance)
    #expect(agrees(service.personal[0], 0.75, digits: 14))
    #expect(agrees(service.personal[1], 0.65, digits: 14))
    #expect(agrees(service.value, 0.85, digits: 14))
    // Of people's means it would be .70.
    #expect(agrees(try mean(of: service.personal), 0.70, digits: 14))
  }

  @Test func `dependence is what is missing without the person`() throws {
    for levels in allLists(of: 0...2, length: 6) {
      let people = [levels[0..<2], levels[2..<4], levels[4..<6]].map { $0.map { Double($0) / 2 } }
      let service = try ServiceAdherence(people: people, relevance: [3, 1])
      for person in people.indices {
        let rest = people.indices.filter { $0 != person }.map { people[$0] }
        let without = try ServiceAdherence(people: rest, relevance: [3, 1]).value
        #expect(agrees(service.dependence[person], service.value - without, digits: 13))
      }
      #expect(service.personal.allSatisfy { $0 <= service.value })
    }
    let alone = try ServiceAdherence(people: [Self.a], relevance: Self.relevance)
    #expect(alone.dependence == [alone.value])
  }

  @Test func `undefined adherence`() {
    #expect(throws: Undefined.noAnswers) { try ServiceAdherence(people: [], relevance: [1]) }
    #expect(throws: Undefined.noAnswers) { try ServiceAdherence(people: [[]], relevance: []) }
    #expect(throws: Undefined.unequalLengths) { try ServiceAdherence(people: [[1, 1], [1]], relevance: [1, 1]) }
    #expect(throws: Undefined.unusableWeights) { try ServiceAdherence(people: [[1]], relevance: [0]) }
    #expect(throws: Undefined.notAShare) { try ServiceAdherence(people: [[1.5]], relevance: [1]) }
  }
}
