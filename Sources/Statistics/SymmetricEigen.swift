/// Eigenvalues and eigenvectors of a small symmetric matrix by Jacobi's rotations (Jacobi 1846; Golub and Van Loan, section 8.5).
///
/// Sweeps over all pairs in a fixed order, so the same matrix gives the same bits; a correlation matrix of thirty variables takes some six
/// to ten sweeps of `30³` steps each.
struct SymmetricEigen {
  /// In the order of the columns they come from, not sorted.
  let values: [Double]
  /// One column an eigenvalue, orthonormal: `matrix = vectors · diagonal(values) · vectorsᵀ`.
  let vectors: [[Double]]

  init(_ matrix: [[Double]]) {
    var a = matrix
    let size = a.count
    var v = (0..<size).map { row in (0..<size).map { $0 == row ? 1.0 : 0.0 } }
    // Quadratic convergence: far fewer sweeps are needed than allowed.
    for _ in 0..<60 where Self.rotate(&a, &v) == false { break }
    values = a.indices.map { a[$0][$0] }
    vectors = v
  }

  /// One sweep. `false` if nothing was left to rotate.
  private static func rotate(_ a: inout [[Double]], _ v: inout [[Double]]) -> Bool {
    var rotated = false
    for p in a.indices {
      for q in a.indices.dropFirst(p + 1) {
        let off = a[p][q]
        guard off.magnitude > 1e-18 * (a[p][p].magnitude + a[q][q].magnitude) else { continue }
        rotated = true
        let theta = (a[q][q] - a[p][p]) / (2 * off)
        let t = (theta >= 0 ? 1 : -1) / (theta.magnitude + (theta * theta + 1).squareRoot())
        let c = 1 / (t * t + 1).squareRoot()
        let s = t * c
        for k in a.indices {
          let (x, y) = (a[k][p], a[k][q])
          a[k][p] = c * x - s * y
          a[k][q] = s * x + c * y
        }
        for k in a.indices {
          let (x, y) = (a[p][k], a[q][k])
          a[p][k] = c * x - s * y
          a[q][k] = s * x + c * y
        }
        a[p][q] = 0
        a[q][p] = 0
        for k in v.indices {
          let (x, y) = (v[k][p], v[k][q])
          v[k][p] = c * x - s * y
          v[k][q] = s * x + c * y
        }
      }
    }
    return rotated
  }
}
