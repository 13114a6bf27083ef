extension ExportSource {
  /// ServiceNow: the columns of a list that were visible, by their labels. A grouped list gives the value of a group
  /// only in its first row.
  static let serviceNow = {
    var source = ExportSource(
      "servicenow", name: "ServiceNow", kinds: lists,
      marks: [
        .columns(["Number", "Short description"], .strong),
        .columns(
          [
            "Planned start date", "Planned end date", "Project manager", "Portfolio", "Percent complete",
            "Assignment group", "Opened", "Planned cost", "Override health",
          ], atLeast: 2, .habit),
        .cellLike("\"PRJ0010001\"", .strong) {
          (10...13).contains($0.utf8.count) && $0.contains(/^[A-Z]{3,6}[0-9]{7}$/)
        },
        .file("\"pm_project\"", .habit) { $0.hasPrefix("pm_project") || $0.hasPrefix("pm_portfolio") },
      ])
    source.inheritsFromAbove = true
    source.columns = [
      .project: ["Number"], .projectName: ["Short description", "Project name", "Name"], .status: ["State", "Phase"],
      .rating: ["Overall health", "Override health", "Project status"],
      .start: ["Actual start date", "Planned start date"], .plannedFinish: ["Approved end date", "Planned end date"],
      .forecastFinish: ["Actual end date", "Estimated end date"], .budget: ["Budget cost", "Planned cost"],
      .actual: ["Actual cost"], .forecast: ["Forecast cost", "Estimate at completion"],
      .sponsor: ["Sponsor", "Executive sponsor", "Business sponsor"], .group: ["Department", "Business unit"],
    ]
    return source
  }()
}
