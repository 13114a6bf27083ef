import Tabular

extension Rule {
  /// Name that no catalogue has: a name that is neither an id, a name nor a synonym of the catalogue.
  ///
  /// - Matters: Its answers are left out.
  /// - Mend: Correct the name, or add it to the catalogue or the synonyms.
  static let unknownName = Rule("unknown-name", .warning)
}
