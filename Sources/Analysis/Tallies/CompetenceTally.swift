import PMO
import Tabular

/// The ratings of every person, competence and cycle, counted by the rater's relation and by level, and the levels that
/// they ask for.
public struct CompetenceTally: Sendable {
  /// Ratings by relation (rows) and level (columns); the unit of a key is the person, the item the competence.
  private(set) var levels: CountTable
  /// Required levels as the ratings name them, by the same keys.
  private(set) var required: CountTable
  /// Ratings and required levels that could not be counted: a level outside the scale, or a code that no list has.
  private(set) var uncounted = 0

  /// Counts all ratings in one pass. O(ratings).
  init(of observations: Observations, framework: Framework) {
    let extent = TallyExtent(
      units: observations.people.count, items: framework.catalogue.competences.count, cycles: observations.cycles.count)
    let width = framework.competenceScale.countedLevels
    let lowest = framework.competenceScale.lowest
    levels = CountTable(
      extent, width: width * CompetenceRating.Relation.allCases.count, rows: observations.ratings.count)
    required = CountTable(extent, width: width, rows: observations.ratings.count)
    for rating in observations.ratings {
      let key = TallyKey(rating.person, rating.competence, rating.cycle)
      let offset = Int(rating.level) - lowest
      guard offset >= 0, offset < width, rating.person >= 0, extent.contains(key) else {
        uncounted += 1
        continue
      }
      levels.add(key, at: Int(rating.relation.rawValue) * width + offset)
      guard rating.required != -1 else { continue }
      let asked = Int(rating.required) - lowest
      if asked >= 0, asked < width { required.add(key, at: asked) } else { uncounted += 1 }
    }
  }

  /// Adds the ratings of another part of the same observations.
  mutating func merge(_ other: CompetenceTally) {
    levels.merge(other.levels)
    required.merge(other.required)
    uncounted += other.uncounted
  }
}
