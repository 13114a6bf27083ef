import PMO
import Publishing
import Spreadsheets

/// One run of a job: read, analyse, publish. All or nothing: readers of the output see the last good run or this one.
public struct Run: Sendable {
  public let job: Job
  public let pool: WorkerPool
  /// The command line, for the record.
  public let arguments: [String]
  /// Publishes also where a gate says that the run failed.
  public let publishesFailedGates: Bool

  public init(_ job: Job, pool: WorkerPool, arguments: [String], publishesFailedGates: Bool = false) {
    self.job = job
    self.pool = pool
    self.arguments = arguments
    self.publishesFailedGates = publishesFailedGates
  }

  public struct Outcome: Sendable {
    public let assessment: Assessment
    /// Nil where a gate withheld the publication.
    public let record: RunRecord?
    public let status: ExitStatus

    /// What a person at a terminal reads at the end.
    public func summary(width: Int) -> [String] {
      Summary(assessment.figures, facts: assessment.facts).lines(width: width)
    }
  }

  /// Walks the job to its end.
  ///
  /// - Throws: `JobErrors`, `Failures`, `PipelineError`, `CancellationError`; the output is then as it was.
  public func perform(progress: Progress) async throws -> Outcome {
    let started = WallClock.stamp
    let begin = ContinuousClock.now
    let output = try OutputFolder(checking: job.output)
    let staging = try StagingFolder(for: output, lock: try RunLock(for: output))
    let assessment = try await Assessment(job, pool: pool, progress: progress)
    try assessment.requireKnownLabels()
    let hasFailed = assessment.gates.contains { $0.level == .error && !$0.passed }
    let status: ExitStatus = hasFailed ? .gateFailed : .done
    guard !hasFailed || publishesFailedGates else {
      return Outcome(assessment: assessment, record: nil, status: status)
    }

    var watch = StageWatch()
    try await write(assessment, to: staging)
    watch.end(
      "publish", rowsIn: assessment.stages.last?.rowsOut ?? 0,
      rowsOut: staging.outputs.reduce(0) { $0 + ($1.rows ?? 0) })
    progress.did(watch.lastStep)
    for gate in assessment.gates where gate.passed { progress.did(gate.sentence) }
    try Task.checkCancellation()
    let record = RunRecord(
      versions: RunRecord.Versions(plumbline: Product.version), arguments: arguments,
      job: try job.file.map { file throws(PipelineError) in
        RunRecord.Job(path: file, sha256: try Digest(file: file).sha256)
      },
      framework: try RunRecord.Part.parts(of: assessment.reading.framework, job: job),
      inputs: assessment.reading.inputs.map { input in
        RunRecord.Input(
          path: input.name, size: input.digest.bytes, sha256: input.digest.sha256,
          sheets: input.sheets.map {
            RunRecord.Sheet(
              name: $0.name, takenFor: $0.kind?.rawValue, rowsIn: $0.rowsIn, rowsUsed: $0.rowsUsed,
              rowsRejected: $0.rowsRejected)
          })
      }, stages: assessment.stages + watch.stages, outputs: staging.outputs, findings: assessment.findingCounts,
      gates: assessment.gates, workers: pool.workers, started: started,
      seconds: (ContinuousClock.now - begin) / .seconds(1), exitStatus: status)
    try staging.publish(record)
    for file in staging.outputs {
      progress.did("wrote \(file.path), \(file.rows.map { "\($0) rows, " } ?? "")\(file.bytes) bytes")
    }
    return Outcome(assessment: assessment, record: record, status: status)
  }

  /// Tables and workbook are made side by side; their bytes depend on the figures only.
  private func write(_ assessment: Assessment, to staging: StagingFolder) async throws {
    let format = CSVWriter.Format(job.profile)
    _ = try await pool.mapConcurrently([Publication.tables, .workbook, .findings]) { publication in
      switch publication {
      case .tables:
        let tables = BITables(assessment.figures, facts: assessment.facts)
        let files = tables.files(format: format)
        for file in files { try staging.write(file.name, file.bytes, rows: file.rows) }
        let package = tables.dataPackage(of: files, format: format) { Digest(of: $0).sha256 }
        try staging.write(package.name, package.bytes)
      case .workbook:
        let document = PublicationWorkbook(assessment.figures, facts: assessment.facts).document
        try staging.write("plumbline.xlsx", Self.encoded(document))
      case .findings:
        try staging.write("findings.xlsx", Self.encoded(FindingsWorkbook(assessment.facts).document))
        let rows = LeftOutFile.file(assessment.facts, format: format)
        try staging.write(rows.name, rows.bytes, rows: rows.rows)
      }
    }
  }

  private static func encoded(_ document: WorkbookDocument) throws(PipelineError) -> [UInt8] {
    do throws(SpreadsheetError) { return try document.encoded() } catch { throw PipelineError(error) }
  }

  private enum Publication {
    case tables, workbook, findings
  }
}

extension CSVWriter.Format {
  fileprivate init(_ profile: Job.Profile) {
    self =
      switch profile {
      case .plain: .standard
      case .excel: .excel
      case .powerBI: .powerBI
      }
  }
}
