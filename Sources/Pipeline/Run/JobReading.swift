public import Intake
public import PMO
import Spreadsheets
public import Tabular

/// What a job's inputs gave: observations, findings, and an account of every row.
///
/// Files are opened and sheets are read side by side; results are put together in the order of the inputs, so they do not depend on the
/// number of workers.
public struct JobReading: Sendable {
  public struct SheetAccount: Sendable, Hashable {
    public let name: String
    /// Nil for a sheet that was left out.
    public let kind: AssessmentKind?
    public let rowsIn: Int
    public let rowsUsed: Int
    public let rowsRejected: Int
  }

  public struct InputAccount: Sendable {
    public let name: String
    public let digest: Digest
    public let sheets: [SheetAccount]
  }

  public let framework: Framework
  public let observations: Observations
  public let findings: [Finding]
  public let inputs: [InputAccount]
  /// The rows that were left out, sheet by sheet; none for sheets without.
  public let leftOut: [RejectedRows]
  /// Answers that mean no level and that the job does not allow; a run with any must not publish.
  public let unknownLabels: Int

  public var rowsIn: Int { inputs.reduce(0) { $0 + $1.sheets.reduce(0) { $0 + $1.rowsIn } } }
  public var rowsRejected: Int { inputs.reduce(0) { $0 + $1.sheets.reduce(0) { $0 + $1.rowsRejected } } }

  /// Reads all inputs of a job.
  ///
  /// - Throws: `Failures` with every file and sheet that could not be read; `CancellationError`.
  public init(_ job: Job, pool: WorkerPool, progress: Progress) async throws {
    let framework = try Framework(of: job)
    let pseudonyms = try job.pseudonymKey.map { key throws(PipelineError) in try Pseudonyms(key) }
    let opened = try await Self.open(job, pool: pool)
    progress.start("reading", bytes: opened.reduce(0) { $0 + $1.digest.bytes })
    let results = try await Self.read(
      opened, framework: framework, pseudonyms: pseudonyms, pool: pool, progress: progress)
    progress.finish()
    try Self.requireAssessments(in: results, of: opened)

    let combined = Intake.combine(results.map(\.result))
    self.framework = framework
    observations = combined.observations
    findings = opened.flatMap(\.workbook.findings) + combined.findings
    leftOut = results.enumerated().flatMap { source, found in
      [found.result.rejectedRows, combined.leftOut[source].flatMap { found.result.projectRows?.picking($0) }]
        .compactMap { $0 }.filter { !$0.isEmpty }
    }
    unknownLabels = results.reduce(0) { $0 + $1.result.unknownLabels }
    inputs = opened.enumerated().map { position, file in
      let sheets = results.enumerated().filter { $1.file == position }.map { source, found in
        let leftOut = combined.leftOut[source]?.count ?? 0
        return SheetAccount(
          name: file.workbook.sheets[found.sheet].name, kind: found.result.recognition?.kind,
          rowsIn: found.result.rowsIn, rowsUsed: found.result.rowsUsed - leftOut,
          rowsRejected: found.result.rowsRejected + leftOut)
      }
      return InputAccount(name: file.input.name, digest: file.digest, sheets: sheets)
    }
  }

  /// Cells of a sheet that is looked at for colours.
  private static let mostColored = 100_000

  private struct OpenedFile: Sendable {
    let input: Job.Input
    let workbook: Workbook
    /// The tables that the job names; nil where it takes whole sheets.
    let tables: [NamedRange]?
    let digest: Digest

    /// What is read of the file: its sheets, or those tables. Sheets without one are left out.
    var places: [(sheet: Int, table: NamedRange?)] {
      workbook.sheets.indices.flatMap { sheet in
        let tables = (tables ?? []).filter { $0.sheet == sheet }
        return tables.isEmpty ? [(sheet, nil)] : tables.map { (sheet, $0) }
      }
    }

    /// What the job says of a sheet, or of a table on it.
    func settings(for table: NamedRange?) -> SourceSettings {
      var settings = input.settings
      if let tables { settings.sheets = tables.map { workbook.sheets[$0.sheet].name } }
      guard let table else { return settings }
      settings.table = table.name
      if table.headerRows > 0 { settings.headerRow = settings.headerRow ?? table.range.first.row + 1 }
      return settings
    }
  }

  private struct SheetResult: Sendable {
    let file: Int
    let sheet: Int
    let result: IntakeResult
  }

