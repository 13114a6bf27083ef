import Tabular

extension ExportSource {
  /// MS Project and Project Online: tasks or projects with units in their cells (`144.0 hrs`, `$2380.00`). Of an
  /// outline, only the leaves count: a summary row adds up what stands below it.
  static let microsoftProject = {
    var source = ExportSource(
      "ms-project", name: "MS Project", kinds: lists,
      marks: [
        .columns(["Outline Level", "Outline Number", "WBS", "Summary", "Unique ID"], atLeast: 1, .habit),
        .columns(["Duration", "Predecessors", "Resource Names", "Task Mode", "Outline Level"], atLeast: 2, .strong),
        .columns(
          ["ProjectName", "ProjectStartDate", "ProjectFinishDate", "ProjectOwnerName", "ProjectCost", "ProjectWork"],
          atLeast: 3, .own),
        .cellLike("\"144.0 hrs\" or \"12 days\"", .habit) {
          // Most cells are told apart by a look at their bytes, which costs less than the whole form.
          $0.utf8.first.map { (48...57).contains($0) } == true && $0.utf8.contains(UInt8(ascii: " "))
            && $0.contains(/^[0-9][0-9.,]* (hrs?|days?|wks?|mons?)\??$/)
        },
      ])
    source.columns = [
      .project: ["ProjectId", "Unique ID", "Unique_ID", "WBS", "ID"],
      .projectName: ["ProjectName", "Task Name", "Task_Name", "Project Name", "Name"],
      .start: ["ProjectStartDate", "Start", "Start_Date", "Start Date"],
      .plannedFinish: ["ProjectBaselineFinishDate", "Baseline Finish", "Baseline_Finish"],
      .forecastFinish: ["ProjectFinishDate", "Finish", "Finish_Date", "Finish Date"],
      .budget: ["ProjectBudgetCost", "Baseline Cost", "Baseline_Cost", "Budget Cost"],
      .actual: ["ProjectActualCost", "Actual Cost", "Actual_Cost"], .forecast: ["ProjectCost", "Cost"],
      .status: ["ProjectStatus", "Status", "Workflow Stage Name"], .sponsor: ["Sponsor"],
    ]
    source.leaveOut = {
      $0.closeSummaries(
        levels: ["Outline Level", "Outline_Level"], numbers: ["Outline Number", "WBS"], flags: ["Summary"])
    }
    return source
  }()
}
