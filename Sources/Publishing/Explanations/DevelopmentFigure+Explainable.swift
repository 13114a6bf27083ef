import Analysis
import PMO
import Statistics
import Tabular

extension DevelopmentFigure: Explainable {
  func explanation(in run: ExplainedRun) -> Explanation {
    var explanation = Explanation()
    let lowest = Double(run.framework.competenceScale.lowest)
    explanation.add("from_level", from, "the person's level; not rated counts as the lowest, \(lowest.explained)")
    explanation.add(
      "required", required,
      "relevance * the way from the lowest level to the highest that a role asks for (else to the one below the highest), rounded; "
        + "at least one above the lowest")
    explanation.add(
      "levels", levels, "required - from_level", Numbers.difference(Double(required), from.value ?? lowest))
    let rated = run.figures.competences.first {
      $0.cycle == cycle && $0.person == person && $0.competence == competence
    }
    if let rated {
      explanation.see(
        PublishedTables.competenceLevels, rated, run, "level \(rated.level.value?.brief ?? "none")")
    }
    let coverage = run.figures.coverage.first {
      $0.cycle == cycle && $0.competence == competence && $0.scope == .service(service, office: office)
    }
    if let coverage {
      explanation.see(
        PublishedTables.coverage, coverage, run,
        "required \(coverage.required.map(String.init) ?? "none"), \(coverage.coverage.value?.label ?? "no coverage")")
    }
    return explanation
  }
}
