import PMO
import Tabular

/// Who works for which service, and how many projects use services: what steps of the cycle and the staffing of services rest on.
public struct ActivityTally: Sendable {
  /// Somebody who works for a service.
  struct Assigned: Hashable, Sendable {
    let person: Int
    /// -1 where the inputs name none.
    let office: Int
    /// -1 for what holds in all cycles.
    let cycle: Int
    let service: Int
  }

  /// Projects of an office and cycle.
  struct Use: Sendable {
    var projects = 0
    /// Those of them that name a service which they use.
    var served = 0
  }

  private(set) var assignments: Set<Assigned> = []
  private(set) var projects: [PortfolioTally.Key: Use] = [:]
  /// Assignments that could not be counted: a code that no list has. Projects are counted by `PortfolioTally`.
  private(set) var uncounted = 0

  /// Counts assignments and projects in one pass. O(assignments + projects).
  init(of observations: Observations, framework: Framework) {
    for assignment in observations.assignments {
      let entry = Assigned(
        person: Int(assignment.person), office: Int(assignment.office), cycle: Int(assignment.cycle),
        service: Int(assignment.service))
      guard observations.people.names.indices.contains(entry.person), entry.office >= -1,
        entry.office < observations.offices.count, entry.cycle >= -1, entry.cycle < observations.cycles.count,
        framework.catalogue.services.indices.contains(entry.service)
      else {
        uncounted += 1
        continue
      }
      assignments.insert(entry)
    }
    for project in observations.projects
    where project.office >= -1 && project.office < observations.offices.count && project.cycle >= -1
      && project.cycle < observations.cycles.count
    {
      let key = PortfolioTally.Key(office: project.office, cycle: project.cycle)
      projects[key, default: Use()].projects += 1
      if !project.services.isEmpty { projects[key, default: Use()].served += 1 }
    }
  }

  /// Adds another part of the same observations.
  mutating func merge(_ other: ActivityTally) {
    assignments.formUnion(other.assignments)
    projects.merge(other.projects) {
      Use(projects: $0.projects + $1.projects, served: $0.served + $1.served)
    }
    uncounted += other.uncounted
  }
}
