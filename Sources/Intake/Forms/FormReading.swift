public import Spreadsheets
public import Tabular

/// What one returned form holds in the cells of a datamap, and what is odd about them.
public struct FormReading: Sendable {
  /// The path as the user named it.
  public let file: String
  /// One column: the content of line `i` of the datamap stands in row `i`, texts without spaces at their ends.
  public let values: Table
  public let findings: [Finding]
  /// Sheets of the datamap that the form has. Without any it is another file, not a form of this kind.
  public let sheetsFound: Int

  /// Reads a form.
  ///
  /// Only the sheets and columns that the datamap names are read. A cell that is empty, of another type or outside its list is
  /// a finding and stands in `values` as it is.
  public init(_ workbook: Workbook, datamap: Datamap) throws(SpreadsheetError) {
    file = workbook.name
    var form = FormCells(file: workbook.name, datamap: datamap)
    var found = 0
    for part in datamap.sheets {
      let wanted = Datamap.folded(sheet: part.name)
      guard let position = workbook.sheets.firstIndex(where: { Datamap.folded(sheet: $0.name) == wanted }) else {
        form.noteMissing(part, sheets: workbook.sheets.map(\.name))
        continue
      }
      found += 1
      form.take(part, from: try workbook.read(position, columns: part.columns))
    }
    sheetsFound = found
    (values, findings) = form.finish(isForm: found > 0)
  }
}

/// Collects the cells of a form, sheet by sheet.
private struct FormCells: ~Copyable {
  private let file: String
  private let datamap: Datamap
  private var builder = TableBuilder()
  private var filled = 0
  /// Of whole sheets.
  private var sheetFindings: [Finding] = []
  /// Of single cells, with the position of their line.
  private var cellFindings: [(line: Int, finding: Finding)] = []

  init(file: String, datamap: Datamap) {
    self.file = file
    self.datamap = datamap
  }

  mutating func noteMissing(_ part: Datamap.Sheet, sheets: [String]) {
    let meant = Similarity.nearest(to: part.name, among: sheets).map { "Did you mean its sheet \"\($0)\"?" }
    let count = part.lines.count
    sheetFindings.append(
      Finding(
        .formSheetMissing, at: Source(file: file, sheet: part.name),
        "This sheet is not in the form, so \(count == 1 ? "a cell is" : "\(count) cells are") missing.",
        hint: meant))
  }

  mutating func take(_ part: Datamap.Sheet, from sheet: Spreadsheets.Sheet) {
    let source = Source(file: file, sheet: sheet.name)
    sheetFindings += sheet.findings.filter { $0.severity > .info }
    let uncalculated = Set(sheet.formulasWithoutValue)
    for index in part.lines {
      let line = datamap.lines[index]
      let cell = Self.stripped(sheet.table[line.cell])
      if cell != .empty {
        builder.append(cell, row: index, column: 0)
        filled += 1
      }
      let check = FormCellCheck(line: line, cell: cell, source: source)
      if let finding = check.finding(in: sheet, isUncalculated: uncalculated.contains(line.cell)) {
        cellFindings.append((index, finding))
      }
    }
  }

  private static func stripped(_ cell: Cell) -> Cell {
    guard case .text(let text) = cell else { return cell }
    let stripped = Datamap.stripped(text)
    return stripped.isEmpty ? .empty : .text(String(stripped))
  }

  /// The values, and the findings in the order of the datamap. A form without any value is one finding, not one for each cell.
  consuming func finish(isForm: Bool) -> (Table, [Finding]) {
    var findings = sheetFindings
    if isForm, filled == 0 {
      findings.append(
        Finding(
          .formBlank, at: Source(file: file, sheet: nil),
          "None of the \(NumberText.grouped(datamap.lines.count)) cells of the datamap is filled in."))
    } else {
      findings += cellFindings.sorted { $0.line < $1.line }.map(\.finding)
    }
    return (builder.finish(), findings)
  }
}
