import Tabular

extension Rule {
  /// Project that stands twice: a project that stands in two sheets for the same cycle.
  ///
  /// - Matters: Its amounts would be added twice.
  /// - Mend: Delete one of the rows.
  static let duplicateProject = Rule("duplicate-project", .warning)
}
