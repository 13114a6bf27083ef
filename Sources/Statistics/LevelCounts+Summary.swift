extension LevelCounts {
  /// Arithmetic mean, `Σ level · count / n`.
  ///
  /// - Throws: `noAnswers`.
  public var mean: Double {
    get throws(Undefined) {
      try requireAnswers(1)
      return Double(n * lowest + indexSum) / Double(n)
    }
  }

  /// The middle answer; of an even number, the mean of the middle two.
  ///
  /// - Throws: `noAnswers`.
  public var median: Double {
    get throws(Undefined) { try quantile(0.5) }
  }

  /// The value below which a share `p` of the answers lies, linear between the two nearest answers.
  ///
  /// Position `h = (n - 1) p` among the ordered answers, counted from 0 (Hyndman and Fan 1996, type 7; the
  /// `PERCENTILE.INC` of spreadsheets). O(levels).
  ///
  /// - Parameter p: 0...1; what lies outside is taken as the nearer end.
  /// - Throws: `noAnswers`; `notFinite` if `p` is not a number.
  public func quantile(_ p: Double) throws(Undefined) -> Double {
    try requireAnswers(1)
    guard !p.isNaN else { throw .notFinite }
    let position = Double(n - 1) * min(max(p, 0), 1)
    let below = Int(position)
    let lower = Double(answer(at: below))
    let upper = Double(answer(at: min(below + 1, n - 1)))
    return lower + (upper - lower) * (position - Double(below))
  }

  /// The lowest level that anyone chose.
  ///
  /// - Throws: `noAnswers`.
  public var lowestObserved: Int {
    get throws(Undefined) {
      guard let index = counts.firstIndex(where: { $0 > 0 }) else { throw .noAnswers }
      return lowest + index
    }
  }

  /// The highest level that anyone chose.
  ///
  /// - Throws: `noAnswers`.
  public var highestObserved: Int {
    get throws(Undefined) {
      guard let index = counts.lastIndex(where: { $0 > 0 }) else { throw .noAnswers }
      return lowest + index
    }
  }

  /// Sample variance, `Σ count · (level - mean)² / (n - 1)`, rounded once from an exact fraction.
  ///
  /// - Throws: `noAnswers`, `tooFew` below two answers.
  public var variance: Double {
    get throws(Undefined) {
      try requireAnswers(2)
      return Double(whole: scatter) / (Double(n) * Double(n - 1))
    }
  }

  /// Standard error of the mean, `√(variance / n)`, for a sample from an unlimited population.
  ///
  /// - Throws: `noAnswers`, `tooFew` below two answers.
  public var standardError: Double {
    get throws(Undefined) { (try variance / Double(n)).squareRoot() }
  }

  /// Whether two answers differ.
  public var varies: Bool { counts.count(where: { $0 > 0 }) > 1 }

  /// Number of answers at a level or above it.
  public func count(atOrAbove level: Int) -> Int {
    var sum = 0
    for index in counts.indices where lowest + index >= level { sum += counts[index] }
    return sum
  }

  /// Share of the answers at a level or above it, 0...1.
  ///
  /// - Throws: `noAnswers`.
  public func share(atOrAbove level: Int) throws(Undefined) -> Double {
    try requireAnswers(1)
    return Double(count(atOrAbove: level)) / Double(n)
  }

  /// Number of answers in the two highest levels of the scale.
  ///
  /// - Throws: `scaleTooShort` below three levels, where two boxes would hold every answer.
  public var topTwoBoxCount: Int {
    get throws(Undefined) {
      guard counts.count >= 3 else { throw .short(levels: counts.count, needed: 3) }
      return count(atOrAbove: scale.upperBound - 1)
    }
  }

  /// Share of the answers in the two highest levels of the scale, 0...1.
  ///
  /// - Throws: `noAnswers`, `scaleTooShort` below three levels.
  public var topTwoBoxShare: Double {
    get throws(Undefined) {
      try requireAnswers(1)
      return Double(try topTwoBoxCount) / Double(n)
    }
  }

  /// Share of the answers at each level of the scale, lowest first.
  ///
  /// - Throws: `noAnswers`.
  public var distribution: [Double] {
    get throws(Undefined) {
      try requireAnswers(1)
      return counts.map { Double($0) / Double(n) }
    }
  }
}

extension LevelCounts {
  /// Sum of the answers as indices from the scale's lowest level.
  var indexSum: Int {
    var sum = 0
    for index in counts.indices { sum += index * counts[index] }
    return sum
  }

  /// `n Σx² - (Σx)²`, which is `n (n - 1)` times the sample variance, exactly.
  var scatter: Int128 {
    var squares = 0
    for index in counts.indices { squares += index * index * counts[index] }
    return Int128(n) * Int128(squares) - Int128(indexSum) * Int128(indexSum)
  }

  /// Throws unless there are at least `needed` answers.
  func requireAnswers(_ needed: Int) throws(Undefined) {
    guard n > 0 else { throw .noAnswers }
    guard n >= needed else { throw .few(n, needed: needed) }
  }

  /// The answer at a position of the ordered answers, counted from 0; `position` is below `n`.
  private func answer(at position: Int) -> Int {
    var passed = 0
    for index in counts.indices {
      passed += counts[index]
      if passed > position { return lowest + index }
    }
    return scale.upperBound
  }
}
