import Analysis
import PMO
import Statistics
import Tabular
import Testing

struct AssociationFigureTests {
  /// Offices with a maturity and a share of red projects each, in a cycle.
  private func observations(_ points: [(level: Int, red: Int, green: Int)], cycles: Int = 1) -> Observations {
    var observations = Observations.sample()
    observations.offices = NameList(points.indices.map { "Office \($0)" })
    for cycle in 0..<cycles {
      for (office, point) in points.enumerated() {
        observations.rate(0, office: office, cycle: cycle, [point.level])
        for place in 0..<(point.red + point.green) {
          var project = Project(id: "P\(place)", name: "P", origin: Sample.origin)
          project.office = office
          project.cycle = cycle
          project.rating = place < point.red ? .red : .green
          observations.projects.append(project)
        }
      }
    }
    return observations
  }

  private func rows(_ observations: Observations) -> [AssociationFigure] {
    figures(of: observations, framework: Sample.framework()).associations
  }

  @Test func `maturity and red projects that fall with it`() throws {
    let rows = rows(observations([(1, 5, 0), (2, 4, 1), (3, 3, 2), (4, 1, 4), (5, 2, 3)]))
    let red = try #require(rows.first { $0.measure == .shareRed })
    // Ranks 1 2 3 4 5 against 5 4 3 1 2: 1 - 6 x 38 / 120.
    #expect(abs(try #require(red.correlation.value) - -0.9) < 1e-12)
    #expect(red.n == 5)
    #expect(try #require(red.interval.value).low < -0.9)
    let green = try #require(rows.first { $0.measure == .shareGreen })
    #expect(abs(try #require(green.correlation.value) - 0.9) < 1e-12)
    #expect(rows.map(\.scope) == [.offices, .offices, .offices, .offices])
  }

  @Test func `the words follow the interval, and none names a cause`() throws {
    let clear = rows(
      observations((0..<5).flatMap { step in [(1 + step, 5 - step, step), (1 + step, 5 - step, step)] }))
    // Perfect correlations have no interval, so nothing is claimed.
    #expect(clear[0].correlation.value == -1)
    #expect(clear[0].interval.absence == .undefined(.onBoundary))
    #expect(clear[0].reading == .unclear)
    let falls = rows(
      observations([(1, 9, 0), (1, 8, 1), (2, 8, 1), (2, 7, 2), (3, 6, 3), (3, 5, 4), (4, 4, 5), (4, 5, 4), (5, 1, 8)]))
    #expect(falls[0].reading == .falls)
    #expect(
      falls[0].sentence == "Higher maturity goes together with a fall of the share of red and amber/red projects.")
    #expect(falls.allSatisfy { $0.method.hasSuffix("an association, no cause") })
  }

  @Test func `below four points there is none, and it is said`() {
    let row = rows(observations([(1, 1, 0), (2, 1, 1), (3, 0, 1)]))[0]
    #expect(row.correlation.absence == .undefined(.tooFew(n: 3, needed: 4)))
    #expect(row.reading == nil)
    #expect(rows(observations([(1, 1, 0), (2, 1, 1), (3, 0, 1)]))[2].correlation.absence == .undefined(.noAnswers))
  }

  @Test func `later cycles count offices of all cycles up to them too`() {
    let rows = rows(observations([(1, 1, 0), (3, 1, 1)], cycles: 2)).filter { $0.measure == .shareRed }
    #expect(rows.map(\.scope) == [.offices, .offices, .officeCycles])
    #expect(rows.map(\.n) == [2, 2, 4])
  }
}
