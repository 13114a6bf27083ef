import PMO
import Tabular

/// Finds projects whose dates cannot be, and leaves their dates out.
///
/// A project's dates cannot be if it starts after its finish (the forecast one, or the planned one where there is no
/// forecast), or if it is closed and starts or finishes after the day on which the export was right: the job's `asOf`,
/// else the last day of the row's cycle. Without either, only the first half is looked at.
enum PlausibleDates {
  /// Days between the epochs of Excel's two date systems, 1900 and 1904.
  static let daysBetweenSystems: Int64 = 1462

  static func check(_ reading: inout Reading) {
    let days = reading.observations.cycles.names.map { reading.settings.asOf ?? CycleName(in: $0)?.lastDay }
    let day = { (project: Project) in days.indices.contains(project.cycle) ? days[project.cycle] : nil }
    let projects = reading.observations.projects
    let wrong = projects.indices.filter { reason(projects[$0], asOf: day(projects[$0]), shift: 0) != nil }
    guard !wrong.isEmpty else { return }
    let shift = -daysBetweenSystems * DateTime.millisecondsPerDay
    let isOtherSystem = wrong.allSatisfy { reason(projects[$0], asOf: day(projects[$0]), shift: shift) == nil }
    let hint =
      isOtherSystem
      ? "All would do \(NumberText.grouped(Int(daysBetweenSystems))) days earlier, so the workbook seems to be marked"
        + " with the 1904 date system by mistake: untick \"Use 1904 date system\" in Excel's options."
      : "Correct the dates."
    let column = reading.recognition.columns[.start] ?? reading.recognition.columns[.forecastFinish] ?? 0
    for index in wrong {
      let project = projects[index]
      guard let reason = reason(project, asOf: day(project), shift: 0) else { continue }
      let cell = CellAddress(row: reading.row(of: project.origin), column: column)
      reading.findings.note(.implausibleDate, cell: cell, columnName: reading.columnName(column)) {
        (project.start?.description, nil, "\(project.id) \(reason); its dates are left out.", hint)
      }
      for (path, value) in dates where project[keyPath: path] != nil {
        reading.observations.projects[index][keyPath: path] = nil
        reading.observations.projects[index].gaps[value] = .implausible
      }
    }
  }

  private static var dates: [(WritableKeyPath<Project, DateTime?>, Project.Value)] {
    [(\.start, .start), (\.plannedFinish, .plannedFinish), (\.forecastFinish, .forecastFinish)]
  }

  private static let closed: Set<String> = [
    "closed", "complete", "completed", "done", "finished", "delivered", "cancelled", "canceled", "stopped",
  ]

  /// Why a project's dates cannot be when they are moved by `shift` milliseconds; nil where they can.
  private static func reason(_ project: Project, asOf day: DateTime?, shift: Int64) -> String? {
    func moved(_ date: DateTime?) -> DateTime? { date.map { DateTime(milliseconds: $0.milliseconds &+ shift) } }
    let start = moved(project.start)
    let finish = moved(project.forecastFinish ?? project.plannedFinish)
    if let start, let finish, start > finish { return "starts on \(start), after its finish on \(finish)" }
    guard let day, closed.contains(Folding.folded(project.status ?? "")) else { return nil }
    let end = DateTime(milliseconds: day.milliseconds &+ DateTime.millisecondsPerDay)
    if let start, start >= end { return "is closed and starts on \(start), after \(day)" }
    if let last = moved(project.forecastFinish), last >= end {
      return "is closed and finishes on \(last), after \(day)"
    }
    return nil
  }
}
