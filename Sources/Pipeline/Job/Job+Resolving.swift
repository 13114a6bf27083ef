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
    let written = FileSystem.join(path, JobFile.usualName)
    let isFolder = FileSystem.isFolder(path)
    if isFolder, !FileSystem.exists(written) { return try JobFile.implicit(folder: path).resolve() }
    let (file, errors) = JobFile.partial(path: isFolder ? written : path, vocabulary: vocabulary)
    guard let file else { throw JobErrors(errors) }
    let (job, more) = file.resolved()
    guard errors.isEmpty, more.isEmpty else { throw JobErrors(errors + more) }
    return job
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
    let scales = resolvedScales(&errors)
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

  private func error(_ mark: Mark, _ message: String, _ remedy: String) -> JobError {
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

  private func catalogueFiles(_ errors: inout [JobError]) -> Job.CatalogueFiles {
    func file(_ path: Marked<String>?) -> String? {
      guard let path else { return nil }
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
    return Job.CatalogueFiles(
      services: file(catalogue.services), outcomes: file(catalogue.outcomes),
      competences: file(catalogue.competences), offices: file(catalogue.offices), synonyms: file(catalogue.synonyms),
      foundations: file(catalogue.foundations), contribution: file(catalogue.contribution),
      relevance: file(catalogue.relevance), roles: file(catalogue.roles))
  }

  private func resolvedScales(_ errors: inout [JobError]) -> Job.Scales {
    func scale(_ name: Job.Scales.Name) -> Scale {
      let usual = name.usual
      guard let declared = scales[name] else { return usual }
      let lowest = declared.lowest?.value ?? usual.lowest
      let highest = declared.highest?.value ?? usual.highest
      guard lowest < highest else {
        let mark = (declared.highest ?? declared.lowest)?.mark ?? Mark(line: 1, column: 1)
        errors.append(
          error(
            mark, "The scale of \(name.rawValue) would reach from \(lowest) to \(highest).",
            "Give lowest and highest, the lowest first."))
        return usual
      }
      let levels = lowest...highest
      for label in declared.labels where !levels.contains(label.level.value) {
        errors.append(
          error(
            label.level.mark,
            "\"\(label.text.value)\" stands for \(label.level.value), which is no level of the scale.",
            "Choose one from \(lowest) to \(highest)."))
      }
      let isReversed = declared.isReversed?.value ?? false
      // The job gives labels by the files' numbers; the scale has them by its own.
      let labels = declared.labels.map { label in
        Scale.Label(
          level: isReversed ? lowest + highest - label.level.value : label.level.value, text: label.text.value)
      }
      let words = declared.noAnswer.map { $0.value.lowercased() }
      return Scale(
        name: usual.name, levels: levels,
        // The usual labels belong to the usual levels; on others they would be wrong.
        labels: labels.isEmpty && levels == usual.levels ? usual.labels : labels,
        noAnswer: words + usual.noAnswer.filter { !words.contains($0) }, isReversed: isReversed)
    }
    return Job.Scales(
      maturity: scale(.maturity), importance: scale(.importance), satisfaction: scale(.satisfaction),
      competence: scale(.competence), foundation: scale(.foundation))
  }

  private func inputFiles(
    without catalogue: Job.CatalogueFiles, output: String, _ errors: inout [JobError]
  ) -> [Job.Input] {
    let catalogueFiles = [
      catalogue.services, catalogue.outcomes, catalogue.competences, catalogue.offices, catalogue.synonyms,
      catalogue.relevance, catalogue.roles, catalogue.foundations, catalogue.contribution,
    ]
    let search = InputSearch(
      folder: folder, output: FileSystem.realPath(output) ?? output,
      aside: Set(catalogueFiles.compactMap { $0 }.compactMap(FileSystem.realPath)))
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
