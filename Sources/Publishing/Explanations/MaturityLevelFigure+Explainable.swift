import Analysis
import PMO
import Statistics
import Tabular

extension MaturityLevelFigure: Explainable {
  func explanation(in run: ExplainedRun) -> Explanation {
    var explanation = Explanation()
    guard
      let whole = run.figures.maturity.first(where: {
        $0.cycle == cycle && $0.service == service && $0.office == office
      })
    else { return explanation }
    explanation.add("share", share, "answers that chose the level / answers", Numbers.ratio(n, whole.n))
    let above = zip(whole.levels.scale, whole.levels.counts).filter { $0.0 >= level }.map { Double($0.1) }
    explanation.add(
      "share_at_or_above", shareAtOrAbove, "answers that chose the level or a higher one / answers",
      "(\(Numbers.sum(above))) / \(whole.n)")
    explanation.see(PublishedTables.maturity, whole, run, "\(whole.n) answers")
    let answers = run.answers(of: whole, among: run.observations.maturity)
    let disclosed = run.disclosed(answers, of: whole)
    let text = "level \(run.framework.maturityScale.text(of: level))"
    for answer in answers where Int(answer.level) == level {
      // To name the cell here is to say what it holds.
      let isShown = disclosed.disclosure(of: answer.cell) == .levels
      explanation.add(cell: answer.origin, text, hiding: "level", as: isShown ? .levels : .nothing)
    }
    return explanation
  }
}
