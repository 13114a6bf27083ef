import Analysis
import PMO
import Statistics
import Tabular

/// How a row of figures came about: each formula with its numbers put in, and what stands behind it: rows of figures, or cells.
struct Explanation {
  /// A figure of the row.
  struct Step {
    /// The column that holds it; both columns of an interval.
    let columns: [String]
    /// How it is computed, in symbols.
    let formula: String
    /// The same with the numbers put in: an expression whose value is the result. Nil where it says no more.
    let numbers: String?
    /// The value as text, or why there is none.
    let result: Measured<String>

    /// `mean`, `interval_low .. interval_high`.
    var figure: String { columns.joined(separator: " .. ") }
  }

  /// A cell that the row rests on, and what it was taken for.
  struct Evidence {
    let origin: Origin
    let text: String
    /// Whether the text says what it holds; else only what kind of answer stands there.
    let isShown: Bool
  }

  /// Another row that the figures are made of, named so that it can be explained in turn, and what it gives.
  struct Part {
    let row: String
    let text: String
  }

  private(set) var steps: [Step] = []
  /// Columns that hold what the inputs state, without any formula.
  private(set) var stated: [String] = []
  /// Columns whose figures are withheld: nothing is said of how they came about.
  private(set) var withheld: [String] = []
  private(set) var evidence: [Evidence] = []
  private(set) var parts: [Part] = []
  /// Whether cells behind the row are not pointed at, and whether some that are do not say what they hold.
  private(set) var hidesCells = false
  private(set) var hidesLevels = false
  /// Whether it rests on what single persons can do, in a job that shows none.
  var hidesPersons = false
  /// What must be known beside the numbers: the rule, what was left out.
  var notes: [String] = []

  // MARK: Figures

  /// A figure and its formula. Of one that is withheld nothing but its name is kept.
  ///
  /// - Parameter numbers: the formula with its numbers; left out where there is no value.
  mutating func add<Value: ExplainedValue>(
    _ figure: String, _ value: Measured<Value>, _ formula: String, _ numbers: @autoclosure () -> String? = nil
  ) {
    add([figure], value.map(\.explained), formula, numbers())
  }

  /// The same for what stands in several columns.
  mutating func add(
    _ columns: [String], _ value: Measured<String>, _ formula: String, _ numbers: @autoclosure () -> String? = nil
  ) {
    guard !value.isWithheld else {
      withheld += columns
      return
    }
    steps.append(
      Step(columns: columns, formula: formula, numbers: value.value == nil ? nil : numbers(), result: value))
  }

  mutating func add<Value: ExplainedValue>(
    _ figure: String, _ value: Value, _ formula: String, _ numbers: @autoclosure () -> String? = nil
  ) {
    add(figure, .success(value), formula, numbers())
  }

  /// The same for a value that is not there in every row: without it nothing is added.
  mutating func add<Value: ExplainedValue>(
    _ figure: String, ifKnown value: Value?, _ formula: String, _ numbers: @autoclosure () -> String? = nil
  ) {
    if let value { add(figure, value, formula, numbers()) }
  }

  /// Columns that hold what the inputs state.
  mutating func add(stated columns: [String]) { stated += columns }

  // MARK: What they rest on

  /// A cell, as far as it may be told of.
  mutating func add(cell origin: Origin, _ text: String, hiding kind: String, as disclosure: Disclosure) {
    switch disclosure {
    case .nothing: hidesCells = true
    case .places:
      hidesLevels = true
      evidence.append(Evidence(origin: origin, text: kind, isShown: false))
    case .levels: evidence.append(Evidence(origin: origin, text: text, isShown: true))
    }
  }

  /// A cell of something that is no answer of a person, and hides nothing.
  mutating func add(cell origin: Origin, _ text: String) {
    evidence.append(Evidence(origin: origin, text: text, isShown: true))
  }

  /// A row of figures that the explained ones are made of.
  mutating func see<Row>(_ table: TableDeclaration<Row>, _ row: Row, _ run: ExplainedRun, _ text: String) {
    parts.append(Part(row: table.reference(to: row, run.keys), text: text))
  }
}

/// A row of figures that can be led back to other rows, or to the cells of the inputs.
protocol Explainable {
  func explanation(in run: ExplainedRun) -> Explanation
}

/// What a figure can be, as explanations write it.
protocol ExplainedValue {
  var explained: String { get }
}

extension Double: ExplainedValue {
  /// To three decimals, beside the row that has them all.
  var brief: String { ((self * 1e3).rounded() / 1e3).explained }

  /// Up to six decimals, as many as it has.
  var explained: String {
    let scaled = (self * 1e6).rounded() / 1e6
    let text = "\(scaled == 0 ? 0 : scaled)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}

extension Int: ExplainedValue {
  var explained: String { "\(self)" }
}

extension String: ExplainedValue {
  var explained: String { self }
}

extension Bool: ExplainedValue {
  /// As a file says it.
  var explained: String { Cell.boolean(self).text }
}
