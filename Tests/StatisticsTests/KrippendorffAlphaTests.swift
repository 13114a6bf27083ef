import Statistics
import Testing

struct KrippendorffAlphaTests {
  /// Units from one line a rater, one character a unit, `.` for a missing rating.
  private static func units(_ raters: [String], _ scale: ClosedRange<Int> = 1...5) throws -> [LevelCounts] {
    let rows = raters.map { $0.split(separator: " ").map { Int($0) } }
    return try rows[0].indices.map { unit in try counts(rows.compactMap { $0[unit] }, scale) }
  }

  private static let c = [
    "1 2 3 3 2 1 4 1 2 . . .", "1 2 3 3 2 2 4 1 2 5 . 3", ". 3 3 3 2 3 4 2 2 5 1 .", "1 2 3 3 2 4 4 1 2 5 1 .",
  ]
  private static let d = [
    ". . . . . 3 4 1 2 1 1 3 3 . 3", "1 . 2 1 3 3 4 3 . . . . . . .", ". . 2 1 3 4 4 . 2 1 1 3 3 . 4",
  ]

  @Test(arguments: zip(DifferenceMetric.allCases, [0.743421053, 0.815387504, 0.849107143, 0.797402775]))
  func `data C`(metric: DifferenceMetric, expected: Double) throws {
    #expect(agrees(try krippendorffAlpha(of: Self.units(Self.c), metric: metric), expected, digits: 9))
  }

  @Test(arguments: zip(DifferenceMetric.allCases, [0.691358, 0.806721, 0.810845, 0.808944]))
  func `data D`(metric: DifferenceMetric, expected: Double) throws {
    #expect(agrees(try krippendorffAlpha(of: Self.units(Self.d), metric: metric), expected, digits: 6))
  }

  @Test(arguments: DifferenceMetric.allCases) func `the order of units does not change a bit`(
    metric: DifferenceMetric
  ) throws {
    for data in [Self.c, Self.d] {
      let units = try Self.units(data)
      let alpha = try krippendorffAlpha(of: units, metric: metric)
      for shift in units.indices {
        let rotated = Array(units[shift...] + units[..<shift])
        #expect(try krippendorffAlpha(of: rotated, metric: metric) == alpha)
        #expect(try krippendorffAlpha(of: rotated.reversed(), metric: metric) == alpha)
      }
      #expect(try krippendorffAlpha(of: units + [counts([5])], metric: metric) == alpha)
      #expect(try krippendorffAlpha(of: Self.units(data, 0...9), metric: metric) == alpha)
    }
  }

  @Test(arguments: DifferenceMetric.allCases) func `raters who agree on every unit`(metric: DifferenceMetric) throws {
    let units = try [[1, 1], [2, 2, 2], [5, 5]].map { try counts($0) }
    #expect(try krippendorffAlpha(of: units, metric: metric) == 1)
  }

  /// Two units of two ratings on three levels, by the definition over all pairs of ratings.
  @Test(arguments: allLists(of: 1...3, length: 4)) func `beside the definition by pairs`(ratings: [Int]) throws {
    let units = try [counts([ratings[0], ratings[1]]), counts([ratings[2], ratings[3]])]
    guard Set(ratings).count > 1 else {
      #expect(throws: Undefined.noVariation) { try krippendorffAlpha(of: units, metric: .interval) }
      return
    }
    func square(_ a: Int, _ b: Int) -> Double { Double((a - b) * (a - b)) }
    let observed = (square(ratings[0], ratings[1]) + square(ratings[2], ratings[3])) / 2
    var expected = 0.0
    for i in 0..<4 { for j in 0..<4 where i != j { expected += square(ratings[i], ratings[j]) / 12 } }
    #expect(agrees(try krippendorffAlpha(of: units, metric: .interval), 1 - observed / expected, digits: 13))
  }

  @Test func `undefined agreement`() throws {
    #expect(throws: Undefined.noAnswers) { try krippendorffAlpha(of: [], metric: .nominal) }
    #expect(throws: Undefined.noAnswers) { try krippendorffAlpha(of: [counts([])], metric: .nominal) }
    #expect(throws: Undefined.tooFew(n: 1, needed: 2)) {
      try krippendorffAlpha(of: [counts([1]), counts([2])], metric: .nominal)
    }
    // The only differing rating is alone in its unit and drops out.
    #expect(throws: Undefined.noVariation) {
      try krippendorffAlpha(of: [counts([3, 3]), counts([3, 3, 3]), counts([4])], metric: .ordinal)
    }
    #expect(throws: Undefined.differentScales) {
      try krippendorffAlpha(of: [counts([1, 2]), counts([1, 2], 0...5)], metric: .nominal)
    }
    #expect(throws: Undefined.negativeLevels) {
      try krippendorffAlpha(of: [counts([1, 2], -1...5)], metric: .ratio)
    }
    #expect(try krippendorffAlpha(of: [counts([0, 0], 0...5), counts([1, 1], 0...5)], metric: .ratio) == 1)
  }
}
