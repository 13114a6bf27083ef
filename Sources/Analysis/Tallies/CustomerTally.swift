import PMO
import Statistics
import Tabular

/// What customers say of the office as a whole, who of them answered, and who could have.
public struct CustomerTally: Sendable {
  /// Verdicts by overall satisfaction, then by recommendation; the unit of a key is the customer group, the item the stage, 0 for
  /// verdicts that name none.
  private(set) var verdicts: CountTable
  /// Pairs of answers by how it is with an outcome (rows) and without (columns); the unit is the group, the item the outcome.
  private(set) var kano: CountTable
  private(set) var respondents: RespondentTable
  /// The customer list: unit the group, cycle -1 for all of them; by customer. Not unique.
  private(set) var listed: [ListedCustomer] = []
  /// Answers that could not be counted: a level outside the scale, or a code that no list has. Expectations are counted, or not,
  /// by their own tally.
  private(set) var uncounted = 0

  static let feelings = KanoAnswer.Feeling.allCases.count

  /// Counts all answers, one pass for each kind. O(answers).
  init(of observations: Observations, part: ObservationPart = .whole, framework: Framework) {
    let outcomes = framework.catalogue.outcomes.count
    let groups = observations.groups.count
    let cycles = observations.cycles.count
    let satisfaction = framework.satisfactionScale.countedLevels
    let lowest = framework.satisfactionScale.lowest
    let verdictExtent = TallyExtent(units: groups, items: Stage.allCases.count + 1, cycles: cycles)
    let outcomeExtent = TallyExtent(units: groups, items: outcomes, cycles: cycles)
    let customers = TallyExtent(units: observations.customers.count, items: 1, cycles: cycles)
    verdicts = CountTable(
      verdictExtent, width: satisfaction + PromoterScore.scale.count, rows: observations.verdicts.count)
    kano = CountTable(outcomeExtent, width: Self.feelings * Self.feelings, rows: observations.kano.count)
    // Without an overall satisfaction there is nothing that satisfaction with outcomes could explain.
    let isOverallAsked = observations.verdicts.contains { $0.overall != -1 }
    let answers = part.of(observations.expectations, .customers)
    respondents = RespondentTable(
      customers, outcomes: isOverallAsked ? outcomes : 0,
      rows: answers.count + observations.verdicts.count + observations.kano.count)
    func customer(_ answer: ExpectationAnswer) -> (customer: Int32, cycle: Int32)? {
      guard answer.customer >= 0, !answer.isEmpty,
        outcomeExtent.contains(TallyKey(answer.group, answer.outcome, answer.cycle))
      else { return nil }
      return (answer.customer, answer.cycle)
    }
    respondents.note(answers, customer: customer) { RespondentTable.Said(group: $0.group, stage: $0.stage) }
    if isOverallAsked {
      for answer in answers where answer.satisfaction != -1 {
        let offset = Int(answer.satisfaction) - lowest
        guard offset >= 0, offset < satisfaction, let (customer, cycle) = customer(answer),
          let slot = respondents.slot(customer: customer, cycle: cycle)
        else { continue }
        respondents.addSatisfaction(offset, outcome: Int(answer.outcome), slot: slot)
      }
    }
    for verdict in part.of(observations.verdicts, .customers) {
      let key = TallyKey(verdict.group, Int32(verdict.stage.map { $0.rawValue + 1 } ?? 0), verdict.cycle)
      let overall = verdict.overall == -1 ? nil : Int(verdict.overall) - lowest
      let recommendation = verdict.recommendation == -1 ? nil : Int(verdict.recommendation)
      guard verdictExtent.contains(key), overall.map({ (0..<satisfaction).contains($0) }) ?? true,
        recommendation.map(PromoterScore.scale.contains) ?? true
      else {
        uncounted += 1
        continue
      }
      guard overall != nil || recommendation != nil else { continue }
      if let overall { verdicts.add(key, at: overall) }
      if let recommendation { verdicts.add(key, at: satisfaction + recommendation) }
      guard verdict.customer >= 0, customers.contains(TallyKey(verdict.customer, 0, verdict.cycle)) else { continue }
      let slot = respondents.note(
        customer: verdict.customer, cycle: verdict.cycle,
        RespondentTable.Said(group: verdict.group, stage: verdict.stage))
      if let overall { respondents.addOverall(overall, stage: verdict.stage, slot: slot) }
    }
    for answer in part.of(observations.kano, .customers) {
      let key = TallyKey(answer.group, answer.outcome, answer.cycle)
      guard outcomeExtent.contains(key) else {
        uncounted += 1
        continue
      }
      kano.add(key, at: Int(answer.functional.rawValue) * Self.feelings + Int(answer.dysfunctional.rawValue))
      if answer.customer >= 0, customers.contains(TallyKey(answer.customer, 0, answer.cycle)) {
        respondents.note(
          customer: answer.customer, cycle: answer.cycle, RespondentTable.Said(group: answer.group, stage: nil))
      }
    }
    for customer in part.of(observations.customerList, .customers) {
      guard customer.customer >= 0, customers.contains(TallyKey(customer.customer, 0, customer.cycle)),
        customer.group >= -1, Int(customer.group) < groups
      else {
        uncounted += 1
        continue
      }
      listed.append(customer)
    }
  }

  /// Adds the answers of another part of the same observations.
  mutating func merge(_ other: CustomerTally) {
    verdicts.merge(other.verdicts)
    kano.merge(other.kano)
    respondents.merge(other.respondents)
    listed += other.listed
    uncounted += other.uncounted
  }
}
