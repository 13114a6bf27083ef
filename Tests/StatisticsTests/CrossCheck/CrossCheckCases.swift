@testable import Statistics

/// Random cases of a fixed seed with our results, for other programs to compute again (Tests/Interop/test_statistics.py).
struct CrossCheckCases {
  var generator = SeededGenerator(seed: 20_261_123)

  /// All cases by topic.
  mutating func all() throws -> JSONText {
    .object([
      ("alpha", try cases(60) { try $0.alpha() }), ("icc", try cases(40) { try $0.icc() }),
      ("fleiss", try cases(40) { try $0.fleiss() }), ("rwg", try cases(40) { try $0.rwg() }),
      ("summary", try cases(40) { try $0.summary() }), ("correlation", try cases(60) { try $0.correlation() }),
      ("weighted", try cases(40) { try $0.weighted() }), ("promoters", try cases(30) { try $0.promoters() }),
      ("wilson", try cases(60) { try $0.wilson() }),
      ("mean", try cases(90) { try $0.mean() }), ("change", try cases(60) { try $0.change() }),
      ("drivers", try cases(40) { try $0.drivers() }), ("knapsack", try cases(60) { try $0.knapsack() }),
      ("adherence", try cases(40) { try $0.adherence() }), ("kano", try cases(30) { try $0.kano() }),
      ("ranking", try cases(4) { try $0.ranking() }), ("quantiles", try cases(40) { try $0.quantiles() }),
    ])
  }

  private mutating func cases(_ count: Int, _ make: (inout Self) throws -> JSONText) rethrows -> JSONText {
    var list: [JSONText] = []
    for _ in 0..<count { list.append(try make(&self)) }
    return .list(list)
  }

  mutating func whole(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }

  mutating func wholes(_ count: Int, _ range: ClosedRange<Int>) -> [Int] { (0..<count).map { _ in whole(range) } }

  /// Answers on a scale of a random length and skew, at least `fewest` of them.
  mutating func answers(_ n: Int, levels: Int) throws -> LevelCounts {
    let shares = generator.dirichlet(
      means: Array(repeating: 1 / Double(levels), count: levels), concentration: Double(levels))
    var counted = try LevelCounts(scale: 1...levels)
    for _ in 0..<n {
      var rest = generator.unit()
      let index = shares.firstIndex { share in
        rest -= share
        return rest < 0
      }
      try counted.add(1 + (index ?? levels - 1))
    }
    return counted
  }

  mutating func alpha() throws -> JSONText {
    let (raters, units) = (whole(2...5), whole(3...15))
    // A few data sets hold a single value, where alpha is undefined.
    let highest = whole(0...9) == 0 ? 1 : whole(2...5)
    let agreed = wholes(units, 1...highest)
    let rows = (0..<raters).map { _ in
      agreed.map { level in whole(0...4) == 0 ? nil : whole(0...1) == 0 ? level : whole(1...highest) }
    }
    let counted = try (0..<units).map { unit in try LevelCounts(rows.compactMap { $0[unit] }, scale: 1...5) }
    let figures = DifferenceMetric.allCases.map { metric in
      ("\(metric)", JSONText { () throws(Undefined) in try krippendorffAlpha(of: counted, metric: metric) })
    }
    let ratings = rows.map { row in JSONText.list(row.map { $0.map { .whole($0) } ?? .null }) }
    return .object([("ratings", .list(ratings))] + figures)
  }

  mutating func icc() throws -> JSONText {
    let (subjects, raters) = (whole(5...12), whole(2...5))
    let rows = (0..<subjects).map { _ in
      let level = whole(1...6)
      return (0..<raters).map { _ in level + whole(0...3) }
    }
    let matrix = try RatingMatrix(rows)
    let icc = try IntraclassCorrelation(of: matrix)
    let forms = zip(["1", "2", "3"], IntraclassCorrelation.Form.allCases)
    let figures = forms.flatMap { name, form in
      [
        ("ICC\(name)", JSONText { () throws(Undefined) in try icc.single(form) }),
        ("ICC\(name)k", JSONText { () throws(Undefined) in try icc.average(form) }),
        ("interval\(name)", JSONText(interval: { () throws(Undefined) in try icc.interval(form) })),
      ]
    }
    let cronbach = JSONText { () throws(Undefined) in try cronbachAlpha(of: matrix) }
    return .object([("ratings", JSONText(rows)), ("cronbach", cronbach)] + figures)
  }

