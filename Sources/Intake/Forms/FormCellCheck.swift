import Spreadsheets
import Tabular

/// Holds one cell of a form against its line of the datamap.
struct FormCellCheck {
  let line: Datamap.Line
  let cell: Cell
  let source: Source

  /// What is odd about the cell; nil where it is as the datamap says. At most one finding: the first of error, emptiness, type and list.
  func finding(in sheet: Spreadsheets.Sheet, isUncalculated: Bool) -> Finding? {
    switch cell {
    case .empty where isUncalculated:
      return finding(.formulaWithoutValue, "\"\(line.key)\" is a formula, and no value is stored with it.")
    case .empty: return missing(in: sheet)
    case .error(let error):
      return finding(.errorCell, "\"\(line.key)\" is the error \(error).")
    default: return typeFinding ?? listFinding
    }
  }

  private func missing(in sheet: Spreadsheets.Sheet) -> Finding {
    // Whoever clicks on a merged cell in Excel is shown the address of its first cell; a datamap may name another.
    let merge = sheet.merges.first { $0.rows.contains(line.cell.row) && $0.columns.contains(line.cell.column) }
    guard let merge, merge.first != line.cell else {
      return finding(.formCellMissing, "\"\(line.key)\" is empty.")
    }
    return finding(
      .formCellMissing, "\"\(line.key)\" is empty: it is merged with \(merge.first), which holds what is shown.",
      hint: "Name \(merge.first) in the datamap.")
  }

  private var typeFinding: Finding? {
    guard let type = line.type, !fits(type) else { return nil }
    let held =
      switch cell.kind {
      case .boolean: "TRUE or FALSE"
      default: "a \(cell.kind)"
      }
    let message = "\"\(line.key)\" is to hold \(type.noun) and holds \(held)."
    switch (type, cell) {
    // Nothing is lost: a number and a date can be read as text. Many datamaps call every cell TEXT.
    case (.text, _): return finding(.formCellType, severity: .info, message)
    case (.date, .number):
      return finding(.formCellType, message, hint: "Give the cell a date format in Excel, or enter the date anew.")
    case (.date, _): return finding(.formCellType, message, hint: "Enter a date, such as 2026-09-30.")
    case (.number, _): return finding(.formCellType, message, hint: "Enter a plain number, without unit or remark.")
    default: return finding(.formCellType, message)
    }
  }

  private func fits(_ type: Datamap.CellType) -> Bool {
    switch (type, cell.kind) {
    case (.text, .text), (.number, .number), (.date, .date), (.boolean, .boolean), (.time, .time), (.time, .duration):
      true
    default: false
    }
  }

  private var listFinding: Finding? {
    let text = Folding.trimmed(cell.text)
    guard !line.choices.isEmpty, !line.choices.contains(where: { $0.lowercased() == text.lowercased() }) else {
      return nil
    }
    let meant = Similarity.nearest(to: text, among: line.choices).map { "Did you mean \"\($0)\"?" }
    return finding(
      .formCellList, "\"\(line.key)\" holds \"\(text)\", which its list does not have.",
      hint: meant ?? "Pick one of: \(line.choices.joined(separator: ", ")).")
  }

  private func finding(
    _ rule: Rule, severity: Finding.Severity? = nil, _ message: String, hint: String? = nil
  ) -> Finding {
    let raw = cell == .empty ? nil : cell.text
    return Finding(
      rule, severity: severity, at: source, cell: line.cell, columnName: line.key, raw: raw, takenAs: raw, message,
      hint: hint)
  }
}
