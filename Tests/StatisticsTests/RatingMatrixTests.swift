import Statistics
import Testing

struct RatingMatrixTests {
  @Test func `what is no matrix is refused`() {
    #expect(throws: Undefined.noAnswers) { try RatingMatrix([]) }
    #expect(throws: Undefined.tooFew(n: 1, needed: 2)) { try RatingMatrix([[1, 2]]) }
    #expect(throws: Undefined.tooFew(n: 1, needed: 2)) { try RatingMatrix([[1], [2]]) }
    #expect(throws: Undefined.tooFew(n: 0, needed: 2)) { try RatingMatrix([[], []]) }
    #expect(throws: Undefined.unequalLengths) { try RatingMatrix([[1, 2], [1, 2, 3]]) }
    #expect(throws: Undefined.outsideScale(level: .max, scale: -1_000...1_000)) {
      try RatingMatrix([[1, 2], [1, .max]])
    }
  }
}
