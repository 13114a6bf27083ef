import Tabular

extension Rule {
  /// Project known by its name: a project without an id that has the name of one with an id in another sheet.
  ///
  /// - Matters: Over the years they count as one project.
  /// - Mend: Add the ids to the list, or give projects that differ names that differ.
  static let linkedProject = Rule("linked-project", .info)
}
