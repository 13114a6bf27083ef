import Intake
import PMO
import Tabular

extension JobFile {
  /// The scales: as the file under `catalogue: scales` has them, or else as the program does, with what stands under `scales` in their place.
  ///
  /// - Parameter path: of the file with the scales; nil where there is none.
  func resolvedScales(_ path: String?, _ errors: inout [JobError]) -> Job.Scales {
    let read = path.map { scales(in: $0, &errors) } ?? [:]
    let file = path.map { FileSystem.lastPart(of: $0) } ?? ""
    var origins: [FrameworkPart: String] = [:]
    for name in Job.Scales.Name.allCases {
      let source = read[name.rawValue] == nil ? nil : file
      origins[name.part] = scales[name] == nil ? source : "the job" + (source.map { ", over \($0)" } ?? "")
    }
    return Job.Scales(origins: origins) { name in
      let usual = read[name.rawValue] ?? name.usual
      return scales[name].map { scale(name, declared: $0, usual: usual, &errors) } ?? usual
    }
  }

  /// The scales of a file; none where it cannot be read.
  private func scales(in path: String, _ errors: inout [JobError]) -> [String: Scale] {
    let names = Job.Scales.Name.allCases
    let usual = Dictionary(uniqueKeysWithValues: names.map { ($0.rawValue, $0.usual) })
    do throws(PipelineError) {
      return try Framework.table(path, StandardCatalogue.scales, path) { (sheet, file) throws(IntakeError) in
        try CatalogueReader.scales(
          from: sheet, file: file, usual: usual, fixed: Set(names.filter(\.isFixed).map(\.rawValue)))
      }
    } catch {
      errors.append(JobError(error, file: self.path, at: catalogue[.scales]?.mark))
      return [:]
    }
  }

  private func scale(
    _ name: Job.Scales.Name, declared: ScaleDeclaration, usual: Scale, _ errors: inout [JobError]
  ) -> Scale {
    let lowest = declared.lowest?.value ?? usual.lowest
    let highest = declared.highest?.value ?? usual.highest
    let mark = (declared.highest ?? declared.lowest)?.mark ?? Mark(line: 1, column: 1)
    guard lowest < highest else {
      errors.append(
        error(
          mark, "The scale of \(name.rawValue) would reach from \(lowest) to \(highest).",
          "Give lowest and highest, the lowest first."))
      return usual
    }
    let levels = lowest...highest
    guard !name.isFixed || levels == usual.levels else {
      errors.append(
        error(
          mark, "The scale of \(name.rawValue) has the levels \(usual.lowest) to \(usual.highest) in any case.",
          "Take lowest and highest out; labels may be given."))
      return usual
    }
    for label in declared.labels where !levels.contains(label.level.value) {
      errors.append(
        error(
          label.level.mark, "\"\(label.text.value)\" stands for \(label.level.value), which is no level of the scale.",
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

  /// What the job measures against, whether or not its inputs are there.
  ///
  /// - Throws: `JobErrors` with what is wrong with its catalogues and scales; `PipelineError` for a catalogue that cannot be read.
  func framework() throws -> Framework {
    var errors: [JobError] = []
    let files = catalogueFiles(&errors)
    let scales = resolvedScales(files[.scales], &errors)
    guard errors.isEmpty else { throw JobErrors(errors) }
    return try Framework(files, scales: scales)
  }
}
