import Tabular

extension Rule {
  /// Spaces around a name: spaces before or behind a name.
  ///
  /// - Matters: Elsewhere the name may count as another.
  /// - Mend: Delete the spaces.
  static let trailingSpace = Rule("trailing-space", .info)
}
