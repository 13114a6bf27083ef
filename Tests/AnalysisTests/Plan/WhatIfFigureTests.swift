import Analysis
import PMO
import Tabular
import Testing

struct WhatIfFigureTests {
  private func rows(_ supposition: Supposition, _ observations: Observations = PlanSample.observations())
    -> [WhatIfFigure]
  {
    PlanSample.figures(observations, planning: Planning(suppositions: [supposition])).synthesis.whatIfs
      .filter { $0.office == nil }
  }

  private func find(
    _ measure: WhatIfFigure.Measure, _ subject: WhatIfFigure.Subject = .mix, in rows: [WhatIfFigure]
  ) -> WhatIfFigure? {
    rows.first { $0.measure == measure && $0.subject == subject }
  }

  @Test func `a service that would be started`() {
    let rows = rows(Supposition(name: "start", starts: [3]))
    let expected = find(.expectationAdherence, in: rows)
    #expect(near(expected?.before.value, 0.8))
    #expect(near(expected?.after.value, 1))
    #expect(near(expected?.difference.value, 0.2))
    #expect(find(.services, in: rows)?.difference.value == 1)
    #expect(near(find(.noisyOr, .outcome(1), in: rows)?.after.value, 1 - 0.6 * 0.4))
    #expect(find(.noisyOr, .outcome(0), in: rows) == nil)
  }

  @Test func `every row says what it rests on, and how both sides were made`() throws {
    let rows = rows(Supposition(name: "raise", levels: [1: 4]))
    // Importance of two customers for one outcome and of one for another; two raters of the service.
    #expect(find(.deliveredAdherence, in: rows)?.n == 3)
    #expect(find(.outcomeDelivered, .outcome(0), in: rows)?.n == 3)
    #expect(find(.score, .service(1), in: rows)?.n == 2)
    let mix = try #require(find(.deliveredAdherence, in: rows))
    #expect(mix.method.hasPrefix("the services that are offered; weights: the importance of 2 outcomes"))
    #expect(rows.allSatisfy { $0.method.hasSuffix("; the same before and after") })
    #expect(rows.allSatisfy { !$0.method.contains("draws") })
    var observations = PlanSample.observations()
    observations.staff = [0: StaffMember(office: 0)]
    observations.ratings = [Sample.rating(0, .manager, 4)]
    let left = try #require(
      find(.score, .service(0), in: self.rows(Supposition(name: "leave", leavers: ["Ada"]), observations)))
    let parts = left.method.split(separator: "; after: ")
    #expect(parts.count == 2 && parts[0].hasPrefix("before: score: ") && parts[0].contains("(1 + staffing) / 2"))
    #expect(!parts[1].contains("staffing"))
  }

  @Test func `a service that would be dropped`() {
    let rows = rows(Supposition(name: "drop", drops: [1]))
    #expect(near(find(.expectationAdherence, in: rows)?.difference.value, -7.0 / 15))
    #expect(near(find(.noisyOr, .outcome(0), in: rows)?.after.value, 1 - 0.7 * 0.8))
  }

  @Test func `levels and targets that would be others`() {
    let raised = rows(Supposition(name: "raise", levels: [1: 4]))
    #expect(near(find(.deliveredAdherence, in: raised)?.difference.value, 7.0 / 15 * 0.5))
    #expect(find(.score, .service(1), in: raised)?.after.value == 0)
    #expect(find(.score, .service(1), in: raised)?.actions == [.raise, .keep])
    // A level outside the scale is taken as the nearer end.
    #expect(
      near(
        find(.deliveredAdherence, in: rows(Supposition(name: "x", levels: [1: 99])))?.difference.value, 7.0 / 15 * 0.75)
    )
    let wanted = rows(Supposition(name: "want", targets: [2: 5]))
    #expect(find(.deliveredAdherence, in: wanted)?.difference.value == 0)
    #expect(find(.room, .service(2), in: wanted)?.after.value == 0.25)
    #expect(find(.score, .service(2), in: wanted)?.difference.absence == .noTarget)
  }

  @Test func `weights of groups that would be others`() {
    var observations = PlanSample.observations()
    observations.expect(0, group: 1, [(3, 3)])
    observations.expect(1, group: 1, [(4, 3)])
    let rows = rows(Supposition(name: "teams", groupWeights: ["Sponsors": 0]), observations)
    #expect(near(find(.weight, .outcome(0), in: rows)?.before.value, 6.0 / 11))
    #expect(near(find(.weight, .outcome(0), in: rows)?.after.value, 0.4))
  }

  @Test func `people who would leave and join`() {
    var observations = PlanSample.observations()
    observations.staff = [0: StaffMember(office: 0), 1: StaffMember(office: 0)]
    observations.ratings = [Sample.rating(0, .manager, 4), Sample.rating(1, .manager, 2, competence: 1)]
    // Ada has all of C1, Ben half of C2.
    let left = rows(Supposition(name: "leave", leavers: ["Ada"]), observations)
    #expect(near(find(.staffing, in: left)?.before.value, 0.75))
    #expect(near(find(.staffing, in: left)?.after.value, 0.25))
    #expect(near(find(.serviceStaffing, .service(0), in: left)?.difference.value, -0.5))
    let joined = rows(
      Supposition(name: "join", joiners: [.init(name: "Dee", office: "Harbour", levels: [1: 4])]), observations)
    #expect(near(find(.staffing, in: joined)?.after.value, 1))
    let gone = rows(Supposition(name: "all", leavers: ["Ada", "Ben"]), observations)
    #expect(find(.staffing, in: gone)?.after.absence == .noPeople)
  }

  @Test func `nothing that would be otherwise changes nothing`() {
    let rows = rows(Supposition(name: "nothing"))
    #expect(rows.count == 6)
    #expect(rows.allSatisfy { $0.before == $0.after && $0.number == 1 && $0.supposition == "nothing" })
  }
}
