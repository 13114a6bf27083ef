import Analysis
import PMO
import Statistics

extension CoverageFigure: Explainable {
  func explanation(in run: ExplainedRun) -> Explanation {
    var explanation = Explanation()
    let members = Staff(of: scope, cycle: cycle, run).levels.filter { $0.competence == competence }
    let levels = members.compactMap(\.level.value)
    explanation.add(
      "mean_level", meanLevel, "mean of the levels of the people of the unit who were rated",
      run.showsPersons
        ? Numbers.mean(levels) : meanLevel.value.map { Numbers.ratio($0 * Double(people), Double(people)) } ?? nil)
    explanation.add("required", ifKnown: required, rule)
    explanation.add(
      "coverage", coverage.map(\.label),
      "gap: nobody has the required level; single point of failure: one person alone; covered: two or more",
      required.map { "\(covering) of \(people) have \($0) or above" })
    for figure in members {
      explanation.see(
        PublishedTables.competenceLevels, figure, run, "level \(figure.level.value?.brief ?? "")")
    }
    explanation.hidesPersons = !run.showsPersons
    return explanation
  }
}
