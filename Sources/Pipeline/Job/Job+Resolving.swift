import Intake
import PMO
import Tabular

extension Job {
  /// Where a job writes that names no output.
  public static let usualOutput = "out"

  /// The job at a path: a job file, a folder that holds one of the usual name, or a folder of spreadsheets.
  ///
  /// Throws everything that is wrong with it at once: what stands in the job file, and files that are not there.
  public static func read(path: String, vocabulary: JobVocabulary = JobVocabulary()) throws(JobErrors) -> Job {
    let (file, errors) = partial(path: path, vocabulary: vocabulary)
    guard let file else { throw JobErrors(errors) }
    let (job, more) = file.resolved()
    guard errors.isEmpty, more.isEmpty else { throw JobErrors(errors + more) }
    return job
  }

  /// The job file at such a path as it is written, whether or not its inputs are there.
  static func file(path: String, vocabulary: JobVocabulary) throws(JobErrors) -> JobFile {
    let (file, errors) = partial(path: path, vocabulary: vocabulary)
    guard errors.isEmpty, let file else { throw JobErrors(errors) }
    return file
  }

  private static func partial(path: String, vocabulary: JobVocabulary) -> (JobFile?, [JobError]) {
    let written = FileSystem.join(path, JobFile.usualName)
    let isFolder = FileSystem.isFolder(path)
    if isFolder, !FileSystem.exists(written) { return (JobFile.implicit(folder: path), []) }
    return JobFile.partial(path: isFolder ? written : path, vocabulary: vocabulary)
  }
}

extension JobFile {
  /// Finds the files and settles what is left open. Throws all that is wrong.
  public func resolve() throws(JobErrors) -> Job {
    let (job, errors) = resolved()
    guard errors.isEmpty else { throw JobErrors(errors) }
    return job
  }

  func resolved() -> (Job, [JobError]) {
    var errors: [JobError] = []
    let output = FileSystem.absolute(output?.value ?? Job.usualOutput, from: folder)
    let catalogue = catalogueFiles(&errors)
    let scales = resolvedScales(catalogue[.scales], &errors)
    let inputs = inputFiles(without: catalogue, output: output, &errors)
    for target in targets where !scales.maturity.levels.contains(target.level.value) {
      let levels = scales.maturity.levels
      errors.append(
        error(
          target.level.mark, "The target \(target.level.value) is no level of the maturity scale.",
          "Choose one from \(levels.lowerBound) to \(levels.upperBound), or declare the scale under scales."))
    }
    for freshness in self.inputs.compactMap(\.freshness) where Input.days(freshness.value) == nil {
      errors.append(
        error(freshness.mark, "\"\(freshness.value)\" is no number of days.", "Write it as 100 days or 14 weeks."))
    }
    for input in self.inputs where input.sheets != nil {
      guard let table = input.tables?.first else { continue }
      errors.append(
        error(table.mark, "An input names sheets or tables, not both.", "Take one of the two keys out."))
    }
    for gate in gates where gate.value.measure == Gate.share && gate.value.limit > 1 {
      errors.append(error(gate.mark, "A share cannot be more than 1.", "Write 0.2 for 20 percent."))
    }
    if let day = analysis.asOf, DateTime(day.value) == nil {
      errors.append(error(day.mark, "\"\(day.value)\" is no day.", "Write it as 2026-09-30."))
    }
    let key = pseudonymKey(&errors)
    let job = Job(
      file: isWritten ? path : nil, folder: folder, name: name?.value, inputs: inputs, output: output,
      catalogue: catalogue, scales: scales,
      targets: targets.map { Job.Target(service: $0.service.value, level: $0.level.value, mark: $0.service.mark) },
      crosshair: crosshair?.value ?? .mean, analysis: analysis, asOf: analysis.asOf.flatMap { DateTime($0.value) },
      profile: profile?.value ?? .plain, pseudonymKey: key,
      gates: gates.map(\.value))
    return (job, errors)
  }

  func error(_ mark: Mark, _ message: String, _ remedy: String) -> JobError {
    JobError(file: path, at: isWritten ? mark : nil, message, remedy: remedy)
  }

