public import PMO
public import Tabular

extension Intake {
  /// What several sheets gave together, in the order given.
  ///
  /// A project that stands on two sheets for the same cycle (or for none) counts once, as the first sheet states it: a unit's own list
  /// beside the whole portfolio would otherwise add its amounts twice.
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
    var findings: [Finding] = []
    var first: [String: [Project]] = [:]
    let sources = observations.sources
    observations.projects.removeAll { project in
      let key = Folding.folded(project.id)
      let known = first[key]?.first { $0.cycle == project.cycle || $0.cycle < 0 || project.cycle < 0 }
      guard !key.isEmpty, let known, known.origin.source != project.origin.source else {
        first[key, default: []].append(project)
        return false
      }
      let source = sources[Int(project.origin.source)]
      let other = sources[Int(known.origin.source)]
      findings.append(
        Finding(
          rule: Rule.duplicateProject.id, severity: Rule.duplicateProject.severity, file: source.file,
          sheet: source.sheet, cell: project.origin.address, raw: project.id, takenAs: nil,
          message: "The project stands in \(other.file) too, in \(known.origin.address); that row counts.",
          hint: Rule.duplicateProject.remedy))
      return true
    }
    return findings
  }
}
