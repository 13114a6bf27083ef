import Publishing

extension RunRecord {
  /// The record as `run.json` holds it.
  public var json: String { Self.fields.json(of: self).page }

  /// The JSON Schema (draft-07) of `run.json`.
  public static var schema: String {
    let head: JSONValue = [
      "$schema": "http://json-schema.org/draft-07/schema#", "title": "Run record of Plumbline",
    ]
    return JSONValue.joined(head, fields.schema()).page
  }

  static let fields: [JSONField<RunRecord>] = [
    .record("versions", "Who wrote this.", Versions.fields) { $0.versions },
    .texts("arguments", "The command line, without the program's name.") { $0.arguments },
    .record("job", optional: "The job file; null for a folder without one.", Job.fields) { $0.job },
    .records(
      "framework", "What the run measured against: every catalogue, scale and matrix, the program's own or the user's.",
      Part.fields
    ) { $0.framework },
    .records("inputs", "The files that were read, in the order of the job.", Input.fields) { $0.inputs },
    .records("stages", "What was done, in order.", Stage.fields) { $0.stages },
    .records("outputs", "The files that were written, without this one, by path.", Output.fields) { $0.outputs },
    .record("findings", "How many findings there are of each severity.", FindingCounts.fields) { $0.findings },
    .records("gates", "The quality gates of the job and how they were passed.", GateVerdict.fields) { $0.gates },
    .count("workers", "How many files or sheets were worked on at once.") { $0.workers },
    .text("started", "When the run began, ISO 8601 in UTC.") { $0.started },
    .number("seconds", "How long the run took.") { $0.seconds },
    .count("exit_status", "How the run ended; see the program's help.") { $0.exitStatus },
  ]
}

extension RunRecord.Versions {
  static let fields: [JSONField<Self>] = [
    .text("plumbline", "Version of the program.") { $0.plumbline },
    .count("format", "Version of the form of this record.") { $0.format },
  ]
}

extension RunRecord.Job {
  static let fields: [JSONField<Self>] = [
    .text("path", "The job file as it was named.") { $0.path },
    .sha256("sha256", "Of the job file's bytes.") { $0.sha256 },
  ]
}

extension RunRecord.Part {
  static let fields: [JSONField<Self>] = [
    .text("name", "Which part, as in `fact_run`: `catalogue_services`, `scale_maturity`, `matrix_relevance`.") {
      $0.name
    },
    .text("origin", "What outputs call it: the program's own, a file's name, the job, or none.") { $0.origin },
    .text("path", optional: "The user's file, from the job file's folder; null where there is none.") { $0.path },
    .text(
      "sha256", optional: "Of the bytes of that file, or of the program's own; null where there is neither."
    ) { $0.sha256 },
  ]
}

extension RunRecord.Input {
  static let fields: [JSONField<Self>] = [
    .text("path", "The file, from the job file's folder.") { $0.path },
    .count("size", "Bytes.") { $0.size },
    .sha256("sha256", "Of the file's bytes.") { $0.sha256 },
    .records("sheets", "The sheets, in the order of the file.", RunRecord.Sheet.fields) { $0.sheets },
  ]
}

extension RunRecord.Sheet {
  static let fields: [JSONField<Self>] = [
    .text("name", "The sheet's name; the file's for a text file.") { $0.name },
    .text("taken_for", optional: "Kind of assessment; null for a sheet that was left alone.") { $0.takenFor },
    .count("rows_in", "Rows that the sheet holds below its header.") { $0.rowsIn },
    .count("rows_used", "Rows that gave an observation.") { $0.rowsUsed },
    .count("rows_rejected", "Rows that could not be used.") { $0.rowsRejected },
  ]
}

extension RunRecord.Stage {
  static let fields: [JSONField<Self>] = [
    .text("name", "The stage.") { $0.name },
    .count("rows_in", "Rows that went in.") { $0.rowsIn },
    .count("rows_out", "Rows that came out.") { $0.rowsOut },
    .count("rejected", "Rows that were left out.") { $0.rejected },
    .number("seconds", "Time that the stage took.") { $0.seconds },
  ]
}

extension RunRecord.Output {
  static let fields: [JSONField<Self>] = [
    .text("path", "The file inside the output folder.") { $0.path },
    .count("rows", optional: "Rows of a table without its header; null for other files.") { $0.rows },
    .count("bytes", "Bytes.") { $0.bytes },
    .sha256("sha256", "Of the file's bytes.") { $0.sha256 },
  ]
}

extension RunRecord.FindingCounts {
  static let fields: [JSONField<Self>] = [
    .count("info", "Worth knowing.") { $0.info },
    .count("warning", "Left out or taken differently from how it stands.") { $0.warning },
    .count("error", "Could not be used.") { $0.error },
  ]
}

extension GateVerdict {
  static let fields: [JSONField<Self>] = [
    .choice("level", "What the gate does when it fails.", Gate.Level.allCases.map(\.rawValue)) { $0.level.rawValue },
    .text("measure", "What is counted: infos, warnings, errors, rejected_share, or a rule's name.") { $0.measure },
    .number("limit", "The most that passes.") { $0.limit },
    .number("value", "What the run had.") { $0.value },
    .flag("is_share", "Whether limit and value are shares of the rows that came in, 0 to 1.") { $0.isShare },
    .flag("passed", "Whether the value is at most the limit.") { $0.passed },
  ]
}
