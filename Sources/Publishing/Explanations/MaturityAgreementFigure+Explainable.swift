import Analysis
import Statistics

extension MaturityAgreementFigure: Explainable {
  func explanation(in run: ExplainedRun) -> Explanation {
    var explanation = Explanation()
    let units = run.figures.maturity.filter {
      $0.cycle == cycle && $0.mean.value != nil && (office == nil ? $0.office != nil : $0.office == office)
    }
    explanation.add(
      "alpha", alpha,
      "1 - observed disagreement / disagreement by chance (Krippendorff), each service a unit, levels as an order")
    explanation.add(
      "median_agreement", medianAgreement, "the middle of the services' rwg in order",
      Numbers.function("median", units.compactMap(\.agreement.value).sorted()))
    let squares =
      "mean squares of services (MSR), raters (MSC) and rest (MSE), k = \(completeRaters) raters, n = \(services) services"
    explanation.add(
      "icc", correlation, "ICC(2,1): (MSR - MSE) / (MSR + (k - 1) * MSE + k * (MSC - MSE) / n); \(squares)")
    explanation.add("interval_low", "interval_high", correlationInterval, of: "the ICC")
    explanation.add("icc_mean", meanCorrelation, "ICC(2,k): (MSR - MSE) / (MSR + (MSC - MSE) / n)")
    for row in units {
      explanation.see(
        PublishedTables.maturity, row, run,
        "\(row.n) answers" + (row.agreement.value.map { ", rwg \($0.brief)" } ?? ""))
    }
    return explanation
  }
}
