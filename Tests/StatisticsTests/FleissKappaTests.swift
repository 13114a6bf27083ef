import Statistics
import Testing

struct FleissKappaTests {
  static let table = [
    [0, 0, 0, 0, 14], [0, 2, 6, 4, 2], [0, 0, 3, 5, 6], [0, 3, 9, 2, 0], [2, 2, 8, 1, 1], [7, 7, 0, 0, 0],
    [3, 2, 6, 3, 0], [2, 5, 3, 2, 2], [6, 5, 2, 1, 0], [0, 2, 2, 3, 7],
  ]

  private func units(_ table: [[Int]]) throws -> [LevelCounts] {
    try table.map { try LevelCounts(lowest: 1, counts: $0) }
  }

  @Test func `published table`() throws {
    #expect(agrees(try fleissKappa(of: units(Self.table)), 0.209931, digits: 6))
  }

  @Test func `neither the order of units nor the names of categories matter`() throws {
    let kappa = try fleissKappa(of: units(Self.table))
    #expect(try fleissKappa(of: units(Self.table.reversed())) == kappa)
    #expect(agrees(try fleissKappa(of: units(Self.table.map { $0.reversed() })), kappa, digits: 14))
  }

  @Test func `full agreement is 1, two raters who always differ -1`() throws {
    #expect(try fleissKappa(of: units([[3, 0], [0, 3]])) == 1)
    #expect(try fleissKappa(of: units([[1, 1], [1, 1]])) == -1)
  }

  @Test func `undefined kappas`() throws {
    #expect(throws: Undefined.noAnswers) { try fleissKappa(of: []) }
    #expect(throws: Undefined.noAnswers) { try fleissKappa(of: units([[0, 0]])) }
    #expect(throws: Undefined.tooFew(n: 1, needed: 2)) { try fleissKappa(of: units([[1, 0]])) }
    #expect(throws: Undefined.unequalRaters) { try fleissKappa(of: units([[1, 1], [2, 1]])) }
    #expect(throws: Undefined.differentScales) { try fleissKappa(of: units([[1, 1], [2, 0, 0]])) }
    #expect(throws: Undefined.noVariation) { try fleissKappa(of: units([[2, 0], [2, 0]])) }
  }
}
