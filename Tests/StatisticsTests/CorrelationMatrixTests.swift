import Testing

@testable import Statistics

struct CorrelationMatrixTests {
  @Test func `some of the variables, in the order given`() throws {
    let matrix = try CorrelationMatrix([[1, 0.5, 0.2], [0.5, 1, 0.1], [0.2, 0.1, 1]])
    #expect(matrix.count == 3)
    #expect(matrix.restricted(to: [2, 0]).rows == [[1, 0.2], [0.2, 1]])
  }

  @Test func `what are no correlations is refused`() {
    #expect(throws: Undefined.noAnswers) { try CorrelationMatrix([]) }
    #expect(throws: Undefined.unequalLengths) { try CorrelationMatrix([[1, 0.5]]) }
    for broken in [[[1, 0.5], [0.4, 1]], [[0.9, 0], [0, 1]], [[1, 1.5], [1.5, 1]], [[1, .nan], [.nan, 1]]] {
      #expect(throws: Undefined.notFinite) { try CorrelationMatrix(broken) }
    }
  }
}
