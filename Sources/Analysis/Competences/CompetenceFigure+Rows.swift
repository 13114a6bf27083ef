import PMO
import Statistics

extension CompetenceFigure {
  /// The rows of every person, competence and cycle with ratings.
  ///
  /// - Parameter weights: how much each relation counts; nil for the ratings by others, or else the own one.
  static func rows(
    of tally: CompetenceTally, requirements: RoleRequirements, weights: RaterWeights?, directory: Directory
  ) -> [CompetenceFigure] {
    let (keys, ratings) = (tally.keys, tally.ratings)
    var rows: [CompetenceFigure] = []
    rows.reserveCapacity(keys.count)
    // The rows of a person follow one another.
    var asked: (person: Int32, levels: [Int?]?)?
    for place in tally.order(directory) {
      let key = keys[place]
      if asked?.person != key.unit { asked = (key.unit, requirements.levels(person: Int(key.unit))) }
      rows.append(
        CompetenceFigure(key, ratings[place], role: asked?.levels?[Int(key.item)], weights: weights))
    }
    return rows
  }

  private init(_ key: TallyKey, _ ratings: RatingCounts, role: Int?, weights: RaterWeights?) {
    self.key = key
    self.ratings = ratings
    self.role = role
    let others = ratings.others
    if let weights {
      levelOrigin = .weighted
      level = Self.level(of: ratings, weights: weights)
    } else if others.n > 0 {
      levelOrigin = .others
      level = others.mean(.noRatingByOthers)
    } else {
      levelOrigin = .own
      level = ratings.own.mean(.noOwnRating)
    }
  }

  /// Mean of the relations' means by their weights; weights of relations that did not rate are left out.
  private static func level(of ratings: RatingCounts, weights: RaterWeights) -> Measured<Double> {
    var values: [Double] = []
    var counted: [Double] = []
    for relation in CompetenceRating.Relation.allCases {
      guard weights[relation] != 0, let mean = ratings[relation].mean(.noWeightedRating).value else { continue }
      values.append(mean)
      counted.append(weights[relation])
    }
    guard !values.isEmpty else { return .failure(.noWeightedRating) }
    return Measured { () throws(Undefined) in try weightedMean(of: values, weights: counted) }
  }
}
