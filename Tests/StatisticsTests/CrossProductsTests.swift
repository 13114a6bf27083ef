import Testing

@testable import Statistics

struct CrossProductsTests {
  private static let rows = [[1, 5, 2], [2, 4, 2], [3, 3, 5], [5, 1, 4], [4, 2, 1]]

  static func products(_ rows: [[Int]]) throws -> CrossProducts {
    var products = try CrossProducts(variables: rows[0].count)
    for row in rows { try products.add(row) }
    return products
  }

  @Test func `merging the parts counts the whole, in any order`() throws {
    let whole = try Self.products(Self.rows)
    for cut in 1..<Self.rows.count {
      let head = try Self.products(Array(Self.rows[..<cut]))
      let tail = try Self.products(Array(Self.rows[cut...].reversed()))
      #expect(try head + tail == whole)
      #expect(try tail + head == whole)
    }
    var doubled = try Self.products(Self.rows)
    try doubled.add([3, 3, 3], times: 4)
    #expect(try doubled == whole + Self.products(Array(repeating: [3, 3, 3], count: 4)))
  }

  @Test func `correlations are those of the lists`() throws {
    let matrix = try Self.products(Self.rows).correlations.rows
    #expect(agrees(matrix[0][1], -1, digits: 15))
    for one in 0..<3 {
      for other in 0..<3 {
        let x = Self.rows.map { Double($0[one]) }
        let y = Self.rows.map { Double($0[other]) }
        let (mx, my) = (try mean(of: x), try mean(of: y))
        let xy = zip(x, y).reduce(0) { $0 + ($1.0 - mx) * ($1.1 - my) }
        let xx = x.reduce(0) { $0 + ($1 - mx) * ($1 - mx) }
        let yy = y.reduce(0) { $0 + ($1 - my) * ($1 - my) }
        #expect(agrees(matrix[one][other], xy / (xx * yy).squareRoot(), digits: 14))
        #expect(matrix[one][other] == matrix[other][one])
      }
    }
  }

  @Test func `the largest sums stay exact`() throws {
    var products = try CrossProducts(variables: 2)
    try products.add([1_000, -1_000], times: LevelCounts.largestTotal / 2)
    try products.add([-1_000, 1_000], times: LevelCounts.largestTotal / 2)
    #expect(try products.correlations.rows[0][1] == -1)
  }

  @Test func `what cannot be counted is refused and changes nothing`() throws {
    var products = try Self.products(Self.rows)
    let before = products
    #expect(throws: Undefined.unequalLengths) { try products.add([1, 2]) }
    #expect(throws: Undefined.outsideScale(level: 1_001, scale: -1_000...1_000)) { try products.add([1, 2, 1_001]) }
    #expect(throws: Undefined.unusableCounts) { try products.add([1, 2, 3], times: -1) }
    #expect(throws: Undefined.unusableCounts) { try products.add([1, 2, 3], times: .max) }
    #expect(products == before)
    #expect(throws: Undefined.unequalLengths) { try products + CrossProducts(variables: 2) }
    #expect(throws: Undefined.noAnswers) { try CrossProducts(variables: 0) }
    #expect(throws: Undefined.tooMany(n: 1_001, limit: 1_000)) { try CrossProducts(variables: 1_001) }
    #expect(throws: Undefined.noAnswers) { try CrossProducts(variables: 2).correlations }
    #expect(throws: Undefined.tooFew(n: 1, needed: 2)) { try Self.products([[1, 2]]).correlations }
    #expect(throws: Undefined.noVariation) { try Self.products([[1, 2], [1, 3]]).correlations }
    var full = try CrossProducts(variables: 3)
    try full.add([1, 1, 1], times: LevelCounts.largestTotal)
    #expect(throws: Undefined.unusableCounts) { try full + before }
  }
}
