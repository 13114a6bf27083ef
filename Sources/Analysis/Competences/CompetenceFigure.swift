public import Statistics

/// What level a person has in a competence in one cycle, beside what is required.
public struct CompetenceFigure: Sendable, Hashable {
  /// Whose ratings the level is taken from.
  public enum LevelOrigin: Sendable, Hashable, CaseIterable {
    /// The mean of the ratings by others.
    case others
    /// The person's own rating, as nobody else rated.
    case own
    /// All who rated, by the weights of the job.
    case weighted
  }

  /// Who requires a level.
  public enum RequirementOrigin: Sendable, Hashable, CaseIterable {
    /// The ratings' own column, the highest of several.
    case ratings
    /// The person's role.
    case role
  }

  /// Person, competence and cycle.
  let key: TallyKey
  let ratings: RatingCounts
  /// The level that counts: by the job's weights if it names any; else the mean of the ratings by others if there are any, else the
  /// own level.
  public let level: Measured<Double>
  public let levelOrigin: LevelOrigin
  /// What the person's role asks for.
  let role: Int?

  /// How the level was made, for a reader.
  public var method: String {
    switch levelOrigin {
    case .others: "mean of the ratings by others"
    case .own: "own rating, as nobody else rated"
    case .weighted:
      "means of own, manager, peer and other ratings by the job's weights, those that are there scaled to sum 1"
    }
  }
}

// There are as many rows as people have competences, so they hold what was counted, and what follows from it in a step is computed.
extension CompetenceFigure {
  /// Code in the directory's people.
  public var person: Int { Int(key.unit) }
  /// Position in the catalogue's competences.
  public var competence: Int { Int(key.item) }
  /// Code in the directory's cycles; -1 where the inputs name none.
  public var cycle: Int { Int(key.cycle) }
  /// Ratings, the person's own among them.
  public var n: Int { Int(ratings.n) }
  /// Ratings by managers, peers and others.
  public var byOthers: Int { Int(ratings.others.n) }
  /// The person's own level; the mean of several.
  public var own: Measured<Double> { ratings.own.mean(.noOwnRating) }
  /// Mean of the ratings by others; the own rating is no part of it.
  public var others: Measured<Double> { ratings.others.mean(.noRatingByOthers) }
  /// Mean of the ratings by managers.
  public var manager: Measured<Double> { ratings.manager.mean(.noRatingByOthers) }
  /// Mean of the ratings by peers.
  public var peer: Measured<Double> { ratings.peer.mean(.noRatingByOthers) }
  /// Mean of the ratings by whoever else rated.
  public var other: Measured<Double> { ratings.other.mean(.noRatingByOthers) }
  /// Nil where neither the ratings nor the person's role ask for a level.
  public var required: Int? { ratings.required.map { Int($0) } ?? role }
  public var requiredOrigin: RequirementOrigin? { ratings.required != nil ? .ratings : role != nil ? .role : nil }

  /// `level - required`: negative where the person is below.
  public var gap: Measured<Double> {
    guard let required else { return .failure(.noRequirement) }
    return level.map { $0 - Double(required) }
  }

  /// Whether the level reaches the required one.
  public var meets: Measured<Bool> {
    guard let required else { return .failure(.noRequirement) }
    return level.map { $0 >= Double(required) }
  }

  /// Own level less mean of others, with its reading: blind spot, hidden strength or agreement.
  public var selfOther: Measured<SelfOtherGap> {
    let others = ratings.others
    if ratings.own.n == 0 { return .failure(.noOwnRating) }
    if others.n == 0 { return .failure(.noRatingByOthers) }
    guard let own = ratings.ownLevel else { return .failure(.ownRatingsDiffer) }
    return Measured { () throws(Undefined) in
      try SelfOtherGap(own: own, sumOfOthers: Int(others.sum), others: Int(others.n))
    }
  }
}

extension RatingCounts.Sum {
  /// The mean; why there is none without ratings.
  func mean(_ absence: @autoclosure () -> Absence) -> Measured<Double> {
    n > 0 ? .success(Double(sum) / Double(n)) : .failure(absence())
  }
}
