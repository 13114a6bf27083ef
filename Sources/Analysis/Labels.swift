public import Statistics

// One wording for every output, so that files, sheets and pages of a run say the same.

extension Crosshair.Rule {
  /// For a reader: `mean of the outcomes`.
  public var label: String {
    switch self {
    case .midpoint: "midpoint of the scales"
    case .mean: "mean of the outcomes"
    case .median: "median of the outcomes"
    case .diagonal: "diagonal"
    }
  }
}

extension Quadrant {
  /// For a reader: `concentrate here`.
  public var label: String {
    switch self {
    case .concentrateHere: "concentrate here"
    case .keepUp: "keep up"
    case .lowPriority: "low priority"
    case .possibleOverkill: "possible overkill"
    }
  }
}

extension OpportunityScore.Band {
  /// For a reader: `extreme`.
  public var label: String {
    switch self {
    case .served: "served"
    case .look: "look"
    case .solid: "solid"
    case .extreme: "extreme"
    }
  }
}

extension SelfOtherGap.Reading {
  /// For a reader: `blind spot`.
  public var label: String {
    switch self {
    case .blindSpot: "blind spot"
    case .hiddenStrength: "hidden strength"
    case .agreement: "agreement"
    }
  }
}

extension AttainmentRating {
  /// For a reader: `L largely attained`.
  public var label: String {
    switch self {
    case .notAttained: "N not attained"
    case .partiallyAttained: "P partially attained"
    case .largelyAttained: "L largely attained"
    case .fullyAttained: "F fully attained"
    }
  }
}

extension MaturityBand {
  /// For a reader: `intermediate`.
  public var label: String {
    switch self {
    case .basic: "basic"
    case .intermediate: "intermediate"
    case .advanced: "advanced"
    }
  }
}

extension AnalysisSettings.RatingRule {
  /// The edges, for a reader.
  public var label: String {
    switch self {
    case .attainment: "rating of the index: N to 15%, P to 50%, L to 85%, F above (ISO/IEC 33020)"
    case .bands: "rating of the index: basic to a third, intermediate to two thirds, advanced above"
    }
  }
}

extension MeanComparison.Verdict {
  /// For a reader: `within noise`.
  public var label: String {
    switch self {
    case .moreThanNoise: "more than noise"
    case .withinNoise: "within noise"
    case .notEnoughAnswers: "not enough answers"
    }
  }
}

extension KanoCategory {
  /// For a reader: `M must-be`.
  public var label: String {
    switch self {
    case .mustBe: "M must-be"
    case .oneDimensional: "O one-dimensional"
    case .attractive: "A attractive"
    case .indifferent: "I indifferent"
    case .reverse: "R reverse"
    case .questionable: "Q questionable"
    }
  }
}
