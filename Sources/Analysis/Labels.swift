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
