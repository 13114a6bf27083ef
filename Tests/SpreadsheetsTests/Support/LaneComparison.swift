import Tabular

@testable import Spreadsheets

/// Holds what the plain lane reads against what libxml2 alone reads: tables, findings, merges, hidden rows and columns, errors.
enum LaneComparison {
  /// All sheets of a workbook; nil where both lanes read the same.
  static func difference(of open: () throws(SpreadsheetError) -> Workbook) -> String? {
    guard let (plain, judge) = try? (open(), open()) else { return nil }
    for index in plain.sheets.indices {
      let a = Result { () throws(SpreadsheetError) in try plain.read(index, lane: .plain) }
      let b = Result { () throws(SpreadsheetError) in try judge.read(index, lane: .judge) }
      if let difference = difference(a, b) { return "\(plain.sheets[index].name): \(difference)" }
    }
    return nil
  }

  static func difference(
    _ plain: Result<Sheet, SpreadsheetError>, _ judged: Result<Sheet, SpreadsheetError>
  ) -> String? {
    switch (plain, judged) {
    case (.success(let a), .success(let b)): difference(a, b)
    case (.failure(let a), .failure(let b)): a == b ? nil : "plain: \(a); judge: \(b)"
    case (.success, .failure(let error)): "plain reads it; judge: \(error)"
    case (.failure(let error), .success): "plain: \(error); judge reads it"
    }
  }

  private static func difference(_ a: Sheet, _ b: Sheet) -> String? {
    if a.findings != b.findings { return "findings \(a.findings) and \(b.findings)" }
    if a.merges != b.merges { return "merges \(a.merges) and \(b.merges)" }
    if a.hiddenRows != b.hiddenRows { return "hidden rows \(a.hiddenRows) and \(b.hiddenRows)" }
    if a.hiddenColumns != b.hiddenColumns { return "hidden columns \(a.hiddenColumns) and \(b.hiddenColumns)" }
    if a.formulasWithoutValue != b.formulasWithoutValue { return "formulas without a value" }
    return difference(a.table, b.table)
  }

  /// Compares what is stored, and looks for the first cell that differs only if that does.
  private static func difference(_ a: Table, _ b: Table) -> String? {
    guard a.texts.count == b.texts.count, a.texts.byteCount == b.texts.byteCount else { return "number of texts" }
    for code in 0..<a.texts.count {
      let isSame = a.texts.withBytes(of: code) { a in
        b.texts.withBytes(of: code) { b in a.count == b.count && a.elementsEqual(b) }
      }
      if !isSame { return "text \(code): \(a.texts[code]) and \(b.texts[code])" }
    }
    guard a.columns.map(\.index) == b.columns.map(\.index) else { return "columns" }
    for (one, other) in zip(a.columns, b.columns) {
      for (run, otherRun) in zip(one.runs, other.runs) {
        guard run.rows == otherRun.rows else { return "rows \(run.rows) and \(otherRun.rows)" }
        if run.kinds == otherRun.kinds, run.contents == otherRun.contents { continue }
        let row = run.rows.first { a[$0, one.index] != b[$0, one.index] } ?? run.firstRow
        let address = CellAddress(row: row, column: one.index)
        return "\(address): \(a[address]) and \(b[address])"
      }
      if one.runs.count != other.runs.count { return "runs of column \(one.index)" }
    }
    return nil
  }
}
