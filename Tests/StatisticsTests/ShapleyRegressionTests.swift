import Testing

@testable import Statistics

struct ShapleyRegressionTests {
  /// `R²` on some predictors by Gauss elimination.
  private func explained(_ members: [Int], _ predictors: [[Double]], _ criterion: [Double]) -> Double {
    var rows = members.map { row in members.map { predictors[row][$0] } + [criterion[row]] }
    for pivot in rows.indices {
      for row in rows.indices where row != pivot {
        let factor = rows[row][pivot] / rows[pivot][pivot]
        for column in rows[row].indices { rows[row][column] -= factor * rows[pivot][column] }
      }
    }
    return rows.indices.reduce(0) { $0 + rows[$1][members.count] / rows[$1][$1] * criterion[members[$1]] }
  }

  private func orders(_ items: [Int]) -> [[Int]] {
    items.isEmpty ? [[]] : items.flatMap { first in orders(items.filter { $0 != first }).map { [first] + $0 } }
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>) func `is the mean gain over all 24 orders`(seed: UInt64) throws {
    let matrix = try DriverImportanceTests.answers(5, seed: seed).correlations
    let predictors = matrix.restricted(to: [0, 1, 2, 3]).rows
    let criterion = Array(matrix.rows[4].dropLast())
    var gains = [0.0, 0, 0, 0]
    for order in orders([0, 1, 2, 3]) {
      for position in order.indices {
        gains[order[position]] +=
          explained(Array(order[...position]), predictors, criterion)
          - explained(Array(order[..<position]), predictors, criterion)
      }
    }
    let weights = try ShapleyRegression.weights(predictors: predictors, criterion: criterion)
    #expect(zip(weights, gains).allSatisfy { agrees($0, $1 / 24, digits: 12) })
  }
}
