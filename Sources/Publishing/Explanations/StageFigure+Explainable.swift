import Analysis
import PMO
import Statistics

extension StageFigure: Explainable {
  func explanation(in run: ExplainedRun) -> Explanation {
    var explanation = Explanation()
    let steps = run.figures.steps.filter { $0.cycle == cycle && $0.office == office && $0.step.stage == stage }
    explanation.add(
      "value", value, "mean of the values of its steps with data", Numbers.mean(steps.compactMap(\.value.value)))
    explanation.add(
      "status", status.rawValue, "the worst of its steps with data",
      steps.map { "\($0.step.name) \($0.status.rawValue)" }.joined(separator: ", "))
    for step in steps { explanation.see(PublishedTables.steps, step, run, step.status.rawValue) }
    return explanation
  }
}
