import Statistics
import Testing

struct MaturityIndexTests {
  @Test(arguments: [
    (1.0, 1...5, 0.0), (5.0, 1...5, 1.0), (3.5, 1...5, 0.625), (2.0, 0...4, 0.5), (0.0, -3...3, 0.5),
  ])
  func `a level as a share of its scale`(level: Double, scale: ClosedRange<Int>, index: Double) throws {
    #expect(try maturityIndex(of: level, scale: scale) == index)
  }

  @Test func `undefined indices`() {
    #expect(throws: Undefined.notAShare) { try maturityIndex(of: 0.9, scale: 1...5) }
    #expect(throws: Undefined.notAShare) { try maturityIndex(of: 5.1, scale: 1...5) }
    #expect(throws: Undefined.notFinite) { try maturityIndex(of: .nan, scale: 1...5) }
    #expect(throws: Undefined.scaleTooShort(levels: 1, needed: 2)) { try maturityIndex(of: 3, scale: 3...3) }
    #expect(throws: Undefined.scaleTooWide(limit: -1_000...1_000)) { try maturityIndex(of: 3, scale: .min ... .max) }
  }
}
