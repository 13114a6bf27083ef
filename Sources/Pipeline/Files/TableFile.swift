import Spreadsheets
import Tabular

/// A file that a table is written to, in the format that the ending of its name says. It appears whole, or not at all.
struct TableFile: Sendable {
  enum Format: Sendable {
    case workbook
    case text(CSVWriter.Format)
  }

  /// How a text file has dates without a time of day.
  enum Dates: Sendable {
    /// `2026-11-23`.
    case plain
    /// `2026-11-23T00:00:00`.
    case withTime
  }

  let path: String
  let format: Format

  init(_ path: String) throws(PipelineError) {
    self.path = path
    let name = path.lowercased()
    if name.hasSuffix(".xlsx") {
      format = .workbook
    } else if name.hasSuffix(".csv") || name.hasSuffix(".csv.gz") {
      format = .text(.standard)
    } else if name.hasSuffix(".tsv") || name.hasSuffix(".tsv.gz") {
      format = .text(CSVWriter.Format(delimiter: UInt8(ascii: "\t")))
    } else {
      throw PipelineError(
        .usage, path: path, "The ending says no format that can be written.",
        remedy: "Use .xlsx, .csv, .tsv or .csv.gz.")
    }
  }

  var isWorkbook: Bool { if case .workbook = format { true } else { false } }

  /// Writes a workbook.
  func write(_ document: WorkbookDocument) throws(PipelineError) {
    do throws(SpreadsheetError) { try document.write(to: path) } catch { throw failure(error) }
  }

  /// Writes tables as text, one below the other.
  func write(_ tables: [Table], format: CSVWriter.Format, dates: Dates = .plain) throws(PipelineError) {
    do throws(SpreadsheetError) {
      var file = try CSVFile(path, format: format)
      for table in tables {
        switch dates {
        case .plain: try file.append(table)
        case .withTime: try Self.append(table, to: &file)
        }
      }
      try file.commit()
    } catch {
      throw failure(error)
    }
  }

  private static func append(_ table: Table, to file: inout CSVFile) throws(SpreadsheetError) {
    for row in table.rows {
      try file.append(
        row: (0...(table.columns.last?.index ?? 0)).map { column in
          let cell = table[row, column]
          guard case .date(let date) = cell, date.timeOfDay == 0 else { return cell }
          return .text("\(date)T00:00:00")
        })
    }
  }

  /// What is missing or forbidden is the place for the output, not an input.
  private func failure(_ error: SpreadsheetError) -> PipelineError {
    let failure = PipelineError(error)
    guard [.missingInput, .inputOutput, .permission].contains(failure.status), error.file == path else {
      return failure
    }
    return PipelineError(.cannotCreateOutput, path: failure.path, failure.message, remedy: failure.remedy)
  }
}
