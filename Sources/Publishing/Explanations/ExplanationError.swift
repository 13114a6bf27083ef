import Tabular

/// Why a figure could not be explained, and what to type instead.
public struct ExplanationError: Error, Sendable, Hashable {
  /// What is wrong, as a sentence.
  public let message: String
  /// What to do about it.
  public let remedy: String

  /// A key that can be typed, by its id or by its name.
  struct Choice {
    let id: String
    let name: String

    /// `O21 Status reporting`.
    var text: String { name.lowercased() == id.lowercased() ? id : "\(id) \(name)" }
  }

  static func noQuery(_ text: String) -> ExplanationError {
    ExplanationError(
      message: "\"\(text)\" names no figure.",
      remedy: "Write a table and its keys, as fact_maturity[pmo=Northern PMO,service=O21,cycle=2026-Q3].")
  }

  /// - Parameter isPublished: whether there is such a table, but none of figures.
  static func noTable(_ name: String, isPublished: Bool, all: [String]) -> ExplanationError {
    let wanted = name.lowercased()
    let meant = all.first { $0 == "fact_" + wanted || $0.hasSuffix("_" + wanted) } ?? nearest(to: wanted, among: all)
    return ExplanationError(
      message: isPublished
        ? "The rows of \(name) are no figures: there is nothing to explain."
        : "There is no table \"\(name)\" whose rows can be explained.",
      remedy: (isPublished ? nil : meant).map { "Did you mean \($0)?" }
        ?? "The tables are \(all.joined(separator: ", ")).")
  }

  static func noColumn(_ name: String, table: String, keys: [String]) -> ExplanationError {
    ExplanationError(
      message: "\(table) has no key \"\(name)\".",
      remedy: meant(name, among: keys) + "Its keys are \(keys.joined(separator: ", ")).")
  }

  static func noRow(_ table: String, column: String, value: String, values: [Choice]) -> ExplanationError {
    ExplanationError(
      message: "No row of \(table) has \(column) = \(value) beside the other keys.",
      remedy: meant(value, among: values.flatMap { [$0.id, $0.name] })
        + "There \(values.count == 1 ? "is" : "are"): \(list(values, upTo: 12)).")
  }

  /// - Parameter isOfPersons: whether the table is empty as the job shows no figures of single persons.
  static func noRows(_ table: String, isOfPersons: Bool) -> ExplanationError {
    ExplanationError(
      message: "The run has no figures in \(table).",
      remedy: isOfPersons
        ? "They are of single persons, which the job does not show: confidentiality: {persons: true} would."
        : "Name another table: \(Explainer.tables.map(\.name).joined(separator: ", ")).")
  }

  /// - Parameter open: keys in which the rows differ, and what they hold.
  static func severalRows(
    _ table: String, count: Int, open: [(key: String, values: [Choice])], example: String
  ) -> ExplanationError {
    let keys = open.map { "\($0.key) (\(list($0.values, upTo: 6)))" }
    return ExplanationError(
      message: "\(count) rows of \(table) are meant.",
      remedy: "Name more keys. They differ in \(keys.joined(separator: "; in ")). One of them is \(example).")
  }

  private static func list(_ values: [Choice], upTo limit: Int) -> String {
    let shown = values.prefix(limit).map(\.text).joined(separator: ", ")
    return values.count > limit ? "\(shown) and \(values.count - limit) more" : shown
  }

  private static func meant(_ text: String, among candidates: [String]) -> String {
    nearest(to: text, among: candidates).map { "Did you mean \($0)? " } ?? ""
  }

  /// The candidate that is most like a text; nil where none is like it.
  private static func nearest(to text: String, among candidates: [String]) -> String? {
    let text = text.lowercased()
    let rated = candidates.map { (name: $0, ratio: EditDistance.ratio(text, $0.lowercased())) }
    return rated.max { $0.ratio < $1.ratio }.flatMap { $0.ratio > 0.6 ? $0.name : nil }
  }
}
