public import Analysis
import Intake
import PMO
public import Publishing
import Statistics
import Tabular

/// A job walked up to its figures: what was read, what it means, and what a publication says of it.
public struct Assessment: Sendable {
  public let reading: JobReading
  public let figures: Figures
  public let facts: RunFacts
  public let gates: [GateVerdict]
  public let stages: [RunRecord.Stage]

  /// Reads and analyses a job's inputs; writes nothing.
  ///
  /// - Throws: `Failures`, `PipelineError`, `JobErrors` where a target names no service, `CancellationError`.
  public init(_ job: Job, pool: WorkerPool, progress: Progress) async throws {
    var watch = StageWatch()
    let reading = try await JobReading(job, pool: pool, progress: progress)
    self.reading = reading
    watch.end(
      "read", rowsIn: reading.rowsIn, rowsOut: reading.rowsIn - reading.rowsRejected, rejected: reading.rowsRejected)
    for input in reading.inputs { progress.did(input.step) }
    progress.did(watch.lastStep)
    try Task.checkCancellation()
    figures = try await pool.figures(
      of: reading.observations, framework: reading.framework,
      settings: try AnalysisSettings(job, framework: reading.framework, observations: reading.observations))
    let rows = figures.maturity.count + figures.expectations.count + figures.competences.count
    watch.end(
      "analyse", rowsIn: reading.rowsIn - reading.rowsRejected,
      rowsOut: rows + figures.coverage.count + figures.portfolio.count)
    progress.did(watch.lastStep)
    let showsPersons = job.analysis.confidentiality.showsPersons
    let facts = RunFacts(
      title: job.name ?? "PMO assessment", version: Product.version,
      inputs: zip(reading.observations.sources, reading.inputs.flatMap(\.sheets)).map { source, sheet in
        RunFacts.Input(
          source: source, takenFor: sheet.kind?.rawValue ?? "left out", rowsIn: sheet.rowsIn, rowsUsed: sheet.rowsUsed,
          rowsRejected: sheet.rowsRejected)
      }, findings: reading.findings, projects: reading.observations.projects,
      leftOut: reading.leftOut.map {
        RunFacts.LeftOutRows(
          source: $0.source, rows: $0.rows, rules: $0.rules.map(\.id), cells: $0.cells, headers: $0.headers,
          isTurned: $0.isTurned,
          nameColumns: $0.raterColumns.union(showsPersons ? [] : [$0.personColumn].compactMap(\.self)))
      },
      rules: Dictionary(
        uniqueKeysWithValues: Rule.all.map {
          ($0.id, RunFacts.RuleText(title: $0.title, reason: $0.reason, remedy: $0.remedy))
        }),
      paths: Dictionary(job.inputs.map { ($0.name, FileSystem.relative($0.path, from: job.output)) }) { first, _ in
        first
      })
    // Under pseudonyms there is no name to withhold.
    let named =
      job.pseudonymKey == nil
      ? facts.withholding(WithheldNames(reading.observations.withheldNames(showsPersons: showsPersons))) : facts
    self.facts =
      job.analysis.confidentiality.value > 1
      ? named.withholding(WithheldAnswers(reading.observations, of: reading.findings)) : named
    gates = job.gates.map {
      $0.verdict(on: reading.findings, rows: reading.rowsIn, rejected: reading.rowsRejected)
    }
    stages = watch.stages
  }

  public var findingCounts: RunRecord.FindingCounts {
    reading.findings.reduce(into: RunRecord.FindingCounts()) { counts, finding in
      switch finding.severity {
      case .info: counts.info += 1
      case .warning: counts.warning += 1
      case .error: counts.error += 1
      }
    }
  }

  /// Answers that mean no level make figures up if they are guessed, and wrong if they are dropped in silence.
  public func requireKnownLabels() throws(Failures) {
    guard reading.unknownLabels > 0 else { return }
    let findings = reading.findings.filter { $0.rule == Rule.unknownLabel.id }
    throw Failures(
      findings.prefix(20).map {
        PipelineError(.unreadableInput, path: $0.place, $0.message, remedy: $0.hint)
      }
        + (findings.isEmpty
          ? [
            PipelineError(
              .unreadableInput, "\(reading.unknownLabels) answers mean no level.",
              remedy: "Run `plumbline check` to see them.")
          ] : []))
  }
}

/// The time and rows of each stage, for the run record.
struct StageWatch {
  private(set) var stages: [RunRecord.Stage] = []
  private var started = ContinuousClock.now

  mutating func end(_ name: String, rowsIn: Int, rowsOut: Int, rejected: Int = 0) {
    let now = ContinuousClock.now
    let seconds = (now - started) / .seconds(1)
    stages.append(
      RunRecord.Stage(name: name, rowsIn: rowsIn, rowsOut: rowsOut, rejected: rejected, seconds: seconds))
    started = now
  }

  /// The last stage for whoever wants to hear every step.
  var lastStep: String {
    guard let stage = stages.last else { return "" }
    let milliseconds = Int((stage.seconds * 1000).rounded())
    return "\(stage.name): \(stage.rowsIn) rows in, \(stage.rowsOut) out, \(milliseconds) ms"
  }
}

extension JobReading.InputAccount {
  /// What became of a file's rows, sheet by sheet.
  fileprivate var step: String {
    let parts = sheets.map { sheet in
      let kind = sheet.kind?.rawValue ?? "left out"
      return "\(sheet.name): \(kind), \(sheet.rowsUsed) of \(sheet.rowsIn) rows used"
    }
    return "read \(name), \(digest.bytes) bytes; \(parts.joined(separator: "; "))"
  }
}

extension Observations {
  /// Raters and customers, who never leave a run by name, and rated persons where the job does not show them.
  fileprivate func withheldNames(showsPersons: Bool) -> [String] {
    raters.names + customers.names + (showsPersons ? [] : people.names)
  }
}