  private func pseudonymKey(_ errors: inout [JobError]) -> Job.PseudonymKey? {
    guard let pseudonymise else { return nil }
    switch (pseudonymise.keyFile, pseudonymise.keyVariable) {
    case (let file?, nil): return .file(FileSystem.absolute(file.value, from: folder))
    case (nil, let variable?): return .variable(variable.value)
    case (nil, nil), (_?, _?):
      errors.append(
        error(
          pseudonymise.mark, "The pseudonyms need one key.",
          "Name either key_file, or key_variable for an environment variable."))
      return nil
    }
  }

  func catalogueFiles(_ errors: inout [JobError]) -> [CatalogueKey: String] {
    func file(_ path: Marked<String>) -> String? {
      let full = FileSystem.join(folder, path.value)
      do throws(PipelineError) {
        if let status = try FileSystem.status(full), status.kind == .file { return full }
        errors.append(
          JobError(
            .missingInput, file: self.path, at: path.mark, "There is no file \"\(path.value)\".",
            remedy: "Check the path; it counts from the folder \(folder)."))
      } catch {
        errors.append(JobError(error, file: self.path, at: path.mark))
      }
      return nil
    }
    return catalogue.compactMapValues(file)
  }

  private func inputFiles(
    without catalogue: [CatalogueKey: String], output: String, _ errors: inout [JobError]
  ) -> [Job.Input] {
    let search = InputSearch(
      folder: folder, output: FileSystem.realPath(output) ?? output,
      aside: Set(catalogue.values.compactMap(FileSystem.realPath)))
    var seen: Set<String> = []
    var found: [Job.Input] = []
    for input in inputs {
      if let day = input.asOf, DateTime(day.value) == nil {
        errors.append(error(day.mark, "\"\(day.value)\" is no day.", "Write it as 2026-09-30."))
      }
      do throws(PipelineError) {
        for match in try search.files(for: input.path.value)
        where seen.insert(FileSystem.realPath(match.path) ?? match.path).inserted {
          found.append(
            Job.Input(
              path: match.path, name: match.name, mark: isWritten ? input.path.mark : nil, tables: input.tables,
              settings: input.settings))
        }
      } catch {
        errors.append(JobError(error, file: path, at: isWritten ? input.path.mark : nil))
      }
    }
    return found
  }
}

extension JobFile.Input {
  fileprivate var settings: SourceSettings {
    var settings = SourceSettings()
    settings.kind = kind?.value
    settings.source = source?.value
    settings.cycle = cycle?.value
    settings.office = office?.value
    settings.sheets = sheets?.map(\.value) ?? []
    settings.leaveOut = leaveOut.map(\.value)
    settings.orientation = shape?.value
    settings.headerRow = headerRow?.value
    for column in columns {
      if let field = Field(rawValue: column.field.value), settings.columns[field] == nil {
        settings.columns[field] = column.header.value
      }
    }
    settings.relation = relation.flatMap { ["self": .own, "manager": .manager, "peer": .peer][$0.value] }
    settings.allowUnknownLabels = allowUnknownLabels?.value ?? false
    settings.allowNearMisses = allowNearMisses?.value ?? false
    settings.reversed = reversed?.map(\.value) ?? []
    settings.currency = currency?.value.uppercased()
    settings.asOf = asOf.flatMap { DateTime($0.value) }
    settings.dateOrder = dateOrder?.value
    settings.decimal = decimal?.value
    settings.amountsIn = amountsIn?.value
    settings.freshnessDays = freshness.flatMap { Self.days($0.value) }
    return settings
  }

  /// The days that a text such as `100 days`, `2 weeks` or `100` means; nil for another text.
  fileprivate static func days(_ text: String) -> Int? {
    let words = text.lowercased().split(separator: " ")
    guard let first = words.first, let number = Int(first), (0...100_000).contains(number) else { return nil }
    switch words.dropFirst().joined(separator: " ") {
    case "", "day", "days": return number
    case "week", "weeks": return number * 7
    default: return nil
    }
  }
}