  mutating func fleiss() throws -> JSONText {
    let (units, raters, categories) = (whole(3...12), whole(2...8), whole(2...5))
    let rows = (0..<units).map { _ in
      wholes(raters, 0...(categories - 1)).reduce(into: Array(repeating: 0, count: categories)) { $0[$1] += 1 }
    }
    let counted = try rows.map { try LevelCounts(lowest: 1, counts: $0) }
    return .object([
      ("counts", JSONText(rows)), ("kappa", JSONText { () throws(Undefined) in try fleissKappa(of: counted) }),
    ])
  }

  mutating func rwg() throws -> JSONText {
    let (items, raters, levels) = (whole(1...6), whole(2...9), whole(3...7))
    let rows = (0..<items).map { _ in wholes(raters, 1...levels) }
    let agreement = try WithinGroupAgreement(ofItems: rows.map { try LevelCounts($0, scale: 1...levels) })
    return .object([
      ("ratings", JSONText(rows)), ("levels", .whole(levels)), ("rwg", .number(agreement.rwg)),
      ("lindell", .number(agreement.lindell)),
    ])
  }

  mutating func summary() throws -> JSONText {
    let answers = try self.answers(whole(2...40), levels: whole(2...11))
    let p = generator.unit()
    return .object([
      ("counts", JSONText(answers.counts)), ("mean", .number(try answers.mean)),
      ("median", .number(try answers.median)),
      ("variance", .number(try answers.variance)), ("error", .number(try answers.standardError)), ("p", .number(p)),
      ("quantile", .number(try answers.quantile(p))),
    ])
  }

  mutating func correlation() throws -> JSONText {
    let n = whole(5...40)
    let x = wholes(n, 0...whole(2...9)).map(Double.init)
    let y = x.map { $0 + Double(whole(0...whole(1...12))) }
    return .object([
      ("x", JSONText(x)), ("y", JSONText(y)),
      ("spearman", JSONText { () throws(Undefined) in try SpearmanCorrelation(x, y).value }),
      ("spearmanInterval", JSONText(interval: { () throws(Undefined) in try SpearmanCorrelation(x, y).interval })),
    ])
  }

  mutating func weighted() throws -> JSONText {
    let levels = whole(2...7)
    let groups = try (0..<whole(1...5)).map { _ in try self.answers(whole(3...20), levels: levels) }
    let weights = groups.map { _ in generator.unit() }
    let answers = try WeightedAnswers(groups, weights: weights)
    return .object([
      ("groups", JSONText(groups.map(\.counts))), ("weights", JSONText(weights)), ("mean", .number(answers.mean)),
      ("effectiveN", .number(answers.effectiveN)),
      ("meanInterval", JSONText(interval: { () throws(Undefined) in try answers.meanInterval })),
      ("share", .number(answers.share(atOrAbove: levels))),
      ("shareInterval", JSONText(interval: { answers.shareInterval(atOrAbove: levels) })),
    ])
  }

  mutating func promoters() throws -> JSONText {
    let score = try PromoterScore(answers(whole(1...60), levels: 11).shiftedDown())
    return .object([
      ("promoters", .whole(score.promoters)), ("passives", .whole(score.passives)),
      ("detractors", .whole(score.detractors)), ("value", .number(score.value)), ("variance", .number(score.variance)),
      ("interval", JSONText(interval: { score.interval })),
    ])
  }
}

extension LevelCounts {
  /// The same answers on a scale that begins at 0.
  fileprivate func shiftedDown() throws -> LevelCounts { try LevelCounts(lowest: 0, counts: counts) }
}
