import Analysis
import PMO
import Statistics
import Tabular

extension MaturityFigure: Explainable {
  func explanation(_ keys: TableKeys, _ observations: Observations) -> Explanation {
    var explanation = Explanation()
    explanation.add(mean: self.mean, of: levels, as: "mean")
    explanation.add(
      "median", "the middle of the \(n) answers in order", numbers: levels.listed, median.value,
      absence: median.absence?.description)
    explanation.add(interval, as: "interval")
    if let target {
      switch target.origin {
      case .job: explanation.add("target", "the level that the job asks for", target.level, absence: nil)
      case .inputs(let count):
        explanation.add("target", "mean of the \(count) wanted levels in the inputs", target.level, absence: nil)
      }
      let numbers = mean.value.map { "\(Explanation.number($0)) - \(Explanation.number(target.level))" }
      explanation.add("gap", "mean - target", numbers: numbers, gap.value, absence: gap.absence?.description)
      explanation.add(
        "shortfall", "max(0, target - mean)", numbers: nil, shortfall.value, absence: shortfall.absence?.description)
    }
    let scale = keys.figures.framework.maturityScale
    for (answers, what) in [(observations.maturity, "level"), (observations.targets, "wanted level")] {
      for answer in answers
      where Int(answer.service) == service && Int(answer.cycle) == cycle
        && (office ?? Int(answer.office)) == Int(answer.office)
      {
        explanation.evidence.append(
          Explanation.Evidence(origin: answer.origin, text: "\(what) \(scale.text(of: Int(answer.level)))"))
      }
    }
    return explanation
  }
}

extension Scale {
  /// `3 (Defined)`.
  func text(of level: Int) -> String { label(of: level).map { "\(level) (\($0))" } ?? "\(level)" }
}

extension LevelCounts {
  /// `2 x 3, 5 x 4`: how many answers are on which level.
  var listed: String {
    zip(scale, counts).filter { $0.1 > 0 }.map { "\($0.1) x \($0.0)" }.joined(separator: ", ")
  }
}

extension Explanation {
  /// The mean of counted answers.
  mutating func add(mean: Measured<Double>, of levels: LevelCounts, as name: String) {
    let terms = zip(levels.scale, levels.counts).filter { $0.1 > 0 }.map { "\($0.1)*\($0.0)" }
    add(
      name, "sum of answers * level / answers",
      numbers: levels.n > 0 ? "(\(terms.joined(separator: " + "))) / \(levels.n)" : nil, mean.value,
      absence: mean.absence?.description)
  }

  mutating func add(_ interval: Measured<Interval>, as name: String) {
    switch interval {
    case .success(let interval):
      add(name, "95%: \(interval.method)", text: "\(Self.number(interval.low)) .. \(Self.number(interval.high))")
    case .failure(let absence): add(name, "95%", text: absence.description)
    }
  }
}
