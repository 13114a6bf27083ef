import PMO
import Spreadsheets
import Tabular

extension Reading {
  /// What is odd about the sheet itself, whatever it holds: its cycle, headers, hidden and merged cells, errors and
  /// formulas.
  mutating func checkSheet() {
    checkCycle()
    checkHeaders()
    checkLongRows()
    RepeatedHeader.closeRows(&self)
    SecondTable.close(&self)
    checkHidden()
    checkMerges()
    checkErrors()
    checkFormulas()
  }

  /// What is odd about the columns and responses that count, once it is known which do.
  mutating func checkColumns() {
    DateAsText.check(&self)
    MixedTypes.check(&self)
    if recognition.kind == .expectation || recognition.kind == .competence {
      HalfFinishedResponse.check(&self, columns: recognition.answers.map(\.index))
    }
    StaleInput.check(&self)
  }

  private mutating func checkCycle() {
    guard settings.cycle == nil, let cycle = recognition.cycle, let other = recognition.otherCycle else { return }
    var cell: CellAddress?
    if case .title(let address) = other.place { cell = address }
    if case .header(let address) = cycle.place {
      findings.note(.cycleDisagrees, cell: address) {
        (
          other.value, cycle.value,
          "The headers name the year \(cycle.value) and the file's name \(other.value); the headers count.", nil
        )
      }
      return
    }
    findings.note(.cycleDisagrees, cell: cell) {
      (
        other.value, cycle.value,
        "A title names the cycle \(other.value) and the sheet's name \(cycle.value); the sheet's name counts.", nil
      )
    }
  }

  private mutating func checkHeaders() {
    // A list field that has several columns is numbered already.
    guard recognition.source?.source.repeatsHeaders != true else { return }
    var first: [[String]: Int] = [:]
    for column in recognition.header.columns {
      let path = column.path.map { Folding.folded($0) }
      guard let earlier = first[path] else {
        first[path] = column.index
        continue
      }
      let name = column.name
      let cell = CellAddress(row: recognition.header.rows.upperBound - 1, column: column.index)
      let place = columnPlace(earlier)
      findings.note(.duplicateHeader, cell: cell, columnName: name, content: UInt64(column.index)) {
        (name, nil, "\(place) is named \"\(name)\" too.", nil)
      }
    }
  }

  /// In a text file, fields beyond the last header mean that an unquoted delimiter has shifted the row.
  private mutating func checkLongRows() {
    guard file.isTextFile, recognition.shape != .transposed, let last = recognition.header.columns.last?.index else {
      return
    }
    for column in table.columns where column.index > last {
      column.forEachFilled(in: rows) { row, _, _ in
        guard ledger.isOpen(row) else { return }
        reject(row, column: last + 1, .rowTooLong, content: UInt64(row)) {
          (nil, nil, "The row has more fields than the header has names (\(last + 1)) and is left out.", nil)
        }
      }
    }
  }

  private mutating func checkHidden() {
    let hidden = sheet.hiddenRows.ranges.map { $0.clamped(to: rows) }.filter { !$0.isEmpty }
    var count = 0
    var first: Int?
    for range in hidden {
      for row in range where ledger.isOpen(row) {
        count += 1
        first = first ?? row
      }
    }
    if let first {
      let count = count
      findings.note(.hiddenRows, cell: CellAddress(row: first, column: usedColumns.first ?? 0)) {
        (
          nil, nil, "\(count) hidden row\(count == 1 ? "" : "s") of the data, the first here, count like the others.",
          nil
        )
      }
    }
    for column in usedColumns where sheet.hiddenColumns.contains(column) {
      let cell = CellAddress(row: recognition.header.rows.lowerBound, column: column)
      let name = columnName(column)
      let place = columnPlace(column)
      findings.note(.hiddenColumns, cell: cell, columnName: name) {
        (nil, nil, "\(place) is hidden; it counts like the others.", nil)
      }
    }
  }

  private mutating func checkMerges() {
    let merges = sheet.merges.filter { rows.contains($0.first.row) }
    guard let first = merges.min(by: { $0.first < $1.first }) else { return }
    let count = merges.count
    findings.note(.mergedCells, cell: first.first, columnName: columnName(first.first.column)) {
      let ranges = count == 1 ? "The range \(first) is merged" : "\(count) ranges are merged, the first \(first)"
      return (nil, nil, "\(ranges); names hold for all rows of a range, answers for its first cell.", nil)
    }
  }

  private mutating func checkErrors() {
    let table = table
    for index in usedColumns {
      guard let column = table.column(at: index), column.counts(in: rows)[.error] > 0 else { continue }
      column.forEachFilled(in: rows) { row, kind, content in
        guard kind == .error else { return }
        findings.note(
          .errorCell, cell: CellAddress(row: row, column: index), columnName: columnName(index), content: content
        ) {
          let raw = table.cell(kind, content).text
          return (raw, nil, "The cell holds the error \(raw); it is left out.", nil)
        }
      }
    }
  }

  private mutating func checkFormulas() {
    let used = Set(usedColumns)
    for cell in sheet.formulasWithoutValue where rows.contains(cell.row) && used.contains(cell.column) {
      findings.note(.formulaWithoutValue, cell: cell, columnName: columnName(cell.column)) {
        (nil, nil, "The formula has no value stored with it; the cell counts as empty.", nil)
      }
    }
  }
}
