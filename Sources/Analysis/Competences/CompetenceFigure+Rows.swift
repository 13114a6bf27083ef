import PMO
import Statistics
import Tabular

extension CompetenceFigure {
  /// The rows of every person, competence and cycle with ratings.
  ///
  /// - Parameter weights: how much each relation counts; nil for the ratings by others, or else the own one.
  static func rows(
    of tally: CompetenceTally, requirements: RoleRequirements, weights: RaterWeights?, directory: Directory,
    framework: Framework
  ) -> [CompetenceFigure] {
    let scale = framework.competenceScale
    let keys = tally.levels.keys.sorted {
      (directory.rank(cycle: Int($0.cycle)), $0.unit, $0.item) < (
        directory.rank(cycle: Int($1.cycle)), $1.unit, $1.item
      )
    }
    var rows: [CompetenceFigure] = []
    rows.reserveCapacity(keys.count)
    for key in keys {
      guard let cells = tally.levels[key] else { continue }
      let named = tally.required[key]?.lastIndex { $0 > 0 }
      let first = tally.required[key]?.startIndex ?? 0
      rows.append(
        CompetenceFigure(
          key: key, sums: CompetenceRating.Relation.allCases.map { RatingSum(cells, relation: $0, scale: scale) },
          cells: cells, scale: scale, named: named.map { scale.lowest + $0 - first },
          role: requirements.level(person: Int(key.unit), competence: Int(key.item)), weights: weights))
    }
    return rows
  }

  /// Number and sum of the ratings by one relation.
  private struct RatingSum {
    var n = 0
    var sum = 0

    init() {}

    init(_ cells: ArraySlice<Int>, relation: CompetenceRating.Relation, scale: Scale) {
      var place = cells.startIndex + Int(relation.rawValue) * scale.count
      for level in scale.levels {
        n += cells[place]
        sum += cells[place] * level
        place += 1
      }
    }

    static func + (one: RatingSum, other: RatingSum) -> RatingSum {
      var total = one
      total.n += other.n
      total.sum += other.sum
      return total
    }

    func mean(_ absence: Absence) -> Measured<Double> {
      n > 0 ? .success(Double(sum) / Double(n)) : .failure(absence)
    }
  }

  /// - Parameter sums: in the order of the relations.
  private init(
    key: TallyKey, sums: [RatingSum], cells: ArraySlice<Int>, scale: Scale, named: Int?, role: Int?,
    weights: RaterWeights?
  ) {
    person = Int(key.unit)
    competence = Int(key.item)
    cycle = Int(key.cycle)
    let ownSum = sums[0]
    let othersSum = sums.dropFirst().reduce(RatingSum(), +)
    n = ownSum.n + othersSum.n
    byOthers = othersSum.n
    let own = ownSum.mean(.noOwnRating)
    let others = othersSum.mean(.noRatingByOthers)
    self.own = own
    self.others = others
    manager = sums[1].mean(.noRatingByOthers)
    peer = sums[2].mean(.noRatingByOthers)
    other = sums[3].mean(.noRatingByOthers)
    let origin: LevelOrigin = weights != nil ? .weighted : othersSum.n > 0 ? .others : .own
    levelOrigin = origin
    let level: Measured<Double> =
      switch origin {
      case .others: others
      case .own: own
      case .weighted: Self.level(of: sums, weights: weights)
      }
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
    if ownSum.n == 0 {
      selfOther = .failure(.noOwnRating)
    } else if othersSum.n == 0 {
      selfOther = .failure(.noRatingByOthers)
    } else {
      selfOther = Self.selfOther(cells, scale: scale)
    }
  }

  /// Mean of the relations' means by their weights; weights of relations that did not rate are left out.
  private static func level(of sums: [RatingSum], weights: RaterWeights?) -> Measured<Double> {
    var values: [Double] = []
    var counted: [Double] = []
    for (relation, sum) in zip(CompetenceRating.Relation.allCases, sums) where sum.n > 0 {
      let weight = weights?[relation] ?? 0
      guard weight != 0 else { continue }
      values.append(Double(sum.sum) / Double(sum.n))
      counted.append(weight)
    }
    guard !values.isEmpty else { return .failure(.noWeightedRating) }
    return Measured { () throws(Undefined) in try weightedMean(of: values, weights: counted) }
  }

  private static func selfOther(_ cells: ArraySlice<Int>, scale: Scale) -> Measured<SelfOtherGap> {
    let own = cells.prefix(scale.count)
    guard let level = own.firstIndex(where: { $0 > 0 }), own.lastIndex(where: { $0 > 0 }) == level else {
      return .failure(.ownRatingsDiffer)
    }
    let counts = (0..<scale.count).map { offset in
      (1..<CompetenceRating.Relation.allCases.count).reduce(0) {
        $0 + cells[cells.startIndex + $1 * scale.count + offset]
      }
    }
    return Measured { () throws(Undefined) in
      try SelfOtherGap(
        own: scale.lowest + level - own.startIndex, others: try LevelCounts(lowest: scale.lowest, counts: counts))
    }
  }
}
