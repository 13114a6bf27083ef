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
    // Perfect correlations have no interval: what holds in the points is said, and that nobody can say how sure it is.
    #expect(clear[0].correlation.value == -1)
    #expect(clear[0].interval.absence == .undefined(.onBoundary))
    #expect(clear.map(\.reading).prefix(2) == [.fallsThroughout, .risesThroughout])
    #expect(
      clear[0].sentence
        == "In these 10 points higher maturity goes together with a fall of the share of red and amber/red projects "
        + "throughout; how sure that is cannot be said, as there is no interval.")
    let falls = rows(
      observations([(1, 9, 0), (1, 8, 1), (2, 8, 1), (2, 7, 2), (3, 6, 3), (3, 5, 4), (4, 4, 5), (4, 5, 4), (5, 1, 8)]))
    #expect(falls[0].reading == .falls)
    #expect(
      falls[0].sentence == "Higher maturity goes together with a fall of the share of red and amber/red projects.")
    #expect(falls.allSatisfy { $0.method.hasSuffix("an association, no cause") })
  }

  @Test func `four points have a correlation and no interval, so nothing is read from it unless all agree`() {
    // Ranks 1 2 3 4 against 4 3 1 2: 1 - 6 x 18 / 60.
    let some = rows(observations([(1, 4, 1), (2, 3, 2), (3, 1, 4), (4, 2, 3)]))[0]
    #expect(some.correlation.value.map { abs($0 - -0.8) < 1e-12 } == true)
    #expect(some.interval.absence == .undefined(.tooFew(n: 4, needed: 5)))
    #expect(some.reading == .notEnoughPoints)
    #expect(some.sentence.hasPrefix("4 points are too few to tell whether maturity and the share of red"))
    let all = rows(observations([(1, 4, 1), (2, 3, 2), (3, 2, 3), (4, 1, 4)]))
    #expect(all.map(\.reading).prefix(2) == [.fallsThroughout, .risesThroughout])
  }

  @Test func `an interval that holds zero is unclear`() {
    let row = rows(observations([(1, 3, 2), (2, 4, 1), (3, 1, 4), (4, 5, 0), (5, 2, 3)]))[0]
    #expect(row.interval.value.map { $0.low < 0 && $0.high > 0 } == true)
    #expect(row.reading == .unclear)
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
