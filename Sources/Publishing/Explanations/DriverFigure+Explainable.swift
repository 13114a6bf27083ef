import Analysis
import Statistics

extension DriverFigure: Explainable {
  func explanation(in run: ExplainedRun) -> Explanation {
    var explanation = Explanation()
    let siblings = run.figures.drivers.filter { $0.cycle == cycle && $0.group == group && $0.weight.value != nil }
    let weights = siblings.compactMap(\.weight.value)
    explanation.add(
      "explained", explained, "R^2 of the regression: the sum of the outcomes' weights", Numbers.sum(weights))
    explanation.add(
      "weight", weight,
      "Johnson's relative weight: sum over k of lambda_jk^2 * beta_k^2, lambda the square root of the outcomes' "
        + "correlations, beta = lambda^-1 * their correlations with overall satisfaction")
    explanation.add("share", share, "weight / explained", Numbers.ratio(weight.value, explained.value))
    explanation.add("rank", ifKnown: rank, "place by weight among the \(predictors) outcomes that take part")
    explanation.add(
      "shapley_weight", shapleyWeight,
      "mean gain of R^2 over all orders in which the outcomes can enter; these weights also sum to R^2")
    for row in siblings where row.outcome != outcome {
      explanation.see(PublishedTables.drivers, row, run, "weight \(row.weight.value?.brief ?? "")")
    }
    explanation.notes.append(
      "It rests on the answers that customers gave to all of these questions at once, which are in fact_expectation and "
        + "fact_customer; a customer's answers are not listed together. An association, never a cause.")
    return explanation
  }
}
