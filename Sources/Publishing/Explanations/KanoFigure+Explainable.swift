import Analysis
import PMO
import Statistics
import Tabular

extension KanoFigure: Explainable {
  func explanation(in run: ExplainedRun) -> Explanation {
    var explanation = Explanation()
    let ranked = KanoCategory.allCases.map { (category: $0, n: classification.count(of: $0)) }
      .sorted { ($1.n, $0.category.rawValue) < ($0.n, $1.category.rawValue) }
    let listed = ranked.filter { $0.n > 0 }.map { "\($0.n) x \($0.category.letter)" }.joined(separator: ", ")
    let (first, second) = (ranked[0].n, ranked[1].n)
    explanation.add(
      "category", category.map(\.label),
      "the most frequent of the respondents' categories; of equal ones M before O, A, I",
      listed)
    explanation.add(
      "strength", strength, "(answers of the first category - answers of the second) / answers",
      "(\(first) - \(second)) / \(n)")
    let half = "(\(first) + \(second))"
    explanation.add(
      "is_clear", isClear,
      "first - second >= 1.65 * sqrt((first + second) * (2n - first - second) / 2n) (Fong, at 90%)",
      "\(first) - \(second) >= 1.65 * sqrt(\(half) * (2*\(n) - \(half)) / (2*\(n)))")
    func count(_ category: KanoCategory) -> Int { classification.count(of: category) }
    let judged = "(\(n) - \(count(.reverse)) - \(count(.questionable)))"
    explanation.add(
      "better", better, "(A + O) / (answers - R - Q)", "(\(count(.attractive)) + \(count(.oneDimensional))) / \(judged)"
    )
    explanation.add(
      "worse", worse, "-(O + M) / (answers - R - Q)",
      "0 - (\(count(.oneDimensional)) + \(count(.mustBe))) / \(judged)")
    if !isWithheld { addCells(to: &explanation, run) }
    return explanation
  }

  private func addCells(to explanation: inout Explanation, _ run: ExplainedRun) {
    // Classes are a distribution: what a row shows may be listed.
    let shown = Set(
      run.figures.kano.filter { $0.cycle == cycle && $0.outcome == outcome && !$0.isWithheld }.compactMap(\.group))
    for answer in run.observations.kano
    where Int(answer.outcome) == outcome && Int(answer.cycle) == cycle
      && (group ?? Int(answer.group)) == Int(answer.group)
    {
      let category = try? KanoCategory(
        functional: Int(answer.functional.rawValue) + 1, dysfunctional: Int(answer.dysfunctional.rawValue) + 1)
      explanation.add(
        cell: answer.origin,
        "with it \(answer.functional.words), without it \(answer.dysfunctional.words): \(category?.label ?? "")",
        hiding: "a pair of answers", as: shown.contains(Int(answer.group)) ? .levels : .nothing)
    }
  }
}

extension KanoAnswer.Feeling {
  /// For a reader.
  fileprivate var words: String {
    switch self {
    case .like: "like"
    case .expect: "must be"
    case .neutral: "neutral"
    case .accept: "live with"
    case .dislike: "dislike"
    }
  }
}
