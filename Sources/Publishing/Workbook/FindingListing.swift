public import Spreadsheets
public import Tabular

/// Findings as a table of their own, where they do not belong to a run's figures: the columns of `fact_finding` that need no keys.
public struct FindingListing: Sendable {
  private let findings: [Finding]

  public init(_ findings: [Finding]) { self.findings = findings }

  private typealias Column = (name: String, title: String, value: @Sendable (Finding) -> Cell)

  private static let columns: [Column] = [
    ("rule", "Rule", { .text($0.rule) }),
    ("severity", "Severity", { .text($0.severity.rawValue) }),
    ("file", "File", { .text($0.file) }),
    ("sheet", "Sheet", { text($0.sheet) }),
    ("cell", "Cell", { text($0.cell?.description) }),
    ("row", "Row", { $0.cell.map { .number(Double($0.row + 1)) } ?? .empty }),
    ("column_name", "Column name", { text($0.columnName) }),
    ("raw_value", "Raw value", { text($0.raw) }),
    ("taken_as", "Taken as", { text($0.takenAs) }),
    ("message", "Message", { .text($0.message) }),
    ("hint", "Hint", { .text($0.hint) }),
  ]

  private static func text(_ value: String?) -> Cell { value.map { .text($0) } ?? .empty }

  /// A header row of names as BI tables have them, then a row a finding.
  public var table: Table {
    var builder = TableBuilder()
    for (place, column) in Self.columns.enumerated() { builder.append(text: column.name, row: 0, column: place) }
    for (row, finding) in findings.enumerated() {
      for (place, column) in Self.columns.enumerated() {
        builder.append(column.value(finding), row: row + 1, column: place)
      }
    }
    return builder.finish()
  }

  /// A workbook with a sheet of the findings.
  public var document: WorkbookDocument { WorkbookDocument([worksheet], title: "Findings") }

  /// A sheet with filters; of more than 100,000 findings the first.
  var worksheet: Worksheet {
    let listing = TableListing(
      columns: Self.columns.map {
        TableListing.Column(title: $0.title, type: $0.name == "row" ? .integer : .string, unit: nil)
      },
      rows: findings.prefix(ListingSheet.rowLimit).map { finding in Self.columns.map { $0.value(finding) } },
      total: findings.count)
    return ListingSheet(name: "Findings", tableName: "findings", listing: listing).worksheet
  }
}
