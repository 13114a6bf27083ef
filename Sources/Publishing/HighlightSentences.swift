import Analysis
import PMO
import Tabular

/// What stands out, as sentences: one wording for the workbook's cover and the terminal.
struct HighlightSentences {
  let services: [String]
  let outcomes: [String]
  let singlePoints: [String]

  init(_ figures: Figures) {
    let directory = figures.directory
    let catalogue = figures.framework.catalogue
    services = figures.highlights.servicesBelowTarget.compactMap { figure in
      guard let mean = figure.mean.value, let target = figure.target, let shortfall = figure.shortfall.value
      else { return nil }
      let service = catalogue.services[figure.service]
      let office = directory.officeName(figure.office).map { " at \($0)" } ?? ""
      return "\(service.id) \(service.name)\(office) stands at \(NumberText.fixed(mean, 1)), "
        + "\(Self.levels(shortfall)) below its target of \(NumberText.fixed(target.level, 1)) "
        + "(\(Self.count(figure.n, "answer")))."
    }
    outcomes = figures.highlights.outcomesBelowExpectation.compactMap { figure in
      let (held, name) =
        figure.gapBasis == .expected
        ? (figure.meanExpected.value, "expected level") : (figure.meanImportance.value, "importance")
      guard let held, let satisfaction = figure.meanSatisfaction.value,
        let gap = figure.gap.value
      else { return nil }
      let outcome = catalogue.outcomes[figure.outcome]
      return "\(outcome.id) \(outcome.name): \(name) \(NumberText.fixed(held, 1)), satisfaction "
        + "\(NumberText.fixed(satisfaction, 1)), a gap of \(NumberText.fixed(gap, 1)) "
        + "(\(Self.count(figure.pairs, "respondent")))."
    }
    singlePoints = figures.highlights.singlePoints.compactMap { figure in
      guard let person = figure.coverage.value?.person, let name = directory.personName(person),
        let required = figure.required
      else { return nil }
      let competence = catalogue.competences[figure.competence]
      return "\(competence.id) \(competence.name): only \(name) reaches the required level \(required)."
    }
  }

  private static func levels(_ value: Double) -> String {
    let text = NumberText.fixed(value, 1)
    return text == "1.0" ? "1.0 level" : "\(text) levels"
  }

  /// `1 answer`, `2,000 answers`, `2 people`.
  static func count(_ number: Int, _ noun: String) -> String {
    let plural = noun == "person" ? "people" : noun + "s"
    return "\(NumberText.grouped(number)) \(number == 1 ? noun : plural)"
  }
}
