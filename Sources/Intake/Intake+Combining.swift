public import PMO
public import Tabular

extension Intake {
  /// What several sheets gave together, in the order given.
  ///
  /// A project that stands on two sheets for the same cycle counts once, as the first sheet states it: a unit's own list beside the
  /// whole portfolio would otherwise add its amounts twice. A sheet that names no cycle gives way to one that does.
  public static func combine(_ results: [IntakeResult]) -> (observations: Observations, findings: [Finding]) {
    var observations = Observations()
    var findings: [Finding] = []
    for result in results {
      observations.append(result.observations)
      findings += result.findings
    }
    findings += leaveOutRepeatedProjects(in: &observations)
    return (observations, findings)
  }

  private static func leaveOutRepeatedProjects(in observations: inout Observations) -> [Finding] {
    var first: [String: [Project]] = [:]
    var repeated: [Repetition: [Project]] = [:]
    let undated = observations.cycles.existing(CycleName.undated)
    for project in observations.projects where project.cycle != undated {
      let key = Folding.folded(project.id)
      if first[key]?.contains(where: { $0.cycle == project.cycle }) != true { first[key, default: []].append(project) }
    }
    observations.projects.removeAll { project in
      let key = Folding.folded(project.id)
      let known = first[key]?.first { $0.cycle == project.cycle || project.cycle == undated }
      guard !key.isEmpty, let known, known.origin.source != project.origin.source else {
        if known == nil { first[key, default: []].append(project) }
        return false
      }
      repeated[Repetition(source: project.origin.source, first: known.origin.source), default: []].append(project)
      return true
    }
    let sources = observations.sources
    return repeated.sorted { ($0.key.source, $0.key.first) < ($1.key.source, $1.key.first) }.map { pair, projects in
      let source = sources[Int(pair.source)]
      let other = sources[Int(pair.first)]
      let ids = projects.map(\.id)
      return Finding(
        rule: Rule.duplicateProject.id, severity: Rule.duplicateProject.severity, file: source.file,
        sheet: source.sheet, cell: projects[0].origin.address, raw: ids[0], takenAs: nil,
        message: ids.count == 1
          ? "The project stands in \(other.file) too; it counts as that file states it."
          : "\(ids.count) projects, \(ids[0]) to \(ids[ids.count - 1]), stand in \(other.file) too; they count as that file states them.",
        hint: Rule.duplicateProject.remedy)
    }
  }

  /// A sheet that repeats projects, and the sheet that states them first.
  private struct Repetition: Hashable {
    let source: Int32
    let first: Int32
  }
}
