import Tabular

extension Rule {
  /// Too many names: a workbook with more defined names than anybody uses, as templates have that were copied for years.
  ///
  /// - Matters: The last of them cannot be read by their names.
  /// - Mend: Delete the names that nobody uses (Formulas > Name Manager).
  static let tooManyNames = Rule("too-many-names", .warning)
}
