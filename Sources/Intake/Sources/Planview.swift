extension ExportSource {
  /// Planview: a work item a row, with its status and the dates of its schedule, baseline and request.
  static let planview = {
    var source = ExportSource(
      "planview", name: "Planview", kinds: lists,
      marks: [
        .columns(["Schedule Start", "Schedule Finish"], .strong),
        .columns(
          ["Work Status", "Work ID", "Work Description", "PPL", "Requested Start", "Requested Finish"], atLeast: 1,
          .habit),
      ])
    source.columns = [
      .project: ["Work ID", "Work Id", "Project ID", "PPL"],
      .projectName: ["Work Description", "Project Name", "Name"],
      .status: ["Work Status", "Project Status", "Lifecycle Stage"], .start: ["Actual Start", "Schedule Start"],
      .plannedFinish: ["Baseline Finish", "Requested Finish"], .forecastFinish: ["Actual Finish", "Schedule Finish"],
      .budget: ["Approved Budget", "Baseline Cost"], .actual: ["Actual Cost"], .forecast: ["Forecast Cost"],
      .sponsor: ["Sponsor", "Executive Sponsor"], .rating: ["Overall Status", "Project Health"],
    ]
    return source
  }()
}
