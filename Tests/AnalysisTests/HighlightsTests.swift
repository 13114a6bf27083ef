import Analysis
import PMO
import Statistics
import Tabular
import Testing

struct HighlightsTests {
  @Test func `services furthest below target in the latest cycle, worst first`() {
    var observations = Observations.sample()
    // An older cycle with a worse service does not count; nor does a service above its target.
    observations.rate(3, cycle: 1, [1])
    observations.want(3, cycle: 1, [5])
    for (service, level) in [3, 1, 2, 5].enumerated() {
      observations.rate(service, cycle: 0, [level])
      observations.want(service, cycle: 0, [4])
    }
    let highlights = figures(of: observations, framework: Sample.framework()).highlights
    #expect(highlights.servicesBelowTarget.map(\.service) == [1, 2, 0])
    #expect(highlights.servicesBelowTarget.map(\.shortfall.value) == [3, 2, 1])
    #expect(highlights.servicesBelowTarget.allSatisfy { $0.office == 0 && $0.cycle == 0 })
  }

  @Test func `at most five services, of equal ones the first`() {
    var observations = Observations.sample()
    for office in [0, 1] {
      for service in 0..<4 {
        observations.rate(service, office: office, [2])
        observations.want(service, office: office, [3])
      }
    }
    let highlights = figures(of: observations, framework: Sample.framework()).highlights
    #expect(
      highlights.servicesBelowTarget.map { [$0.office, $0.service] } == [[0, 0], [0, 1], [0, 2], [0, 3], [1, 0]])
  }

  @Test func `outcomes with the worst weighted gap of all groups`() {
    var observations = Observations.sample()
    // Equal gaps of -1: the more important outcome first. The third meets expectations.
    observations.expect(0, group: 0, [(3, 2)])
    observations.expect(1, group: 1, [(5, 4)])
    observations.expect(2, group: 1, [(2, 5)])
    let highlights = figures(of: observations, framework: Sample.framework()).highlights
    #expect(highlights.outcomesBelowExpectation.map(\.outcome) == [1, 0])
    #expect(highlights.outcomesBelowExpectation.allSatisfy { $0.group == nil })
  }

  @Test func `single points of failure of the whole organisation`() {
    var observations = Observations.sample()
    observations.staff = [0: StaffMember(team: 0), 1: StaffMember(team: 1)]
    observations.ratings = [
      Sample.rating(0, .manager, 3, competence: 0, required: 3), Sample.rating(1, .manager, 2, competence: 0),
      // Each team has one person here, the organisation two.
      Sample.rating(0, .manager, 3, competence: 1, required: 3), Sample.rating(1, .manager, 3, competence: 1),
    ]
    let points = figures(of: observations, framework: Sample.framework()).highlights.singlePoints
    #expect(points.map(\.competence) == [0])
    #expect(points.map(\.coverage.value) == [.single(person: 0)])
  }
}
