import Intake
import Publishing
import Spreadsheets
import Tabular

/// Returned forms into one table, by a datamap.
///
/// Forms are read side by side and stand in the table in the order of their file names, whatever the number of workers.
public struct FormCollection: Sendable {
  private let datamap: Datamap
  private let forms: [String]
  private let output: TableFile
  private let findingsOutput: TableFile?

  /// Finds the forms, reads the datamap, and checks that the outputs can be what their endings say.
  ///
  /// - Parameters:
  ///   - forms: files, folders and patterns; of a folder or a pattern, the workbooks.
  ///   - findings: where the findings are written, if anywhere beside a workbook's own sheet of them.
  public init(datamap: String, forms: [String], output: String, findings: String? = nil) throws(PipelineError) {
    self.output = try TableFile(output)
    findingsOutput = try findings.map { path throws(PipelineError) in try TableFile(path) }
    let written = [output] + (findings.map { [$0] } ?? [])
    self.forms = try Self.search(forms, aside: Set((written + [datamap]).compactMap(FileSystem.realPath)))
    let sources = Set((self.forms + [datamap]).compactMap(FileSystem.realPath))
    for path in written where FileSystem.realPath(path).map(sources.contains) == true {
      throw PipelineError(.usage, path: path, "Input and output are the same file.", remedy: "Name another output.")
    }
    self.datamap = try Self.read(datamap: datamap)
  }

  /// Reads the forms and writes the table, whole or not at all.
  ///
  /// What could not be used is said, and all else is collected. The status is then that of the first form that could not be read, or
  /// `unreadableInput` where a form lacks a sheet or a line of the datamap could not be used.
  ///
  /// - Throws: `Failures` where none of the forms could be read; nothing is written then. `CancellationError`.
  public func perform(pool: WorkerPool, console: Console, progress: Progress) async throws -> ExitStatus {
    progress.start("collecting")
    let results = try await pool.mapConcurrently(forms) { [datamap] path in
      progress.reading(path)
      return Self.read(form: path, by: datamap)
    }
    progress.finish()
    var readings: [FormReading] = []
    var errors: [PipelineError] = []
    for result in results {
      switch result {
      case .success(let reading): readings.append(reading)
      case .failure(let error): errors.append(error)
      }
    }
    guard !readings.isEmpty else { throw Failures(errors) }
    let findings = datamap.findings + readings.flatMap(\.findings)
    if let findingsOutput { try write(findings, to: findingsOutput) }
    try write(FormMaster(datamap, forms: readings).table, findings: findings)
    say(readings, errors: errors, console: console)
    return errors.first?.status ?? (findings.contains { $0.severity == .error } ? .unreadableInput : .done)
  }

  /// Each file once, by name and then by path.
  private static func search(_ patterns: [String], aside: Set<String>) throws(PipelineError) -> [String] {
    let search = InputSearch(folder: FileSystem.currentFolder, output: "", aside: aside)
    var paths: [String: String] = [:]
    for pattern in patterns {
      // A text file is no form unless somebody names it: beside returned forms lie datamaps and notes.
      let matches = try search.files(for: pattern).filter { match in
        match.name == pattern
          || [".xlsx", ".xlsm", ".xltx", ".xltm"].contains { match.name.lowercased().hasSuffix($0) }
      }
      guard !matches.isEmpty else {
        throw PipelineError(
          .missingInput, path: pattern, "There is no workbook here.",
          remedy: "Name the folder that holds the returned forms.")
      }
      for match in matches { paths[FileSystem.realPath(match.path) ?? match.path, default: match.name] = match.name }
    }
    return paths.values.sorted { a, b in
      let (first, second) = (FileSystem.lastPart(of: a), FileSystem.lastPart(of: b))
      return (first == second ? a : first).utf8.lexicographicallyPrecedes((first == second ? b : second).utf8)
    }
  }

  private static func read(datamap path: String) throws(PipelineError) -> Datamap {
    do {
      return try Datamap(Workbook(path).readTexts(0), file: path)
    } catch let error as SpreadsheetError {
      throw PipelineError(error)
    } catch let error as IntakeError {
      throw PipelineError(.unreadableInput, path: path, error.message, remedy: error.remedy)
    } catch {
      throw PipelineError(.internalFault, path: path, "\(error)", remedy: "Please report this.")
    }
  }

  private static func read(form path: String, by datamap: Datamap) -> Result<FormReading, PipelineError> {
    do throws(SpreadsheetError) {
      let reading = try FormReading(Workbook(path), datamap: datamap)
      guard reading.sheetsFound > 0 else {
        return .failure(
          PipelineError(
            .unreadableInput, path: path, "This workbook has none of the sheets that the datamap names.",
            remedy: "Take it away from the forms, or name the datamap that belongs to it."))
      }
      return .success(reading)
    } catch {
      return .failure(PipelineError(error))
    }
  }

  private func write(_ master: Table, findings: [Finding]) throws(PipelineError) {
    switch output.format {
    case .workbook: try output.write(MasterWorkbook(master, findings: findings).document)
    // A day without its time would read differently from what offices have collected so far: the tool datamaps writes both.
    case .text(let format): try output.write([master], format: format, dates: .withTime)
    }
  }

  private func write(_ findings: [Finding], to file: TableFile) throws(PipelineError) {
    let listing = FindingListing(findings)
    switch file.format {
    case .workbook: try file.write(listing.document)
    case .text(let format): try file.write([listing.table], format: format)
    }
  }

  /// Says what concerns a whole file, and of single cells how many are odd with the first of them.
  private func say(_ readings: [FormReading], errors: [PipelineError], console: Console) {
    for error in errors { console.fail("\(error) The other forms are collected.") }
    let ofFiles = datamap.findings + readings.flatMap(\.findings).filter { $0.cell == nil }
    for finding in ofFiles where finding.severity > .info {
      let line = "\(finding.place): \(finding.message) \(finding.hint)"
      if finding.severity == .error { console.fail(line) } else { console.warn(line) }
    }
    for reading in readings {
      let odd = reading.findings.filter { $0.cell != nil && $0.severity > .info }
      guard let first = odd.first else { continue }
      if odd.count == 1 {
        console.warn("\(first.place): \(first.message) \(first.hint)")
      } else {
        let place = findingsOutput != nil || output.isWorkbook ? "" : " Have all of them listed with --findings."
        console.warn(
          "\(first.place): \(first.message) \(first.hint) \(Inspection.count(odd.count - 1, "more cell")) of this form \(odd.count == 2 ? "is" : "are") odd.\(place)"
        )
      }
    }
    guard console.isWatched else { return }
    let empty = readings.reduce(0) { $0 + datamap.lines.count - $1.values.cellCount }
    console.say(
      "\(Inspection.count(readings.count, "form")) of \(Inspection.count(datamap.lines.count, "cell")) collected, \(NumberText.grouped(empty)) cells empty; written to \(output.path)"
    )
  }
}
