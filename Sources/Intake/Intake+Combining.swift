public import PMO
public import Tabular

extension Intake {
  /// What several sheets gave together, in the order given.
  ///
  /// A project that stands on two sheets for the same cycle counts once, as the first sheet states it: a unit's own list beside the
  /// whole portfolio would otherwise add its amounts twice. A sheet that names no cycle gives way to one that does. A project that goes
  /// by its name takes the id that another sheet has for the name, so that it is one project over the years; a customer likewise, see `linkCustomers`.
  ///
  /// - Returns: with observations and findings, the origins of the projects of each source that are left out here after all.
  public static func combine(
    _ results: [IntakeResult]
  ) -> (observations: Observations, findings: [Finding], leftOut: [Int: [Origin]]) {
    var observations = Observations()
    var findings: [Finding] = []
    for result in results {
      observations.append(result.observations)
      findings += result.findings
    }
    findings += linkProjects(in: &observations)
    findings += linkCustomers(in: &observations, by: results.flatMap(\.customerNames))
    let (repeated, leftOut) = leaveOutRepeatedProjects(in: &observations)
    return (observations, findings + repeated, leftOut)
  }

  /// Gives projects without an id the one id that others of their name have.
  private static func linkProjects(in observations: inout Observations) -> [Finding] {
    var ids: [String: Set<String>] = [:]
    var taken: Set<ProjectInSource> = []
    for project in observations.projects {
      taken.insert(ProjectInSource(project, id: project.id))
      if project.id != project.name { ids[Folding.folded(project.name), default: []].insert(project.id) }
    }
    var linked: [Int32: [Int]] = [:]
    for (place, project) in observations.projects.enumerated() where project.id == project.name {
      guard let known = ids[Folding.folded(project.name)], known.count == 1, let id = known.first,
        taken.insert(ProjectInSource(project, id: id)).inserted
      else { continue }
      observations.projects[place].id = id
      linked[project.origin.source, default: []].append(place)
    }
    return linked.sorted { $0.key < $1.key }.map { source, places in
      let source = observations.sources[Int(source)]
      let first = observations.projects[places[0]]
      let what = places.count == 1 ? "A project has" : "\(places.count) projects have"
      return Finding(
        rule: Rule.linkedProject.id, severity: Rule.linkedProject.severity, file: source.file, sheet: source.sheet,
        cell: first.origin.address, raw: first.name, takenAs: first.id,
        message: "\(what) no id here and the name of a project with an id elsewhere; they are taken for the same.",
        hint: Rule.linkedProject.remedy, occurrences: places.count)
    }
  }

  private struct ProjectInSource: Hashable {
    let source: Int32
    let cycle: Int
    let id: String

    init(_ project: Project, id: String) {
      source = project.origin.source
      cycle = project.cycle
      self.id = id
    }
  }

  private static func leaveOutRepeatedProjects(
    in observations: inout Observations
  ) -> (findings: [Finding], leftOut: [Int: [Origin]]) {
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
    let leftOut = repeated.reduce(into: [:]) { $0[Int($1.key.source), default: []] += $1.value.map(\.origin) }
    let findings = repeated.sorted { ($0.key.source, $0.key.first) < ($1.key.source, $1.key.first) }.map {
      pair, projects in
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
    return (findings, leftOut)
  }

  /// A sheet that repeats projects, and the sheet that states them first.
  private struct Repetition: Hashable {
    let source: Int32
    let first: Int32
  }
}
