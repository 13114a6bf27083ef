import Analysis
import PMO
import Statistics

/// The figures that other programs compute as well, as text files of 17 significant digits: an empty field is a figure without a value.
struct FigureFiles {
  private(set) var maturity =
    "office,service,cycle,n,raters,mean,median,variance,index,staged,lowest,highest,agreement,gap,share_at_target,share_low,share_high,own_view,change,s1,s2,s3,s4,s5\n"
  private(set) var expectations =
    "group,stage,outcome,cycle,respondents,n_importance,n_satisfaction,pairs,importance,satisfaction,top_importance,top_satisfaction,gap,opportunity,weight,weighted_gap,satisfaction_change,gap_change,group_importance,group_satisfaction,group_gap,group_n,median_importance,median_satisfaction,line_importance,line_satisfaction,quadrant\n"
  private(set) var competences = "person,competence,cycle,n,own,others,level,gap,self_other\n"
  private(set) var coverage = "kind,unit,competence,cycle,people,required,covering,next,asked,meeting,level\n"
  private(set) var customers = "group,stage,cycle,customers,answers\n"
  /// Services of a scope summed up; a scope by its place in `scopes`.
  private(set) var services =
    "office,scope,cycle,services,n,mean,median,lowest,staged,index,share_at_target,share_low,share_high,shortfall\n"
  private(set) var agreement = "office,cycle,services,n,alpha,median_agreement\n"
  /// Which services belong to which scope: no figure, but what other programs need for them.
  private(set) var scopes = "scope,service\n"

  init(_ figures: Figures) {
    for row in figures.maturity {
      let shares: [Double?] =
        (try? row.levels.distribution).map { $0 } ?? Array(repeating: nil, count: row.levels.counts.count)
      Self.add(
        [row.office ?? -1, row.service, row.cycle, row.n, row.raters],
        [
          row.mean.value, row.median.value, try? row.levels.variance, row.index.value,
          row.stagedLevel.value.map(Double.init), row.lowest.value.map(Double.init),
          row.highest.value.map(Double.init), row.agreement.value, row.gap.value, row.shareAtTarget.value,
          row.shareInterval.value?.low, row.shareInterval.value?.high, row.ownView.value.value,
          row.change.mean.value.value,
        ] + shares, to: &maturity)
    }
    for row in figures.expectations + figures.expectationStages {
      Self.add(
        [
          row.group ?? -1, row.stage.map { Int($0.rawValue) } ?? -1, row.outcome, row.cycle, row.respondents,
          row.importance.n, row.satisfaction.n, row.pairs,
        ],
        [
          row.meanImportance.value, row.meanSatisfaction.value, row.topTwoImportance.value,
          row.topTwoSatisfaction.value, row.gap.value, row.opportunity.value?.value,
          row.weight.value, row.weightedGap.value, row.satisfactionChange.mean.value.value,
          row.gapChange.mean.value.value, row.weighted?.importance.value?.mean, row.weighted?.satisfaction.value?.mean,
          row.weighted?.gap.value?.mean, row.weighted?.satisfaction.value?.effectiveN, row.medianImportance.value,
          row.medianSatisfaction.value, row.crosshair.value?.importance, row.crosshair.value?.satisfaction,
          row.quadrant.value.flatMap { Quadrant.allCases.firstIndex(of: $0) }.map(Double.init),
        ], to: &expectations)
    }
    for row in figures.customers + figures.customerStages {
      Self.add(
        [
          row.group ?? -1, row.stage.map { Int($0.rawValue) } ?? -1, row.cycle, row.answered + row.unlisted,
          row.outcomeAnswers,
        ], [], to: &customers)
    }
    var scopes: [MaturityScope] = []
    for row in figures.maturityGroups {
      if !scopes.contains(row.scope) { scopes.append(row.scope) }
      Self.add(
        [row.office ?? -1, scopes.firstIndex(of: row.scope) ?? -1, row.cycle, row.services, row.n],
        [
          row.mean.value, row.median.value, row.lowest.value, row.stagedLevel.value.map(Double.init), row.index.value,
          row.shareAtTarget.value, row.shareInterval.value?.low, row.shareInterval.value?.high, row.shortfall.value,
        ], to: &services)
    }
    for (place, scope) in scopes.enumerated() {
      for (service, entry) in figures.framework.catalogue.services.enumerated() where scope.contains(entry) {
        Self.add([place, service], [], to: &self.scopes)
      }
    }
    for row in figures.maturityAgreement {
      Self.add(
        [row.office ?? -1, row.cycle, row.services, row.n], [row.alpha.value, row.medianAgreement.value], to: &agreement
      )
    }
    for row in figures.competences {
      Self.add(
        [row.person, row.competence, row.cycle, row.n],
        [row.own.value, row.others.value, row.level.value, row.gap.value, row.selfOther.value?.value], to: &competences)
    }
    for row in figures.coverage {
      let unit: [Int] =
        switch row.scope {
        case .organisation: [0, -1]
        case .office(let office): [1, office]
        case .team(let team): [2, team]
        case .role, .service: []
        }
      guard !unit.isEmpty else { continue }
      Self.add(
        unit + [
          row.competence, row.cycle, row.people, row.required ?? -1, row.covering, row.nextInLine, row.asked,
          row.meeting,
        ], [row.meanLevel.value], to: &coverage)
    }
  }

  /// Shortest texts that give the same number back, which have 17 significant digits at most.
  private static func add(_ keys: [Int], _ values: [Double?], to text: inout String) {
    text += keys.map(String.init).joined(separator: ",")
    for value in values {
      text += ","
      if let value { text += "\(value)" }
    }
    text += "\n"
  }

  /// By file name.
  var files: [(name: String, text: String)] {
    [
      ("maturity.csv", maturity), ("expectations.csv", expectations), ("competences.csv", competences),
      ("coverage.csv", coverage), ("customers.csv", customers), ("services.csv", services),
      ("agreement.csv", agreement), ("scopes.csv", scopes),
    ]
  }
}
