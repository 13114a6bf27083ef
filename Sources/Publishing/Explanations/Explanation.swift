import PMO
import Tabular

/// How a row of figures came about: each formula with its numbers put in, and the cells behind them.
struct Explanation {
  /// A figure of the row.
  struct Step {
    /// The column that holds it.
    let figure: String
    /// How it is computed, in symbols.
    let formula: String
    /// The same with the numbers put in; nil where it says no more.
    let numbers: String?
    let result: String
  }

  /// A cell that the row rests on, and what it was taken for.
  struct Evidence {
    let origin: Origin
    let text: String
  }

  var steps: [Step] = []
  /// What must be known beside the numbers: the matrix, the rule, what was left out.
  var notes: [String] = []
  var evidence: [Evidence] = []

  mutating func add(_ figure: String, _ formula: String, numbers: String? = nil, _ result: Double?, absence: String?) {
    steps.append(
      Step(figure: figure, formula: formula, numbers: numbers, result: result.map(Self.number) ?? absence ?? "no value")
    )
  }

  mutating func add(_ figure: String, _ formula: String, numbers: String? = nil, text: String) {
    steps.append(Step(figure: figure, formula: formula, numbers: numbers, result: text))
  }

  /// A number for people: up to six decimals, as many as it has.
  static func number(_ value: Double) -> String {
    let scaled = (value * 1e6).rounded() / 1e6
    let text = "\(scaled == 0 ? 0 : scaled)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}

/// A row of figures that can be led back to the cells of the inputs.
protocol Explainable {
  func explanation(_ keys: TableKeys, _ observations: Observations) -> Explanation
}
