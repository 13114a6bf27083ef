/// Why a figure could not be explained, and what to type instead.
public struct ExplanationError: Error, Sendable, Hashable {
  /// What is wrong, as a sentence.
  public let message: String
  /// What to do about it.
  public let remedy: String

  static func noQuery(_ text: String) -> ExplanationError {
    ExplanationError(
      message: "\"\(text)\" names no figure.",
      remedy: "Write a table and its keys, as fact_maturity[pmo=Northern PMO,service=O21,cycle=2026-Q3].")
  }

  static func noTable(_ name: String, meant: String?, all: [String]) -> ExplanationError {
    ExplanationError(
      message: "There is no table \"\(name)\" whose rows can be explained.",
      remedy: meant.map { "Did you mean \($0)?" } ?? "The tables are \(all.joined(separator: ", ")).")
  }

  static func noColumn(_ name: String, table: String, keys: [String]) -> ExplanationError {
    ExplanationError(
      message: "\(table) has no key \"\(name)\".", remedy: "Its keys are \(keys.joined(separator: ", ")).")
  }

  static func noRow(_ table: String, column: String, value: String, values: [String]) -> ExplanationError {
    ExplanationError(
      message: "No row of \(table) has \(column) = \(value) beside the other keys.",
      remedy: values.isEmpty
        ? "The run has no figures in this table."
        : "There \(values.count == 1 ? "is" : "are"): \(values.prefix(12).joined(separator: ", "))"
          + (values.count > 12 ? " and \(values.count - 12) more." : "."))
  }

  static func severalRows(_ table: String, count: Int, keys: [String]) -> ExplanationError {
    ExplanationError(
      message: "\(count) rows of \(table) are meant.",
      remedy: "Name more keys. Some of them: \(keys.joined(separator: "; ")).")
  }
}
