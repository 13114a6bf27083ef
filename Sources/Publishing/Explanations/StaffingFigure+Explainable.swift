import Analysis
import PMO
import Statistics

extension StaffingFigure: Explainable {
  func explanation(in run: ExplainedRun) -> Explanation {
    var explanation = Explanation()
    let staff = Staff(of: self, run)
    let best = run.showsPersons ? staff.best(service: service) : []
    let personal = run.figures.adherence.filter {
      $0.cycle == cycle && $0.service == service && staff.people.contains($0.person)
    }
    explanation.add(
      "adherence", adherence,
      "sum over the competences of relevance * the best person's level on a scale of 0 to 1 / sum of the relevances",
      Numbers.mean(best.map(\.level), weights: best.map(\.relevance)))
    explanation.add(
      "mean_adherence", meanAdherence, "mean of the people's own adherences", Numbers.mean(personal.map(\.adherence)))
    explanation.add(
      "dependency", dependency, "adherence - adherence without the person whom the service needs most",
      run.showsPersons ? numbers(without: neededPerson, run) : nil)
    let plan = run.figures.development.filter { $0.cycle == cycle && $0.service == service && $0.office == office }
    explanation.add(
      "levels_to_learn", levelsToLearn, "levels of the smallest development plan, summed",
      run.showsPersons ? Numbers.sum(plan.map(\.levels)) : nil)
    for figure in best.compactMap(\.figure) {
      explanation.see(
        PublishedTables.competenceLevels, figure, run,
        "level \(figure.level.value?.brief ?? ""), relevance "
          + run.framework.relevance.value(service: service, competence: figure.competence).brief)
    }
    for row in personal {
      explanation.see(PublishedTables.adherence, row, run, "adherence \(row.adherence.brief)")
    }
    for step in plan {
      explanation.see(PublishedTables.development, step, run, "\(step.levels.brief) levels")
    }
    explanation.notes.append("Relevance by \(run.framework.relevance.origin).")
    explanation.hidesPersons = !run.showsPersons
    return explanation
  }

  /// The best levels of all, less those of all but one.
  private func numbers(without person: Int?, _ run: ExplainedRun) -> String? {
    guard let person, let adherence = adherence.value else { return nil }
    let rest = Staff(of: self, run).without(person).best(service: service)
    return Numbers.mean(rest.map(\.level), weights: rest.map(\.relevance)).map { "\(adherence.explained) - \($0)" }
  }
}
