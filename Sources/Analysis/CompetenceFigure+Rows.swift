import PMO
import Statistics
import Tabular

extension CompetenceFigure {
  /// The rows of every person, competence and cycle with ratings.
  static func rows(
    of tally: CompetenceTally, requirements: RoleRequirements, directory: Directory, framework: Framework
  ) -> [CompetenceFigure] {
    let scale = framework.competenceScale
    let rows = tally.levels.keys.compactMap { key -> CompetenceFigure? in
      guard let cells = tally.levels[key], let required = try? LevelCounts(tally.required[key], of: scale),
        let own = try? ratings([.own], in: cells, scale: scale),
        let others = try? ratings([.manager, .peer, .other], in: cells, scale: scale)
      else { return nil }
      return CompetenceFigure(
        key: key, ownRatings: own, othersRatings: others, named: try? required.highestObserved,
        role: requirements.level(person: Int(key.unit), competence: Int(key.item)))
    }
    return rows.sorted {
      (directory.rank(cycle: $0.cycle), $0.person, $0.competence)
        < (directory.rank(cycle: $1.cycle), $1.person, $1.competence)
    }
  }

  private static func ratings(
    _ relations: [CompetenceRating.Relation], in cells: ArraySlice<Int>, scale: Scale
  ) throws(Undefined) -> LevelCounts {
    var ratings = try LevelCounts(scale: scale.levels)
    for relation in relations {
      let start = cells.startIndex + Int(relation.rawValue) * scale.count
      for (level, count) in zip(scale.levels, cells[start..<(start + scale.count)]) {
        try ratings.add(level, times: count)
      }
    }
    return ratings
  }

  private init(key: TallyKey, ownRatings: LevelCounts, othersRatings: LevelCounts, named: Int?, role: Int?) {
    person = Int(key.unit)
    competence = Int(key.item)
    cycle = Int(key.cycle)
    n = ownRatings.n + othersRatings.n
    byOthers = othersRatings.n
    let own = ownRatings.n > 0 ? Measured { () throws(Undefined) in try ownRatings.mean } : .failure(.noOwnRating)
    let others =
      othersRatings.n > 0
      ? Measured { () throws(Undefined) in try othersRatings.mean } : .failure(.noRatingByOthers)
    self.own = own
    self.others = others
    let origin: LevelOrigin = othersRatings.n > 0 ? .others : .own
    levelOrigin = origin
    let level = origin == .others ? others : own
    self.level = level
    required = named ?? role
    requiredOrigin = named != nil ? .ratings : role != nil ? .role : nil
    if let required = named ?? role {
      gap = level.map { $0 - Double(required) }
      meets = level.map { $0 >= Double(required) }
    } else {
      gap = .failure(.noRequirement)
      meets = .failure(.noRequirement)
    }
    if ownRatings.n == 0 {
      selfOther = .failure(.noOwnRating)
    } else if othersRatings.n == 0 {
      selfOther = .failure(.noRatingByOthers)
    } else if ownRatings.varies {
      selfOther = .failure(.ownRatingsDiffer)
    } else {
      selfOther = Measured { () throws(Undefined) in
        try SelfOtherGap(own: try ownRatings.lowestObserved, others: othersRatings)
      }
    }
    method = origin == .others ? "mean of the ratings by others" : "own rating, as nobody else rated"
  }
}
