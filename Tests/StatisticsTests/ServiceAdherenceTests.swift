import Statistics
import Testing

struct ServiceAdherenceTests {
  private static let relevance = [0.4, 0.3, 0.2, 0.1]
  private static let a = [1, 0.5, 0.75, 0.5]
  private static let b = [0.5, 0.5, 1, 1]

  @Test func `the worked example`() throws {
    let service = try ServiceAdherence(relevance: Self.relevance)
    let personal = try service.personal(Self.a + Self.b)
    #expect(agrees(personal[0], 0.75, digits: 14))
    #expect(agrees(personal[1], 0.65, digits: 14))
    #expect(agrees(try service.value(bestLevels([Self.a, Self.b])), 0.85, digits: 14))
    // Of people's means it would be .70.
    #expect(agrees(try mean(of: personal), 0.70, digits: 14))
  }

  @Test func `dependence is what is missing without the person`() throws {
    let service = try ServiceAdherence(relevance: [3, 1])
    for levels in allLists(of: 0...2, length: 6) {
      let people = [levels[0..<2], levels[2..<4], levels[4..<6]].map { $0.map { Double($0) / 2 } }
      let value = try service.value(bestLevels(people))
      let dependence = try service.dependence(bestLevels(people))
      for person in people.indices {
        let rest = people.indices.filter { $0 != person }.map { people[$0] }
        let without = try service.value(bestLevels(rest))
        #expect(agrees(dependence.first { $0.person == person }?.drop ?? 0, value - without, digits: 13))
      }
      #expect(dependence.allSatisfy { $0.drop > 0 })
      #expect(zip(dependence, dependence.dropFirst()).allSatisfy { ($1.drop, $0.person) < ($0.drop, $1.person) })
      #expect(try service.personal(people.flatMap(\.self)).allSatisfy { $0 <= value })
    }
    let alone = try ServiceAdherence(relevance: Self.relevance)
    let dependence = try alone.dependence(bestLevels([Self.a]))
    #expect(dependence.map(\.person) == [0])
    #expect(try dependence[0].drop == alone.value(bestLevels([Self.a])))
  }

  @Test func `a competence without relevance changes no bit`() throws {
    let some = try ServiceAdherence(relevance: Self.relevance)
    let all = try ServiceAdherence(relevance: [0] + Self.relevance + [0])
    let people = [Self.a, Self.b]
    let wider = people.map { [1] + $0 + [0.3] }
    #expect(try all.personal(wider.flatMap(\.self)) == some.personal(people.flatMap(\.self)))
    #expect(try all.value(bestLevels(wider)) == some.value(bestLevels(people)))
    #expect(try all.dependence(bestLevels(wider)) == some.dependence(bestLevels(people)))
  }

  @Test func `the best level, who has it first, and the best of the others`() {
    for levels in allLists(of: 0...2, length: 4) {
      let best = bestLevels(levels.map { [Double($0)] })[0]
      let highest = levels.max() ?? 0
      let person = levels.firstIndex(of: highest) ?? -1
      #expect(best.level == Double(highest))
      #expect(best.person == (highest > 0 ? person : -1))
      var others = levels
      others.remove(at: person)
      #expect(best.second == Double(others.max() ?? 0))
    }
  }

  @Test func `undefined adherence`() throws {
    #expect(throws: Undefined.noAnswers) { try ServiceAdherence(relevance: []) }
    #expect(throws: Undefined.unusableWeights) { try ServiceAdherence(relevance: [0]) }
    let service = try ServiceAdherence(relevance: [1, 1])
    #expect(throws: Undefined.unequalLengths) { try service.personal([1, 1, 1]) }
    #expect(throws: Undefined.unequalLengths) { try service.value([BestLevel()]) }
    #expect(throws: Undefined.notAShare) { try service.personal([1, 1.5]) }
    #expect(throws: Undefined.notAShare) { try service.personal([1, .nan]) }
    #expect(throws: Undefined.notAShare) { try service.dependence(bestLevels([[1, 1.5]])) }
  }
}

/// Of people by competence, as `ServiceAdherence` takes them.
func bestLevels(_ people: [[Double]]) -> [BestLevel] {
  var best = Array(repeating: BestLevel(), count: people.first?.count ?? 0)
  for (person, levels) in people.enumerated() {
    for (competence, level) in levels.enumerated() { best[competence].note(level, of: person) }
  }
  return best
}
