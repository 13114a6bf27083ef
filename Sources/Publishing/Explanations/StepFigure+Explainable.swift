import Analysis
import PMO
import Statistics

extension StepFigure: Explainable {
  func explanation(in run: ExplainedRun) -> Explanation {
    var explanation = Explanation()
    let evidence = StepParts(of: self, run)
    explanation.add("value", value, step.rule, numbers ?? evidence.numbers)
    let edges = "on track from \(onTrackFrom.explained), attention from \(attentionFrom.explained), behind below"
    explanation.add(
      "status", status.rawValue, edges + (step == .recognition ? "; attention at the most after a fall" : ""))
    explanation.add(
      ["on_track_from", "attention_from"], .success("\(onTrackFrom.explained) .. \(attentionFrom.explained)"),
      "the step's own edges")
    evidence.add(to: &explanation, run)
    return explanation
  }

  /// Of a share of things that were counted.
  private var numbers: String? {
    switch step {
    case .awareness, .needs, .development, .onboarding, .operation, .improvement:
      value.value.map { Numbers.ratio(Int(($0 * Double(n)).rounded()), n) }
    case .proposition, .monitoring, .delivery, .recognition: nil
    }
  }
}
