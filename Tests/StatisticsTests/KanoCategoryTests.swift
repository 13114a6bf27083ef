import Statistics
import Testing

struct KanoCategoryTests {
  @Test func `the evaluation table, letter by letter`() throws {
    let table = ["QAAAO", "RIIIM", "RIIIM", "RIIIM", "RRRRQ"]
    for (functional, row) in table.enumerated() {
      for (dysfunctional, letter) in row.enumerated() {
        let category = try KanoCategory(functional: functional + 1, dysfunctional: dysfunctional + 1)
        #expect(category.letter == letter)
      }
    }
  }

  @Test func `asked the other way round, A, O and M become R, and the rest stay`() throws {
    for functional in KanoCategory.scale {
      for dysfunctional in KanoCategory.scale {
        let turned = try KanoCategory(functional: dysfunctional, dysfunctional: functional)
        switch try KanoCategory(functional: functional, dysfunctional: dysfunctional) {
        case .attractive, .oneDimensional, .mustBe: #expect(turned == .reverse)
        case .indifferent: #expect(turned == .indifferent)
        case .questionable: #expect(turned == .questionable)
        case .reverse: #expect([.attractive, .oneDimensional, .mustBe].contains(turned))
        }
      }
    }
  }

  @Test(arguments: [0, 6, .min, .max]) func `answers outside the scale are refused`(answer: Int) {
    #expect(throws: Undefined.outsideScale(level: Int32(clamping: answer), scale: 1...5)) {
      try KanoCategory(functional: answer, dysfunctional: 1)
    }
    #expect(throws: Undefined.outsideScale(level: Int32(clamping: answer), scale: 1...5)) {
      try KanoCategory(functional: 1, dysfunctional: answer)
    }
  }
}
