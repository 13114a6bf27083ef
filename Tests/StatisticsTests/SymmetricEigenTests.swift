import Testing

@testable import Statistics

struct SymmetricEigenTests {
  @Test func `by hand`() {
    #expect(SymmetricEigen([[2, 1], [1, 2]]).values.sorted().elementsEqual([1, 3]) { agrees($0, $1, digits: 14) })
    #expect(SymmetricEigen([[5]]).values == [5])
    #expect(SymmetricEigen([[1, 0], [0, 1]]).vectors == [[1, 0], [0, 1]])
  }

  @Test(arguments: [2, 3, 7, 20]) func `vectors are orthonormal and give the matrix back`(size: Int) {
    var generator = SeededGenerator(seed: UInt64(size))
    var matrix = Array(repeating: Array(repeating: 0.0, count: size), count: size)
    for row in 0..<size {
      for column in 0...row {
        matrix[row][column] = 2 * generator.unit() - 1
        matrix[column][row] = matrix[row][column]
      }
    }
    let eigen = SymmetricEigen(matrix)
    for row in 0..<size {
      for column in 0..<size {
        let product = (0..<size).reduce(0) { $0 + eigen.vectors[$1][row] * eigen.vectors[$1][column] }
        #expect((product - (row == column ? 1 : 0)).magnitude < 1e-13)
        let entry = (0..<size).reduce(0) { $0 + eigen.vectors[row][$1] * eigen.values[$1] * eigen.vectors[column][$1] }
        #expect((entry - matrix[row][column]).magnitude < 1e-13)
      }
    }
  }
}
