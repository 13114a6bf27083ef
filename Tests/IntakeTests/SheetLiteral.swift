import Intake
import PMO
import Spreadsheets
import Tabular

/// A sheet drawn as text: a line a row, `|` between cells. A number is a number, `2026-09-30` or `2026-09-30T10:15` a
/// date, `#N/A` an error, `true` a boolean, all else text; `'4` is the text `4`, `_` at the end of a cell a space, `=`
/// a formula without a value.
func sheet(
  _ literal: String, name: String = "Sheet1", merges: [String] = [], hiddenRows: [Int] = [], hiddenColumns: [Int] = []
) -> Sheet {
  var builder = TableBuilder()
  var formulas: [CellAddress] = []
  for (row, line) in literal.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
    for (column, part) in line.split(separator: "|", omittingEmptySubsequences: false).enumerated() {
      let text = Folding.trimmed(String(part))
      if text == "=" { formulas.append(CellAddress(row: row, column: column)) }
      if !text.isEmpty, text != "=" { builder.append(cell(text), row: row, column: column) }
    }
  }
  return Sheet(
    name: name, table: builder.finish(), merges: merges.compactMap { CellRange($0) },
    hiddenRows: IndexRanges(hiddenRows.map { $0 - 1 }), hiddenColumns: IndexRanges(hiddenColumns),
    formulasWithoutValue: formulas)
}

private func cell(_ text: String) -> Cell {
  if text.hasPrefix("'") { return .text(String(text.dropFirst())) }
  if text.hasSuffix("_") { return .text(text.dropLast() + " ") }
  if text.hasPrefix("#") { return .error(text) }
  if text == "true" { return .boolean(true) }
  if let date = DateTime(text) { return .date(date) }
  return Double(text).map { .number($0) } ?? .text(text)
}

/// Findings as one line each: `severity rule cell: raw -> taken as`.
func lines(_ findings: [Finding]) -> [String] {
  findings.map { finding in
    let cell = finding.cell.map { " \($0)" } ?? ""
    let raw = finding.raw.map { ": \($0)" } ?? ""
    let takenAs = finding.takenAs.map { " -> \($0)" } ?? ""
    return "\(finding.severity) \(finding.rule)\(cell)\(raw)\(takenAs)"
  }
}

extension Framework {
  /// Three services, outcomes and competences; two declared PMOs; one synonym; one role.
  static let small = Framework(
    catalogue: Catalogue(
      services: [
        Service(id: "S01", name: "Advice to executives", tier: .strategic, horizon: .short),
        Service(id: "T12", name: "Coaching", tier: .tactical, horizon: .medium),
        Service(id: "O24", name: "Risk, issue and change support", tier: .operational, horizon: .short),
      ],
      outcomes: [
        Outcome(id: "E01", name: "Clear priorities", area: "direction"),
        Outcome(id: "E07", name: "On-time delivery", area: "predictability"),
        Outcome(id: "E05", name: "Faster decisions", area: "direction"),
      ],
      competences: [
        Competence(id: "C04", name: "Financial analysis", area: "strategy"),
        Competence(id: "C13", name: "Risk management", area: "craft"),
        Competence(id: "C25", name: "Facilitation", area: "people"),
      ],
      offices: [
        Catalogue.Office(id: "HAR", name: "Harbour PMO"), Catalogue.Office(id: "NOR", name: "Northern PMO"),
      ],
      foundations: [
        FoundationComponent(id: "F01", name: "Mandate"), FoundationComponent(id: "F02", name: "Strategy"),
        FoundationComponent(id: "F03", name: "Governance"),
      ],
      synonyms: [Catalogue.Synonym(kind: .service, name: "O24", synonym: "RAID support")]),
    requirements: [RoleRequirement(role: "PMO lead", competence: 1, level: 3)],
    relevance: RelevanceMatrix(origin: "test", values: Array(repeating: [0, 0, 0], count: 3)))
}

/// Reads a sheet against the small framework.
func read(
  _ sheet: Sheet, file: String = "file.xlsx", framework: Framework = .small,
  _ set: (inout SourceSettings) -> Void = { _ in }
) throws -> IntakeResult {
  var settings = SourceSettings()
  set(&settings)
  return try Intake.read(sheet, file: file, settings: settings, framework: framework)
}
