import Testing

@testable import Statistics

struct DriverImportanceTests {
  /// Correlations of agriculture, examination, education, catholic, infant mortality and last fertility in the Swiss provinces of 1888 (Mosteller
  /// and Tukey 1977), the worked example of the package relaimpo (Grömping 2006).
  static let swiss = try? CorrelationMatrix([
    [1, -0.68654221, -0.63952252, 0.40109505, -0.06085861, 0.35307918],
    [-0.68654221, 1, 0.69841530, -0.57274180, -0.11402160, -0.64588270],
    [-0.63952252, 0.69841530, 1, -0.15385892, -0.09932185, -0.66378886],
    [0.40109505, -0.57274180, -0.15385892, 1, 0.17549591, 0.46368470],
    [-0.06085861, -0.11402160, -0.09932185, 0.17549591, 1, 0.41655603],
    [0.35307918, -0.64588270, -0.66378886, 0.46368470, 0.41655603, 1],
  ])

  @Test func `relaimpo's example`() throws {
    let drivers = try DriverImportance(of: #require(Self.swiss), method: .shapley)
    #expect(agrees(drivers.explained, 0.706735, digits: 6))
    let published = [0.05709122, 0.17117303, 0.26013468, 0.10557015, 0.11276592]
    #expect(zip(drivers.weights, published).allSatisfy { agrees($0, $1, digits: 7) })
    let shares = [0.08078165, 0.24220256, 0.36807952, 0.14937728, 0.15955899]
    #expect(try zip(drivers.shares, shares).allSatisfy { agrees($0, $1, digits: 7) })
  }

  @Test func `relative weights of the same example, as numpy has them`() throws {
    let drivers = try DriverImportance(of: #require(Self.swiss), method: .relativeWeights)
    #expect(agrees(drivers.explained, 0.706735, digits: 6))
    let weights = [0.0484169, 0.15470825, 0.27196411, 0.11468003, 0.11696572]
    #expect(zip(drivers.weights, weights).allSatisfy { agrees($0, $1, digits: 7) })
  }

  /// Answers of 60 respondents to `count` questions that depend on one another, the last one the criterion.
  static func answers(_ count: Int, seed: UInt64) throws -> CrossProducts {
    var generator = SeededGenerator(seed: seed)
    var products = try CrossProducts(variables: count)
    for _ in 0..<60 {
      let common = Int.random(in: 0...3, using: &generator)
      try products.add((0..<count).map { _ in common + Int.random(in: 0...4, using: &generator) })
    }
    return products
  }

  @Test(arguments: DriverImportance.Method.allCases)
  func `weights are not negative, sum to R², and follow their predictors`(method: DriverImportance.Method) throws {
    for seed in 1...8 as ClosedRange<UInt64> {
      let matrix = try Self.answers(5, seed: seed).correlations
      let drivers = try DriverImportance(of: matrix, method: method)
      #expect(drivers.weights.allSatisfy { $0 >= 0 })
      #expect(agrees(drivers.weights.reduce(0, +), drivers.explained, digits: 13))
      #expect(agrees(try drivers.shares.reduce(0, +), 1, digits: 13))
      let moved = try DriverImportance(of: matrix.restricted(to: [2, 0, 3, 1, 4]), method: method)
      for (position, origin) in [2, 0, 3, 1].enumerated() {
        #expect(agrees(moved.weights[position], drivers.weights[origin], digits: 12))
      }
    }
  }

  @Test(arguments: DriverImportance.Method.allCases)
  func `predictors that are not correlated get their squared correlations`(method: DriverImportance.Method) throws {
    let drivers = try DriverImportance(
      of: CorrelationMatrix([[1, 0, 0.6], [0, 1, -0.5], [0.6, -0.5, 1]]), method: method)
    #expect(agrees(drivers.weights[0], 0.36, digits: 14) && agrees(drivers.weights[1], 0.25, digits: 14))
    let single = try DriverImportance(of: CorrelationMatrix([[1, 0.3], [0.3, 1]]), method: method)
    #expect(agrees(single.explained, 0.09, digits: 14))
  }

  @Test func `for two predictors both methods agree`() throws {
    for seed in 1...8 as ClosedRange<UInt64> {
      let answers = try Self.answers(3, seed: seed)
      let one = try DriverImportance(of: answers, method: .shapley)
      let other = try DriverImportance(of: answers, method: .relativeWeights)
      #expect(zip(one.weights, other.weights).allSatisfy { agrees($0, $1, digits: 12) })
    }
  }

  @Test func `the number of predictors chooses the method`() throws {
    #expect(try DriverImportance(of: Self.answers(13, seed: 2)).method == .shapley)
    #expect(try DriverImportance(of: Self.answers(14, seed: 2)).method == .relativeWeights)
    #expect(throws: Undefined.tooMany(n: 13, limit: 12)) {
      try DriverImportance(of: Self.answers(14, seed: 2), method: .shapley)
    }
  }

  @Test(arguments: DriverImportance.Method.allCases)
  func `undefined drivers`(method: DriverImportance.Method) throws {
    #expect(throws: Undefined.tooFew(n: 1, needed: 2)) {
      try DriverImportance(of: CrossProducts(variables: 1), method: method)
    }
    #expect(throws: Undefined.tooFew(n: 1, needed: 2)) {
      try DriverImportance(of: CorrelationMatrix([[1]]), method: method)
    }
    #expect(throws: Undefined.noAnswers) { try DriverImportance(of: CrossProducts(variables: 3), method: method) }
    #expect(throws: Undefined.tooFew(n: 3, needed: 4)) {
      try DriverImportance(of: CrossProductsTests.products([[1, 2, 3], [2, 2, 1], [3, 1, 1]]), method: method)
    }
    let copied = [[1, 1, 3], [2, 2, 1], [3, 3, 1], [5, 5, 2], [4, 4, 2]]
    #expect(throws: Undefined.collinear) {
      try DriverImportance(of: CrossProductsTests.products(copied), method: method)
    }
    let constant = copied.map { [$0[0], 3, $0[2]] }
    #expect(throws: Undefined.noVariation) {
      try DriverImportance(of: CrossProductsTests.products(constant), method: method)
    }
    // No data have these correlations.
    #expect(throws: Undefined.collinear) {
      try DriverImportance(of: CorrelationMatrix([[1, 0, 0.9], [0, 1, 0.9], [0.9, 0.9, 1]]), method: method)
    }
    let nothing = try DriverImportance(of: CorrelationMatrix([[1, 0.2, 0], [0.2, 1, 0], [0, 0, 1]]), method: method)
    #expect(nothing.explained == 0)
    #expect(throws: Undefined.nothingExplained) { try nothing.shares }
  }
}
