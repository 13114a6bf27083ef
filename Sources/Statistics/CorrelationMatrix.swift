/// The correlations of several variables with one another.
public struct CorrelationMatrix: Hashable, Sendable {
  /// One row and one column a variable.
  public let rows: [[Double]]

  /// A matrix as published or computed elsewhere.
  ///
  /// - Throws: `noAnswers` without rows; `unequalLengths` if it is not square; `notFinite` if it is not symmetric with ones on the diagonal
  ///   and numbers of -1...1 elsewhere.
  public init(_ rows: [[Double]]) throws(Undefined) {
    guard !rows.isEmpty else { throw .noAnswers }
    guard rows.allSatisfy({ $0.count == rows.count }) else { throw .unequalLengths }
    for row in rows.indices {
      guard rows[row][row] == 1 else { throw .notFinite }
      for column in rows.indices {
        guard rows[row][column].magnitude <= 1, rows[row][column] == rows[column][row] else { throw .notFinite }
      }
    }
    self.rows = rows
  }

  init(unchecked rows: [[Double]]) {
    self.rows = rows
  }

  /// Number of variables.
  var count: Int { rows.count }

  /// The correlations of some of the variables, in the order given.
  func restricted(to variables: [Int]) -> CorrelationMatrix {
    CorrelationMatrix(unchecked: variables.map { row in variables.map { rows[row][$0] } })
  }
}