  private static func open(_ job: Job, pool: WorkerPool) async throws -> [OpenedFile] {
    let opened = try await pool.mapConcurrently(job.inputs) { input in
      Result { () throws(PipelineError) in
        let workbook: Workbook
        var tables: [NamedRange]?
        do throws(SpreadsheetError) {
          workbook = try Workbook(input.path, name: input.name)
          for sheet in input.settings.sheets { _ = try workbook.position(ofSheet: sheet) }
        } catch {
          throw PipelineError(error)
        }
        if let names = input.tables {
          var found: [NamedRange] = []
          for name in names { found.append(try table(name, of: workbook, job: job)) }
          tables = found
        }
        return OpenedFile(
          input: input, workbook: workbook, tables: tables, digest: try Digest(file: input.path))
      }
    }
    return try successes(opened)
  }

  /// The table of a name; the error stands at the name's place in the job file.
  private static func table(
    _ name: Marked<String>, of workbook: Workbook, job: Job
  ) throws(PipelineError) -> NamedRange {
    do throws(SpreadsheetError) {
      return try workbook.range(named: name.value)
    } catch {
      guard error.code == .notFound, let file = job.file else { throw PipelineError(error) }
      throw PipelineError(
        .unreadableInput, path: "\(file):\(name.mark)", "\(workbook.name): \(error.message)", remedy: error.remedy)
    }
  }

  private static func read(
    _ files: [OpenedFile], framework: Framework, pseudonyms: Pseudonyms?, pool: WorkerPool, progress: Progress
  ) async throws -> [SheetResult] {
    let sheets = files.indices.flatMap { file in
      files[file].places.map { (file: file, sheet: $0.sheet, table: $0.table) }
    }
    let results = try await pool.mapConcurrently(sheets) { place in
      let opened = files[place.file]
      let info = opened.workbook.sheets[place.sheet]
      progress.reading(opened.input.name + (opened.workbook.format == .xlsx ? ", \(info.name)" : ""))
      let result = Result { () throws(PipelineError) in
        do {
          var sheet = try place.table.map { try opened.workbook.read($0) } ?? opened.workbook.read(place.sheet)
          // Nobody colours a larger sheet by hand.
          if sheet.table.cellCount <= Self.mostColored { sheet.fills = try opened.workbook.fills(place.sheet) }
          sheet.countsFrom1904 = opened.workbook.countsFrom1904
          let taken = try Intake.read(
            sheet, file: opened.input.name, settings: opened.settings(for: place.table), framework: framework,
            pseudonyms: pseudonyms)
          return SheetResult(file: place.file, sheet: place.sheet, result: taken)
        } catch let error as SpreadsheetError {
          throw PipelineError(error)
        } catch let error as IntakeError {
          throw PipelineError(error)
        } catch {
          throw PipelineError(.internalFault, path: opened.input.name, "\(error)", remedy: "Please report this.")
        }
      }
      let rows = (try? result.get())?.result.rowsIn ?? 0
      progress.advance(rows: rows, bytes: opened.digest.bytes / max(1, opened.workbook.sheets.count))
      return result
    }
    return try successes(results)
  }

  /// A file of another kind than the job says, and inputs without any assessment, would else publish nothing in silence.
  private static func requireAssessments(in results: [SheetResult], of files: [OpenedFile]) throws(Failures) {
    let taken = Set(results.lazy.filter { $0.result.recognition != nil }.map(\.file))
    var errors = files.indices.filter { !taken.contains($0) }.compactMap { file in
      files[file].input.settings.kind.map { kind in
        PipelineError(
          .unreadableInput, path: files[file].input.name, "No sheet of it is taken for the kind \(kind.rawValue).",
          remedy: "Run `plumbline inspect` on it, or name its header row and columns in the job file.")
      }
    }
    if taken.isEmpty, errors.isEmpty {
      errors = [
        PipelineError(
          .unreadableInput, "None of the inputs holds an assessment that is known.",
          remedy: "Run `plumbline inspect` on a file, or name its kind and columns in a job file.")
      ]
    }
    guard errors.isEmpty else { throw Failures(errors) }
  }

  private static func successes<Value>(_ results: [Result<Value, PipelineError>]) throws(Failures) -> [Value] {
    var values: [Value] = []
    var errors: [PipelineError] = []
    for result in results {
      switch result {
      case .success(let value): values.append(value)
      case .failure(let error): errors.append(error)
      }
    }
    guard errors.isEmpty else { throw Failures(errors) }
    return values
  }
}
