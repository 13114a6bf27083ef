extension PairCounts {
  /// All expectations, also of respondents who gave no perception.
  public var expectations: LevelCounts {
    get throws(Undefined) {
      var levels = try LevelCounts(scale: scale)
      try forEachPair { (expectation, _, count) throws(Undefined) in
        if let expectation { try levels.add(expectation, times: count) }
      }
      return levels
    }
  }

  /// All perceptions, also of respondents who gave no expectation.
  public var perceptions: LevelCounts {
    get throws(Undefined) {
      var levels = try LevelCounts(scale: scale)
      try forEachPair { (_, perception, count) throws(Undefined) in
        if let perception { try levels.add(perception, times: count) }
      }
      return levels
    }
  }

  /// The gaps, `perception - expectation`, of the respondents who answered both questions (Parasuraman, Zeithaml and
  /// Berry 1988, the pairwise rule of SERVQUAL).
  ///
  /// A gap is a level of the scale `-w...w` for a scale that is `w` wide, so a gap's median, distribution and
  /// interval are those of any answer: `meanInterval(of: pairs.gaps)`. A negative gap is an expectation not met.
  ///
  /// - Throws: `scaleTooWide` if the gaps leave `LevelCounts.widestScale`.
  public var gaps: LevelCounts {
    get throws(Undefined) {
      let width = scale.upperBound - scale.lowerBound
      var levels = try LevelCounts(scale: -width...width)
      try forEachPair { (expectation, perception, count) throws(Undefined) in
        if let expectation, let perception { try levels.add(perception - expectation, times: count) }
      }
      return levels
    }
  }

  /// Mean gap over complete pairs, in scale points.
  ///
  /// - Throws: `noAnswers` if nobody answered both questions.
  public var meanGap: Double {
    get throws(Undefined) { try gaps.mean }
  }
}
