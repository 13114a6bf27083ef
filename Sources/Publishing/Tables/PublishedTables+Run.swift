import Analysis
import PMO
import Statistics
import Tabular

/// A finding and its number in the run.
struct NumberedFinding: Sendable {
  let number: Int
  let finding: Finding
}

/// Something to know of a run.
struct RunMeasure: Sendable {
  let name: String
  let value: String
}

extension PublishedTables {
  static let findings = TableDeclaration<NumberedFinding>(
    "fact_finding", title: "Findings",
    "What was odd in the inputs: where it stands, what it was taken as, and how to mend it.",
    primaryKey: ["finding_id"],
    rows: { keys in keys.facts.findings.enumerated().map { NumberedFinding(number: $0 + 1, finding: $1) } },
    columns: [
      .integer("finding_id", nil, "The finding's number in this run, from 1.", required: true) { $0.number },
      .text("rule", "The rule's stable name.", required: true) { $0.finding.rule },
      .text(
        "severity", "How much it matters.", required: true, values: Finding.Severity.allCases.map(\.rawValue)
      ) { $0.finding.severity.rawValue },
      .key(.source, "The source, where the finding is about one that was read.", required: false) {
        $0.source(of: $1.finding)
      },
      .text("file", "The path as the job names it.") { $0.finding.file },
      .text("sheet", "The sheet; empty for a CSV file.") { $0.finding.sheet },
      .text("cell", "The cell, as Excel names it.") { $0.finding.cell?.description },
      .integer("row", nil, "The cell's row, as Excel counts.") { $0.finding.cell.map { $0.row + 1 } },
      .text("column_name", "The header of the cell's column.") { $0.finding.columnName },
      .text("raw_value", "The cell's content as it stands.") { $0.finding.raw },
      .text("taken_as", "What the content was taken as; empty if it was left out.") { $0.finding.takenAs },
      .text("message", "What is odd.", required: true) { $0.finding.message },
      .text("hint", "How to mend it.") { $0.finding.hint },
      .integer("occurrences", nil, "How many cells or rows it is about; cell is the first of them.", required: true) {
        $0.finding.occurrences
      },
      .text("further_cells", "The other cells that it is about, as ranges; ends with … where not all are named.") {
        $0.finding.furtherCells()
      },
    ])

  static let run = TableDeclaration<RunMeasure>(
    "fact_run", title: "Run", "What the run was made with and how much it read, without any time.",
    primaryKey: ["measure"], rows: { $0.runMeasures },
    columns: [
      .text("measure", "What is stated.", required: true) { $0.name },
      .text("value", "What it is, as text.") { $0.value },
    ])
}

extension TableKeys {
  fileprivate var runMeasures: [RunMeasure] {
    let framework = figures.framework
    let scales = FrameworkPart.Kind.scale.parts.flatMap { part in
      [(part.rawValue, framework.scale(part)?.reading ?? ""), (part.rawValue + "_origin", framework.origin(of: part))]
    }
    let origins = [FrameworkPart.Kind.catalogue, .matrix].flatMap(\.parts).map {
      ($0.rawValue, framework.origin(of: $0))
    }
    let counts = [
      ("files", facts.fileCount), ("sources", facts.inputs.count),
      ("rows_in", facts.inputs.reduce(0) { $0 + $1.rowsIn }),
      ("rows_used", facts.inputs.reduce(0) { $0 + $1.rowsUsed }),
      ("rows_rejected", facts.inputs.reduce(0) { $0 + $1.rowsRejected }), ("projects", facts.projects.count),
    ]
    let findings = Finding.Severity.allCases.reversed().map { ("findings_\($0.rawValue)", facts.count(of: $0)) }
    let measures: [(String, String)] =
      [("job", facts.title), ("version", facts.version)]
      + (counts + findings + [("uncounted_observations", figures.uncounted)]).map { ($0, String($1)) }
      + origins + scales
      + [
        ("crosshair", figures.settings.crosshair.label), ("ratings", figures.settings.ratings.label),
        ("service_weights", String(figures.settings.serviceWeights.count)),
        ("attainment", figures.settings.capsAttainment ? "within 0 to 1" : "not capped"),
        ("target_use", figures.settings.targetUse.label),
        ("job_targets", String(figures.settings.targets.count)),
      ]
    return measures.map { RunMeasure(name: $0, value: $1) }
  }
}

extension Scale {
  /// The levels with their names: `1 Ad hoc, 2 Repeatable, …`.
  var reading: String {
    levels.map { level in label(of: level).map { "\(level) \($0)" } ?? "\(level)" }.joined(separator: ", ")
  }
}

extension AnalysisSettings.TargetUse {
  /// For a reader.
  var label: String {
    switch self {
    case .fill: "the job's targets count where the inputs want nothing"
    case .override: "the job's targets count wherever it names one"
    }
  }
}
