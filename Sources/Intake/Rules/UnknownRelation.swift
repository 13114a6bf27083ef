import Tabular

extension Rule {
  /// Relation that is not known: a word for how a rater stands to a person that is not known.
  ///
  /// - Matters: Own, managers' and peers' ratings are compared.
  /// - Mend: Write self, manager, peer or other.
  static let unknownRelation = Rule("unknown-relation", .warning)
}
