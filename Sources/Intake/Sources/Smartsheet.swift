extension ExportSource {
  /// Smartsheet: columns that people named, among them those of its project templates. Rows are a hierarchy, and rows
  /// that were collapsed arrive hidden: they count like the others. Where a level column came along, parents are left
  /// out, for they sum up their children.
  static let smartsheet = {
    var source = ExportSource(
      "smartsheet", name: "Smartsheet", kinds: lists,
      marks: [
        .columns(["Primary Column"], .own),
        .columns(
          [
            "Task Name", "Project Name", "Assigned To", "% Complete", "At Risk?", "Schedule Health", "Health", "RYG",
            "Predecessors", "Modified", "Modified By", "Created By", "Row ID", "Latest Comment", "Ancestors",
            "Children",
          ], atLeast: 4, .strong),
        .columns(["Latest Comment", "Row ID", "Ancestors", "Children", "RYG", "At Risk?"], atLeast: 1, .habit),
      ])
    source.columns = [
      .project: ["Row ID", "Project ID", "Auto-Number", "ID"],
      .projectName: ["Primary Column", "Project Name", "Task Name"], .status: ["Status"],
      .rating: ["Schedule Health", "Overall Health", "Health", "RYG"], .start: ["Start Date", "Start"],
      .plannedFinish: ["Baseline Finish", "Target End Date"],
      .forecastFinish: ["End Date", "Finish Date", "Finish", "Due Date"], .budget: ["Budget"], .actual: ["Actual Cost"],
      .sponsor: ["Sponsor", "Executive Sponsor"],
    ]
    source.leaveOut = { $0.closeSummaries(levels: ["Ancestors", "Level"], flags: ["Is Parent"]) }
    return source
  }()
}
