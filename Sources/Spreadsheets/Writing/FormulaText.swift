/// Texts inside formulas.
enum FormulaText {
  /// `"so called ""text"""`
  static func quoted(_ text: String) -> String {
    "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }
}
