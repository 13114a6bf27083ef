import Analysis
import PMO
import Tabular

/// What to do with a service and why, in one sentence: the same in the tables and in the workbook.
struct PrioritySentence {
  let text: String

  init(_ figure: PriorityFigure, _ figures: Figures) {
    let service = figures.framework.catalogue.services[figure.service]
    let name = "\(service.id) \(service.name)"
    let reasons = Self.reasons(figure)
    switch figure.action {
    case .raise:
      text = Self.joined(
        "Raise \(name) from \(Self.level(figure.level)) to \(Self.level(figure.target))", reasons)
    case .start:
      text = Self.joined("Start \(name)", reasons + ["it is part of the best mix for the capacity"])
    case .keep:
      text = Self.joined("Keep \(name) as it is", [Self.standing(figure)] + reasons)
    case .drop:
      text = Self.joined(
        "Drop \(name)",
        Self.weight(figure).map { ["\($0), less than half of an average service's part"] } ?? []
          + ["the capacity does more elsewhere"])
    case .leave:
      let reason =
        figure.isInBestMix.value == nil
        ? ["nothing says what it would bring"] : ["the capacity does more elsewhere"]
      text = Self.joined("Leave \(name) out for now", (Self.weight(figure).map { [$0] } ?? []) + reason)
    }
  }

  private static func reasons(_ figure: PriorityFigure) -> [String] {
    var reasons = [weight(figure) ?? figure.contribution.absence.map(unweighted) ?? ""]
    if let need = figure.need.value {
      let percent = NumberText.fixed(need * 100, 0)
      reasons.append(
        percent == "0"
          ? "customers are satisfied with the outcomes it helps"
          : "the outcomes it helps fall short by \(percent)% of the scale")
    }
    if let staffing = figure.staffing.value {
      reasons.append("people cover \(NumberText.fixed(staffing * 100, 0))% of what it takes")
    }
    return reasons
  }

  private static func weight(_ figure: PriorityFigure) -> String? {
    figure.contribution.value.map {
      "\(NumberText.fixed($0 * 100, 1))% of what customers expect \(figure.isOffered ? "rests" : "would rest") on it"
    }
  }

  private static func standing(_ figure: PriorityFigure) -> String {
    guard let level = figure.level else {
      return figure.n > 0 ? "its level is not shown" : "nobody rated its maturity"
    }
    guard let target = figure.target else { return "it stands at \(self.level(level)) and no target is named" }
    return "at \(self.level(level)) it reaches its target of \(self.level(target))"
  }

  private static func level(_ value: Double?) -> String { value.map { NumberText.fixed($0, 1) } ?? "–" }

  /// Why nothing says how much rests on a service.
  private static func unweighted(_ absence: Absence) -> String {
    switch absence {
    case .notAsked: "customers were not asked what they expect"
    case .noContribution: "the matrix names no outcome that any service helps"
    default: "what customers expect of it is not known"
    }
  }

  private static func joined(_ what: String, _ reasons: [String]) -> String {
    let reasons = reasons.filter { !$0.isEmpty }
    guard let last = reasons.last else { return what + "." }
    let rest = reasons.dropLast()
    return what + ": " + (rest.isEmpty ? last : rest.joined(separator: ", ") + ", and " + last) + "."
  }
}
