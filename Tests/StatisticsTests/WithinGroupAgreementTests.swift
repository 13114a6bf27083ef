import Statistics
import Testing

struct WithinGroupAgreementTests {
  @Test(arguments: [([4, 4, 5, 4, 3], 0.75, 0.75), ([1, 5, 1, 5, 5], 0, -1.4), ([2, 2, 2], 1, 1)])
  func `one item`(ratings: [Int], rwg: Double, raw: Double) throws {
    let agreement = try WithinGroupAgreement(of: counts(ratings))
    #expect(agreement.rwg == rwg)
    #expect(agrees(agreement.lindell, raw, digits: 14))
  }

  @Test func `several items`() throws {
    let raters = [[4, 4, 5], [4, 5, 5], [5, 4, 4], [4, 4, 4], [3, 4, 5]]
    let items = try (0..<3).map { item in try counts(raters.map { $0[item] }) }
    let agreement = try WithinGroupAgreement(ofItems: items)
    #expect(agrees(agreement.rwg, 0.9375, digits: 14))
    #expect(agrees(agreement.lindell, 0.833333, digits: 6))
    #expect(agreement.items == 3)
    let reversed = try WithinGroupAgreement(ofItems: items.reversed())
    #expect(agrees(reversed.rwg, agreement.rwg, digits: 14))
  }

  @Test(arguments: allAscendingLists(of: 1...5, length: 4)) func `bounds, and more items never agree less`(
    ratings: [Int]
  ) throws {
    let item = try counts(ratings)
    let one = try WithinGroupAgreement(of: item)
    let three = try WithinGroupAgreement(ofItems: [item, item, item])
    #expect((0...1).contains(one.rwg) && (0...1).contains(three.rwg))
    #expect(three.rwg >= one.rwg)
    #expect(agrees(three.lindell, one.lindell, digits: 14))
    #expect(agrees(one.rwg, max(0, 1 - (try item.variance) / 2), digits: 14))
  }

  @Test func `undefined agreement`() throws {
    #expect(throws: Undefined.noAnswers) { try WithinGroupAgreement(ofItems: []) }
    #expect(throws: Undefined.noAnswers) { try WithinGroupAgreement(of: counts([])) }
    #expect(throws: Undefined.tooFew(n: 1, needed: 2)) { try WithinGroupAgreement(of: counts([3])) }
    #expect(throws: Undefined.scaleTooShort(levels: 1, needed: 2)) {
      try WithinGroupAgreement(of: counts([1, 1], 1...1))
    }
    #expect(throws: Undefined.differentScales) {
      try WithinGroupAgreement(ofItems: [counts([1, 2]), counts([1, 2], 0...4)])
    }
  }
}
