import Logging
import Spreadsheets
import Tabular

/// A spreadsheet into another format, cell for cell.
public struct Conversion {
  private let workbook: Workbook
  private let output: TableFile
  private let positions: [Int]

  /// Opens the input and checks that it can become what the output's ending says.
  public init(from input: String, to output: String, sheet: String? = nil) throws(PipelineError) {
    self.output = try TableFile(output)
    do throws(SpreadsheetError) {
      let workbook = try Workbook(input)
      self.workbook = workbook
      if let sheet {
        positions = [try workbook.position(ofSheet: sheet)]
      } else {
        positions = workbook.sheets.indices.filter { workbook.sheets[$0].kind == .worksheet }
      }
    } catch {
      throw PipelineError(error)
    }
    if !self.output.isWorkbook, positions.count != 1 {
      let names = positions.map { "\"\(workbook.sheets[$0].name)\"" }.joined(separator: ", ")
      throw PipelineError(
        .usage, path: input, "The workbook has \(positions.count) sheets, and a CSV file holds one.",
        remedy: "Name one with --sheet: \(names).")
    }
    if FileSystem.realPath(input) != nil, FileSystem.realPath(input) == FileSystem.realPath(output) {
      throw PipelineError(.usage, path: output, "Input and output are the same file.", remedy: "Name another output.")
    }
  }

  /// Reads and writes. The output appears whole, or not at all; what the reader found odd is said.
  public func perform(console: Console) throws(PipelineError) {
    var sheets: [Sheet] = []
    do throws(SpreadsheetError) {
      for position in positions { sheets.append(try workbook.read(position)) }
    } catch {
      throw PipelineError(error)
    }
    switch output.format {
    case .workbook: try output.write(WorkbookDocument(sheets.map(Worksheet.init(converting:))))
    case .text(let format): try output.write(sheets.map(\.table), format: format)
    }
    let logger = console.logger()
    for finding in workbook.findings + sheets.flatMap(\.findings) where finding.severity > .info {
      logger.warning("\(finding.place): \(finding.message) \(finding.hint)")
    }
  }
}

extension Worksheet {
  /// The sheet as it is, with its merged ranges and whether it is hidden.
  fileprivate init(converting sheet: Sheet) {
    self.init(sheet.name, table: sheet.table)
    mergedRanges = sheet.merges
    columnWidths = Dictionary(
      uniqueKeysWithValues: sheet.table.columns.map { ($0.index, Self.width(of: $0, in: sheet)) })
    isHidden = sheet.visibility != .visible
  }

  /// Wide enough for the texts of the first rows: a date that does not fit shows as `####`.
  private static func width(of column: Column, in sheet: Sheet) -> Double {
    let rows = sheet.table.rows.prefix(200)
    let longest = rows.reduce(0) { longest, row in
      max(longest, sheet.table[row, column.index].text.split(whereSeparator: \.isNewline).map(\.count).max() ?? 0)
    }
    return Double(min(60, max(8, longest) + 2))
  }
}
