import PMO
import Tabular

/// The projects of every office and cycle, counted by rating, with exact sums of their amounts and delays.
public struct PortfolioTally: Sendable {
  struct Key: Hashable {
    /// -1 where the inputs name none.
    let office: Int
    let cycle: Int
  }

  private(set) var sums: [Key: PortfolioSums] = [:]
  /// Projects that could not be counted: a code that no list has.
  private(set) var uncounted = 0

  /// Adds up all projects in one pass. O(projects).
  init(of observations: Observations) {
    for project in observations.projects {
      guard project.office >= -1, project.office < observations.offices.count, project.cycle >= -1,
        project.cycle < observations.cycles.count
      else {
        uncounted += 1
        continue
      }
      sums[Key(office: project.office, cycle: project.cycle), default: PortfolioSums()].add(project)
    }
  }

  /// Adds the projects of another part of the same observations.
  mutating func merge(_ other: PortfolioTally) {
    sums.merge(other.sums) { $0 + $1 }
    uncounted += other.uncounted
  }
}
