import Statistics
import Testing

struct CrosshairTests {
  private static let items = [(4.5, 2.0), (4.5, 4.5), (2.0, 1.5), (1.5, 4.0), (3.0, 3.0)]
    .map { ImportancePerformance(importance: $0.0, performance: $0.1) }

  private static func crosshair(_ rule: Crosshair.Rule, _ items: [ImportancePerformance] = items) throws -> Crosshair {
    try Crosshair(rule, of: items, importanceScale: 1...5, performanceScale: 1...5)
  }

  @Test(arguments: zip(Crosshair.Rule.allCases, [(3, 3), (3.1, 3), (3, 3), (3, 3)]))
  func `lines by rule`(rule: Crosshair.Rule, lines: (Double, Double)) throws {
    let crosshair = try Self.crosshair(rule)
    #expect(agrees(crosshair.importance, lines.0, digits: 14))
    #expect(agrees(crosshair.performance, lines.1, digits: 14))
    #expect(crosshair.rule == rule)
  }

  @Test(arguments: [
    (Crosshair.Rule.midpoint, Quadrant.keepUp), (.mean, .possibleOverkill), (.median, .keepUp), (.diagonal, .keepUp),
  ])
  func `a point on the line counts as high`(rule: Crosshair.Rule, last: Quadrant) throws {
    let crosshair = try Self.crosshair(rule)
    let quadrants = try Self.items.map { try crosshair.quadrant(of: $0) }
    // On the diagonal rule, the low item whose importance exceeds its performance is to be concentrated on as well.
    let third: Quadrant = rule == .diagonal ? .concentrateHere : .lowPriority
    #expect(quadrants == [.concentrateHere, .keepUp, third, .possibleOverkill, last])
  }

  @Test func `items at one place are high, whatever rounding does to their mean`() throws {
    let same = Array(repeating: ImportancePerformance(importance: 3.1, performance: 2.3), count: 7)
    for rule in [Crosshair.Rule.mean, .median] {
      let crosshair = try Self.crosshair(rule, same)
      #expect(try crosshair.quadrant(of: same[0]) == .keepUp)
    }
  }

  @Test func `the diagonal splits points that stand apart in the same quadrant`() throws {
    let crosshair = try Self.crosshair(.diagonal)
    let cases: [(Double, Double, Quadrant)] = [
      (4.5, 4.4, .concentrateHere), (4.4, 4.5, .keepUp), (4.4, 4.4, .keepUp), (2, 2, .lowPriority),
      (2, 1.9, .concentrateHere), (2, 3, .possibleOverkill),
    ]
    for (importance, performance, quadrant) in cases {
      let item = ImportancePerformance(importance: importance, performance: performance)
      #expect(try crosshair.quadrant(of: item) == quadrant)
    }
  }

  @Test func `the diagonal runs from end to end of unequal scales`() throws {
    let crosshair = try Crosshair(.diagonal, of: [], importanceScale: 0...10, performanceScale: 1...5)
    #expect(try crosshair.quadrant(of: .init(importance: 7.5, performance: 4)) == .keepUp)
    #expect(try crosshair.quadrant(of: .init(importance: 7.6, performance: 4)) == .concentrateHere)
    #expect(try crosshair.quadrant(of: .init(importance: 4.9, performance: 3)) == .possibleOverkill)
  }

  @Test func `undefined crosshairs`() throws {
    #expect(throws: Undefined.noAnswers) { try Self.crosshair(.mean, []) }
    #expect(throws: Undefined.noAnswers) { try Self.crosshair(.median, []) }
    #expect(try Self.crosshair(.midpoint, []).importance == 3)
    let broken = ImportancePerformance(importance: .nan, performance: 3)
    #expect(throws: Undefined.notFinite) { try Self.crosshair(.mean, [broken]) }
    #expect(throws: Undefined.notFinite) { try Self.crosshair(.midpoint).quadrant(of: broken) }
    #expect(throws: Undefined.scaleTooShort(levels: 1, needed: 2)) {
      try Crosshair(.diagonal, of: [], importanceScale: 1...5, performanceScale: 1...1)
    }
    #expect(throws: Undefined.scaleTooWide(limit: -1_000...1_000)) {
      try Crosshair(.midpoint, of: [], importanceScale: 1...5, performanceScale: 0 ... .max)
    }
  }
}
