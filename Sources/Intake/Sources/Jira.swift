extension ExportSource {
  /// Jira: an issue a row. List fields are several columns of one name, fields of the site are `Custom field (…)`, and
  /// in files that were put together from several exports the header recurs.
  static let jira = {
    var source = ExportSource(
      "jira", name: "Jira", kinds: lists,
      marks: [
        .columns(["Issue key", "Summary"], .strong), .columns(["Issue id", "Issue Type"], atLeast: 1, .habit),
        .columnLike("\"Custom field (…)\"", .strong) { customField($0) != nil },
        .columnLike("\"Inward issue link (…)\"", .habit) { $0.contains("ward issue link (") },
      ])
    source.repeatsHeaders = true
    source.columns = [
      .project: ["Issue key", "Key"], .projectName: ["Summary"], .status: ["Status"], .plannedFinish: ["Due date"],
      .forecastFinish: ["Resolved"],
      .start: ["Custom field (Start date)", "Custom field (Target start)", "Start date"],
      .budget: ["Custom field (Budget)"],
    ]
    source.meaning = { customField($0) ?? $0 }
    source.isIgnored = { ["project key", "project name", "project type"].contains(Folding.folded($0)) }
    return source
  }()

  /// What stands in the brackets of `Custom field (…)`; nil for a name of another form.
  private static func customField(_ name: String) -> String? {
    name.hasPrefix("Custom field (") && name.hasSuffix(")") ? String(name.dropFirst(14).dropLast()) : nil
  }
}
