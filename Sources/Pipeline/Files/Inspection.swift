import Intake
import PMO
import Publishing
import Spreadsheets
import Tabular

/// A look at one file: what it holds, and what it would be taken for.
public struct Inspection {
  private let workbook: Workbook
  private let positions: [Int]

  /// Opens the file; only the sheet of a name, if one is given.
  public init(_ file: String, sheet: String? = nil) throws(PipelineError) {
    do throws(SpreadsheetError) {
      let workbook = try Workbook(file)
      self.workbook = workbook
      positions =
        try sheet.map { sheet throws(SpreadsheetError) in [try workbook.position(ofSheet: sheet)] }
        ?? Array(workbook.sheets.indices)
    } catch {
      throw PipelineError(error)
    }
  }

  /// Prints every filled cell as a line of JSON; ends early where nobody reads any more.
  public func printCells(to console: Console) throws(PipelineError) {
    for position in positions {
      let sheet = try read(position)
      var isRead = true
      try CellListing.write(sheet) { block throws(PipelineError) in
        if isRead { isRead = try console.put(block) }
      }
      guard isRead else { return }
    }
  }

  /// Prints what the file holds, sheet by sheet.
  public func printOverview(to console: Console) throws(PipelineError) {
    let width = console.out.isTerminal ? console.out.width : 120
    var lines = ["\(workbook.name): \(workbook.format.rawValue), \(Self.count(workbook.sheets.count, "sheet"))"]
    for finding in workbook.findings {
      lines.append("\(finding.severity.rawValue): \(finding.message) \(finding.hint)")
    }
    lines += names()
    guard try console.put(lines.joined(separator: "\n") + "\n") else { return }
    let framework = try Framework.standard()
    for position in positions {
      let overview = SheetOverview(
        try read(position), kind: workbook.sheets[position].kind, file: workbook.name,
        isTextFile: workbook.format != .xlsx, framework: framework)
      guard try console.put("\n" + overview.lines(width: width).joined(separator: "\n") + "\n") else { return }
    }
  }

  /// The tables and the defined names on the sheets that are looked at, a line each.
  private func names() -> [String] {
    var lines: [String] = []
    var ranges = workbook.definedNames
    do throws(SpreadsheetError) {
      ranges = try workbook.tables() + ranges
    } catch {
      lines.append("warning: the tables cannot be listed: \(error.message) \(error.remedy)")
    }
    for range in ranges where positions.contains(range.sheet) {
      var line = range.kind == .table ? "Table" : "Name"
      line += " \"\(range.name)\": sheet \"\(workbook.sheets[range.sheet].name)\", \(range.range)"
      if range.kind == .table, range.headerRows == 0 { line += ", no header row" }
      if range.totalsRows > 0 { line += ", the last row totals" }
      if let scope = range.scope, workbook.sheets.indices.contains(scope) {
        line += ", known on sheet \"\(workbook.sheets[scope].name)\" alone"
      }
      lines.append(line)
    }
    return lines
  }

  private func read(_ position: Int) throws(PipelineError) -> Sheet {
    do throws(SpreadsheetError) { return try workbook.read(position) } catch { throw PipelineError(error) }
  }

  static func count(_ number: Int, _ noun: String) -> String {
    "\(NumberText.grouped(number)) \(noun)\(number == 1 ? "" : "s")"
  }
}
