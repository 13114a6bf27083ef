import PMO
import Spreadsheets
import Tabular

extension Reading {
  /// What a name cell was taken for.
  private enum Entry {
    case known(Int32, isPadded: Bool)
    case near(Int32)
    case total
    case blank
    case unknown
  }

  /// The catalogue positions that a column names, one a data row. Rows without a known name are closed, and total rows
  /// too.
  mutating func entries(in column: Column, of matcher: NameMatcher, what: String) -> [Int32] {
    var entries = [Int32](repeating: -1, count: rows.count)
    var map = TextMap<Entry>(texts: table.texts.count)
    let merged = mergedValues(in: column)
    // A hostile column may hold a million unknown names: comparing each with every spelling ends after so many.
    var comparisons = 2000
    func entry(_ text: String) -> Entry {
      if let position = matcher.exact(text) {
        return .known(Int32(clamping: position), isPadded: Folding.trimmed(text) != text)
      }
      if Folding.trimmed(text).isEmpty { return .blank }
      if TotalRow.isNamed(text) { return .total }
      comparisons -= 1
      guard comparisons >= 0, case .near(let position) = matcher.match(text) else { return .unknown }
      return .near(Int32(clamping: position))
    }
    forEachOpenRow(in: column, merged: merged) { reading, row, kind, content in
      let found: Entry
      switch kind {
      case .text: found = map.value(of: content) { entry(reading.table.texts[Int(content)]) } ?? .unknown
      case .empty: found = .blank
      case .error:
        // The error itself is reported with the sheet's other error cells.
        reading.ledger.reject(row, .errorCell)
        return
      default: found = entry(reading.table.cell(kind, content).text)
      }
      switch found {
      case .known(let position, let isPadded):
        entries[row - reading.rows.lowerBound] = position
        if isPadded { reading.notePadding(row: row, column: column.index, kind, content) }
      case .near(let position):
        let name = matcher.names[Int(position)]
        if reading.settings.allowNearMisses {
          entries[row - reading.rows.lowerBound] = position
          reading.noteNearMiss(row: row, column: column.index, kind, content, name: name, what: what, isTaken: true)
        } else {
          reading.ledger.reject(row, .nearMiss)
          reading.noteNearMiss(row: row, column: column.index, kind, content, name: name, what: what, isTaken: false)
        }
      case .total:
        let table = reading.table
        reading.reject(row, column: column.index, .totalRow, content: content) {
          let raw = table.cell(kind, content).text
          return (raw, nil, "\"\(Folding.trimmed(raw))\" is a total; the row is left out.", nil)
        }
      case .blank:
        reading.reject(row, column: column.index, .missingName) {
          (nil, nil, "The row names no \(what) and is left out.", nil)
        }
      case .unknown:
        let table = reading.table
        reading.reject(row, column: column.index, .unknownName, content: content) {
          let raw = table.cell(kind, content).text
          return (raw, nil, "\"\(Folding.trimmed(raw))\" is no \(what) of the catalogue; the row is left out.", nil)
        }
      }
    }
    return entries
  }

  /// The codes of a column's names in one of the observations' lists, one a data row; -1 where a cell is blank or a row
  /// closed.
  ///
  /// - Parameter canonical: gives a name the spelling under which it is listed; nil for a text that names nobody.
  mutating func names(
    in column: Column?, list: WritableKeyPath<Observations, NameList>, canonical: (String) -> String? = { $0 }
  ) -> [Int32] {
    var codes = [Int32](repeating: -1, count: rows.count)
    guard let column else { return codes }
    var map = TextMap<(code: Int32, isPadded: Bool)>(texts: table.texts.count)
    var numbers: [UInt64: Int32] = [:]
    var names = observations[keyPath: list]
    func code(_ text: String) -> (code: Int32, isPadded: Bool) {
      let trimmed = Folding.trimmed(text)
      guard !trimmed.isEmpty, let name = canonical(trimmed) else { return (-1, false) }
      return (Int32(clamping: names.code(of: name)), trimmed != text)
    }
    forEachOpenRow(in: column, merged: mergedValues(in: column)) { reading, row, kind, content in
      switch kind {
      case .text:
        guard let found = map.value(of: content, { code(reading.table.texts[Int(content)]) }) else { return }
        codes[row - reading.rows.lowerBound] = found.code
        if found.isPadded { reading.notePadding(row: row, column: column.index, kind, content) }
      case .empty, .error: return
      default:
        let known = numbers[content] ?? code(reading.table.cell(kind, content).text).code
        numbers[content] = known
        codes[row - reading.rows.lowerBound] = known
      }
    }
    observations[keyPath: list] = names
    return codes
  }

