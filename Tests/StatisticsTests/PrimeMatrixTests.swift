import Testing

@testable import Statistics

struct PrimeMatrixTests {
  /// Numbers at the ends of the range and some between.
  private static let numbers: [Int32] = [
    0, 1, 2, 3, 5, 1_000_003, .max / 2, .max / 2 + 1, .max - 3, .max - 2, .max - 1,
  ]

  private static func remainder(_ value: Int) -> Int32 {
    let prime = Int(PrimeMatrix.prime)
    return Int32((value % prime + prime) % prime)
  }

  @Test func `sums and differences wrap at the prime`() {
    for one in Self.numbers {
      for other in Self.numbers {
        #expect(PrimeMatrix.sum(one, other) == Self.remainder(Int(one) + Int(other)))
        #expect(PrimeMatrix.difference(one, other) == Self.remainder(Int(one) - Int(other)))
      }
    }
  }

  @Test(arguments: numbers) func `a multiple of a row is taken from another`(factor: Int32) {
    var matrix = PrimeMatrix(rows: 3, columns: Self.numbers.count, room: Self.numbers.count + 2)
    for column in Self.numbers.indices {
      matrix[0, column] = 7
      matrix[1, column] = Self.numbers[column]
      matrix[2, column] = Self.numbers[Self.numbers.count - 1 - column]
    }
    let appended = matrix.appendColumn()
    matrix[1, appended] = 1
    matrix.subtract(1, times: factor, from: 2)
    for column in Self.numbers.indices {
      let before = Int(Self.numbers[Self.numbers.count - 1 - column])
      let product = Int(Self.remainder(Int(Self.numbers[column]) * Int(factor)))
      #expect(matrix[2, column] == Self.remainder(before - product))
      #expect(matrix[1, column] == Self.numbers[column])
      #expect(matrix[0, column] == 7)
    }
    #expect(matrix[2, appended] == Self.remainder(-Int(factor)))
    #expect(matrix[0, appended] == 0)
  }

  @Test(arguments: numbers.dropFirst()) func `a row is divided by one of its numbers`(divisor: Int32) {
    var matrix = PrimeMatrix(rows: 1, columns: 3, room: 3)
    matrix[0, 0] = divisor
    matrix[0, 1] = Self.remainder(Int(divisor) * 12)
    #expect(matrix.firstColumn(of: 0, in: 0..<3) == 0)
    #expect(matrix.firstColumn(of: 0, in: 2..<3) == nil)
    matrix.normalise(0, at: 0)
    #expect((0..<3).map { matrix[0, $0] } == [1, 12, 0])
  }
}
