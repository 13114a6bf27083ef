/// Johnson's relative weights (Johnson 2000): the predictors are replaced by the orthogonal variables nearest to them, and what these
/// explain is given back in proportion.
///
/// With `R = V Δ² Vᵀ` the predictors' correlations and `r` those with the criterion: `Λ = V Δ Vᵀ`, `β = Λ⁻¹ r`, and the weight of
/// predictor `j` is `Σₖ λⱼₖ² βₖ²`. The weights sum to `R²` and do not depend on the order of the predictors but for rounding.
enum RelativeWeights {
  /// The smallest eigenvalue of correlations that are not taken for collinear.
  static let smallestEigenvalue = 1e-9

  /// The weights, from the predictors' correlations with one another and with the criterion.
  static func weights(predictors: [[Double]], criterion: [Double]) throws(Undefined) -> [Double] {
    let eigen = SymmetricEigen(predictors)
    guard eigen.values.allSatisfy({ $0 > smallestEigenvalue }) else { throw .collinear }
    let roots = eigen.values.map { $0.squareRoot() }
    let indices = predictors.indices
    let v = eigen.vectors
    /// `V diagonal(d) Vᵀ`
    func matrix(_ diagonal: [Double]) -> [[Double]] {
      indices.map { row in
        indices.map { column in indices.reduce(0) { $0 + v[row][$1] * diagonal[$1] * v[column][$1] } }
      }
    }
    let loadings = matrix(roots)
    let inverse = matrix(roots.map { 1 / $0 })
    let beta = indices.map { row in indices.reduce(0) { $0 + inverse[row][$1] * criterion[$1] } }
    return indices.map { row in
      indices.reduce(0) { $0 + loadings[row][$1] * loadings[row][$1] * beta[$1] * beta[$1] }
    }
  }
}
