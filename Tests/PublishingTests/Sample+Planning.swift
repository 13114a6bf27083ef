import Analysis
import PMO
import Tabular

extension Sample {
  /// Foundations, measured goals, benefits and assignments of the organisation, with holes as well.
  static func addPlanning(to all: inout Observations) {
    for cycle in 0..<2 {
      for office in 0..<3 {
        for component in 0..<3 where office + component != 3 {
          for rater in 0..<2 {
            all.foundations.append(
              FoundationAnswer(
                office: office, component: component, cycle: cycle, rater: rater,
                level: 2 + (office + component + rater) % 3, wanted: component == 2 ? nil : 4,
                evidence: office == 2 ? nil : "Charter \(component), version \(rater + 1)",
                evidenceDate: rater == 0 ? DateTime(year: 2026, month: 1 + component, day: 15) : nil,
                origin: Origin(source: 0, row: rater, column: component)))
          }
        }
        for service in stride(from: office, to: 26, by: 5) {
          var indicator = PerformanceIndicator(
            name: "Goal of \(service)", office: office, cycle: cycle, service: service,
            direction: service % 2 == 0 ? .higher : .lower, origin: Origin(source: 0, row: service, column: 0))
          indicator.goal = service == 10 ? 0 : 80
          indicator.current = service == 11 ? nil : Double(50 + service * 3)
          indicator.relevance = service % 3 == 0 ? 2 : nil
          indicator.unit = "%"
          all.indicators.append(indicator)
        }
        for outcome in [0, 3, 6, 7] {
          var benefit = Benefit(
            name: "Benefit", office: office, cycle: cycle, outcome: outcome,
            origin: Origin(source: 0, row: outcome, column: 0))
          benefit.planned = outcome == 7 ? nil : 250_000_00
          benefit.delivered = Int64(outcome + 1) * 40_000_00
          benefit.cost = office == 0 ? 100_000_00 : nil
          benefit.unit = outcome == 3 ? "days" : outcome == 6 ? nil : "EUR"
          all.benefits.append(benefit)
        }
      }
    }
    for service in 0..<20 {
      all.assignments.append(
        Assignment(
          person: service % 9, office: -1, cycle: -1, service: service, origin: Origin(source: 2, row: 0, column: 0)))
    }
  }

  /// Suppositions and a capacity, so that every table of the plan has rows.
  static let settings = AnalysisSettings(
    planning: Planning(
      draws: 200,
      suppositions: [
        Supposition(name: "Raise benefits tracking", levels: [4: 4], starts: [7]),
        Supposition(name: "Maria leaves", leavers: ["Maria Lopez"]),
      ]))
}