  /// Closes the rows that a column of free names leaves blank or names as totals.
  ///
  /// - Parameter other: a column whose names will do where the first is blank.
  mutating func closeNameless(in column: Column, or other: Column? = nil, what: String) {
    let table = table
    var map = TextMap<Bool?>(texts: table.texts.count)
    forEachOpenRow(in: column, merged: mergedValues(in: column)) { reading, row, kind, content in
      var isTotal: Bool?
      switch kind {
      case .text:
        isTotal =
          map.value(of: content) {
            let text = table.texts[Int(content)]
            return Folding.trimmed(text).isEmpty ? nil : TotalRow.isNamed(text)
          } ?? nil
      case .empty: isTotal = nil
      case .error:
        reading.ledger.reject(row, .errorCell)
        return
      default: isTotal = false
      }
      if isTotal == nil {
        if let other, case (.text, let code) = other.stored(row: row) {
          let name = Folding.trimmed(table.texts[Int(code)])
          if !name.isEmpty, !TotalRow.isNamed(name) {
            reading.findings.note(
              .missingName, cell: CellAddress(row: row, column: column.index),
              columnName: reading.columnName(column.index)
            ) { (nil, name, "The row has no id; the \(what) goes by its name.", nil) }
            return
          }
        }
        reading.reject(row, column: column.index, .missingName) {
          (nil, nil, "The row names no \(what) and is left out.", nil)
        }
      } else if isTotal == true {
        reading.reject(row, column: column.index, .totalRow, content: content) {
          let raw = table.cell(kind, content).text
          return (raw, nil, "\"\(Folding.trimmed(raw))\" is a total; the row is left out.", nil)
        }
      }
    }
  }

  /// Reports the padded names of a column that is not read otherwise.
  mutating func checkPadding(in column: Column) {
    var map = TextMap<Bool>(texts: table.texts.count)
    column.forEachFilled(in: rows) { row, kind, content in
      guard kind == .text, ledger.isOpen(row) else { return }
      let isPadded = map.value(of: content) {
        let text = table.texts[Int(content)]
        return Folding.trimmed(text) != text
      }
      if isPadded == true { notePadding(row: row, column: column.index, kind, content) }
    }
  }

  /// Calls `body` for every open row, with the column's cell in it; an empty cell of a merged range has the range's
  /// value.
  private mutating func forEachOpenRow(
    in column: Column, merged: [Int: (CellKind, UInt64)], _ body: (inout Reading, Int, CellKind, UInt64) -> Void
  ) {
    var next = rows.lowerBound
    func fill(to end: Int) {
      while next < end {
        if ledger.isOpen(next) {
          let (kind, content) = merged[next] ?? (.empty, 0)
          body(&self, next, kind, content)
        }
        next += 1
      }
    }
    column.forEachFilled(in: rows) { row, kind, content in
      fill(to: row)
      if ledger.isOpen(row) { body(&self, row, kind, content) }
      next = row + 1
    }
    fill(to: rows.upperBound)
  }

  /// The values of merged ranges by the rows that they cover without holding them.
  private func mergedValues(in column: Column) -> [Int: (CellKind, UInt64)] {
    var values: [Int: (CellKind, UInt64)] = [:]
    // Ranges that overlap, which no honest file has, must not cost more than the rows.
    var budget = rows.count
    for merge in sheet.merges where merge.first.column == column.index && rows.contains(merge.first.row) {
      budget -= merge.rows.count
      guard budget >= 0 else { break }
      let value = column.stored(row: merge.first.row)
      for row in merge.rows.clamped(to: rows.lowerBound...(rows.upperBound - 1)) {
        values[row] = value
      }
    }
    return values
  }

  private mutating func notePadding(row: Int, column: Int, _ kind: CellKind, _ content: UInt64) {
    let table = table
    findings.note(
      .trailingSpace, cell: CellAddress(row: row, column: column), columnName: columnName(column), content: content
    ) {
      let raw = table.cell(kind, content).text
      let name = Folding.trimmed(raw)
      return (raw, name, "There are spaces around \"\(name)\".", nil)
    }
  }

  private mutating func noteNearMiss(
    row: Int, column: Int, _ kind: CellKind, _ content: UInt64, name: String, what: String, isTaken: Bool
  ) {
    let table = table
    findings.note(
      .nearMiss, cell: CellAddress(row: row, column: column), columnName: columnName(column), content: content
    ) {
      let raw = table.cell(kind, content).text
      let end = isTaken ? "it is taken for it." : "the row is left out."
      let text = "\"\(Folding.trimmed(raw))\" is no \(what) of the catalogue but almost \"\(name)\"; \(end)"
      return (raw, isTaken ? name : nil, text, isTaken ? "Correct the name, or add it to the synonyms." : nil)
    }
  }
}
