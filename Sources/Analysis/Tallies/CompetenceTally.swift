import PMO
import Tabular

/// The ratings of every person, competence and cycle, and the levels that they ask for.
public struct CompetenceTally: Sendable {
  /// The unit of a key is the person, the item the competence.
  private var slots: KeySlots
  /// By the keys' slots.
  private(set) var ratings: [RatingCounts]
  /// Ratings and required levels that could not be counted: a level outside the scale, a code that no list has, or more ratings of one
  /// person in one competence than `RatingCounts.most`.
  private(set) var uncounted = 0

  /// In the order of `ratings`.
  var keys: [TallyKey] { slots.keys }

  /// Counts all ratings in one pass. O(ratings).
  init(of observations: Observations, part: ObservationPart = .whole, framework: Framework) {
    let rows = part.of(observations.ratings, .competences)
    let extent = TallyExtent(
      units: observations.people.count, items: framework.catalogue.competences.count, cycles: observations.cycles.count)
    let levels = framework.competenceScale.countedLevels
    let lowest = framework.competenceScale.lowest
    slots = KeySlots(extent, rows: rows.count)
    /// What is counted of a rating.
    struct Value {
      let level: Int8
      let required: Int8
      let relation: CompetenceRating.Relation
    }
    let counted = slots.gather(rows) { rating in
      let offset = Int(rating.level) - lowest
      guard offset >= 0, offset < levels, rating.person >= 0 else { return nil }
      return TallyKey(rating.person, rating.competence, rating.cycle)
    } value: { rating in
      Value(level: rating.level, required: rating.required, relation: rating.relation)
    }
    uncounted = rows.count - counted.rows.count
    var ratings = Array(repeating: RatingCounts(), count: slots.keys.count)
    var counts = ratings.mutableSpan
    for row in counted.rows {
      let (place, value) = (Int(row.key), row.value)
      guard counts[place].add(value.level, by: value.relation) else {
        uncounted += 1
        continue
      }
      guard value.required != -1 else { continue }
      let asked = Int(value.required) - lowest
      if asked >= 0, asked < levels { counts[place].ask(for: value.required) } else { uncounted += 1 }
    }
    self.ratings = ratings
  }

  /// Adds the ratings of another part of the same observations. O(keys of the other part).
  mutating func merge(_ other: CompetenceTally) {
    uncounted += other.uncounted
    if keys.isEmpty {
      (slots, ratings) = (other.slots, other.ratings)
      return
    }
    if slots.extent != other.slots.extent { slots.widen(to: slots.extent.union(other.slots.extent)) }
    for (key, part) in zip(other.keys, other.ratings) {
      let slot = slots.slot(of: key)
      if slot == ratings.count { ratings.append(RatingCounts()) }
      if !ratings[slot].merge(part) { uncounted += Int(part.n) }
    }
  }

  /// Places in `keys` by cycle, person and competence. O(keys log keys), O(keys) where they came in that order.
  func order(_ directory: Directory) -> [Int] {
    let extent = slots.extent
    return keys.indices.map { place in
      let key = keys[place]
      let cycle = directory.rank(cycle: Int(key.cycle)) + 1
      return (rank: (cycle * extent.units + Int(key.unit)) * extent.items + Int(key.item), place: place)
    }.sorted { $0.rank < $1.rank }.map(\.place)
  }
}
