import Analysis
import PMO
import Statistics

extension AdherenceFigure: Explainable {
  func explanation(in run: ExplainedRun) -> Explanation {
    var explanation = Explanation()
    let rated = run.figures.competences.filter { $0.cycle == cycle && $0.person == person && $0.level.value != nil }
    let competences = run.framework.catalogue.competences.indices.compactMap { competence in
      let relevance = run.framework.relevance.value(service: service, competence: competence)
      return relevance > 0 ? (relevance: relevance, figure: rated.first { $0.competence == competence }) : nil
    }
    let relevances = competences.map(\.relevance)
    explanation.add(
      "adherence", adherence,
      "sum over the competences of relevance * level on a scale of 0 to 1, 0 where not rated / sum of the relevances",
      Numbers.mean(competences.map { run.index(ofCompetence: $0.figure?.level.value) }, weights: relevances))
    explanation.add(
      "rated_relevance", ratedRelevance,
      "relevance of the competences in which the person was rated / relevance of all",
      "(\(Numbers.sum(competences.filter { $0.figure != nil }.map(\.relevance)))) / (\(Numbers.sum(relevances)))")
    let staffing = run.figures.staffing.first { $0.cycle == cycle && $0.service == service && $0.office == office }
    addDependency(to: &explanation, staffing, run)
    explanation.add("rank", ifKnown: rank, "place by dependency among the service's people, from 1")
    for (relevance, figure) in competences {
      guard let figure else { continue }
      explanation.see(
        PublishedTables.competenceLevels, figure, run,
        "level \(figure.level.value?.brief ?? ""), relevance \(relevance.brief)")
    }
    if let staffing {
      explanation.see(
        PublishedTables.staffing, staffing, run, "adherence \(staffing.adherence.value?.brief ?? "none")")
    }
    explanation.notes.append("Relevance by \(run.framework.relevance.origin).")
    return explanation
  }

  private func addDependency(to explanation: inout Explanation, _ staffing: StaffingFigure?, _ run: ExplainedRun) {
    var numbers: String?
    if let staffing, isStaff, let whole = staffing.adherence.value {
      let rest = Staff(of: staffing, run).without(person).best(service: service)
      numbers = Numbers.mean(rest.map(\.level), weights: rest.map(\.relevance)).map { "\(whole.explained) - \($0)" }
    }
    explanation.add(
      "dependency", dependency, "adherence of the service's people - the same without the person", numbers)
  }
}
