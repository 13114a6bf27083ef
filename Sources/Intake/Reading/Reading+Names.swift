import PMO
import Spreadsheets
import Tabular

extension Reading {
  /// What a name cell was taken for.
  private enum Entry {
    case known(Int32, Flaw?)
    case near(Int32)
    case total
    case goal
    case blank
    case unknown
  }

  /// What is odd about a name that is known all the same.
  private enum Flaw { case padding, lookAlikes }

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
        return .known(Int32(clamping: position), Folding.trimmed(text) != text ? .padding : nil)
      }
      if Folding.trimmed(text).isEmpty { return .blank }
      if TotalRow.isNamed(text) { return .total }
      if GoalRow.isNamed(text) { return .goal }
      if let latin = LookAlikeLetters.replaced(in: text), let position = matcher.exact(latin) {
        return .known(Int32(clamping: position), .lookAlikes)
      }
      comparisons -= 1
      guard comparisons >= 0, case .near(let position) = matcher.match(text) else { return .unknown }
      return .near(Int32(clamping: position))
    }
    let answers =
      recognition.answers.map(\.index)
      + [Field.level, .wanted, .planned, .delivered, .cost].compactMap { recognition.columns[$0] }
    var sums = RowSums(answers.compactMap { table.column(at: $0) }, from: rows.lowerBound)
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
      case .known(let position, let flaw):
        entries[row - reading.rows.lowerBound] = position
        reading.note(flaw, row: row, column: column.index, kind, content)
      case .near(let position):
        if reading.settings.allowNearMisses {
          entries[row - reading.rows.lowerBound] = position
        } else {
          reading.ledger.reject(row, .nearMiss)
        }
        reading.noteNearMiss(row: row, column: column.index, kind, content, matcher, entry: Int(position), what: what)
      case .total:
        let table = reading.table
        sums.startBlock()
        reading.reject(row, column: column.index, .totalRow, content: content) {
          let raw = table.cell(kind, content).text
          return (raw, nil, "\"\(Folding.trimmed(raw))\" is a total; the row is left out.", nil)
        }
      case .goal:
        let table = reading.table
        reading.reject(row, column: column.index, .goalRow, content: content) {
          let raw = table.cell(kind, content).text
          return (raw, nil, "\"\(Folding.trimmed(raw))\" is a goal, not an answer; the row is left out.", nil)
        }
      case .blank:
        reading.reject(row, column: column.index, .missingName) {
          (nil, nil, "The row names no \(what) and is left out.", nil)
        }
      case .unknown where TitleRow.isHeading(row, in: reading):
        let table = reading.table
        reading.reject(row, column: column.index, .titleRow, content: content) {
          let raw = table.cell(kind, content).text
          return (
            raw, nil, "\"\(Folding.trimmed(raw))\" stands alone in its row, as a title does; it is left out.", nil
          )
        }
      case .unknown:
        let table = reading.table
        if let found = sums.sumsUp(row, counts: { entries[$0 - reading.rows.lowerBound] >= 0 }) {
          sums.startBlock()
          reading.reject(row, column: column.index, .totalRow, content: content) {
            let raw = table.cell(kind, content).text
            let what = found.isMean ? "means" : "sums"
            return (
              raw, nil,
              "The numbers of \"\(Folding.trimmed(raw))\" are the \(what) of those above; the row is left out.", nil
            )
          }
          return
        }
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
    var map = TextMap<(code: Int32, flaw: Flaw?)>(texts: table.texts.count)
    var numbers: [UInt64: Int32] = [:]
    var names = observations[keyPath: list]
    func code(_ text: String) -> (code: Int32, flaw: Flaw?) {
      let trimmed = Folding.trimmed(text)
      let latin = LookAlikeLetters.replaced(in: trimmed)
      guard !trimmed.isEmpty, let name = canonical(latin ?? trimmed) else { return (-1, nil) }
      return (Int32(clamping: names.code(of: name)), latin != nil ? .lookAlikes : trimmed != text ? .padding : nil)
    }
    forEachOpenRow(in: column, merged: mergedValues(in: column)) { reading, row, kind, content in
      switch kind {
      case .text:
        guard let found = map.value(of: content, { code(reading.table.texts[Int(content)]) }) else { return }
        codes[row - reading.rows.lowerBound] = found.code
        reading.note(found.flaw, row: row, column: column.index, kind, content)
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

  /// Closes the rows that a column of free names leaves blank or names as totals or goals.
  ///
  /// - Parameters:
  ///   - other: a column whose names will do where the first is blank.
  ///   - amounts: columns of amounts; a row whose amounts are the sums of those above it is a total by whatever name. One
  ///     amount that fits may be chance: two must, or the row must hold nothing else.
  mutating func closeNameless(in column: Column, or other: Column? = nil, what: String, amounts: [Column] = []) {
    enum Name { case blank, total, goal, free }
    let table = table
    var map = TextMap<Name>(texts: table.texts.count)
    var sums = RowSums(amounts, from: rows.lowerBound)
    forEachOpenRow(in: column, merged: mergedValues(in: column)) { reading, row, kind, content in
      var name = Name.free
      switch kind {
      case .text:
        name =
          map.value(of: content) {
            let text = table.texts[Int(content)]
            if Folding.trimmed(text).isEmpty { return .blank }
            return TotalRow.isNamed(text, isFree: true) ? .total : GoalRow.isNamed(text) ? .goal : .free
          } ?? .free
      case .empty: name = .blank
      case .error:
        reading.ledger.reject(row, .errorCell)
        return
      default: break
      }
      func reject(_ rule: Rule, _ end: String) {
        reading.reject(row, column: column.index, rule, content: content) {
          let raw = table.cell(kind, content).text
          return (raw, nil, "\"\(Folding.trimmed(raw))\" \(end)", nil)
        }
      }
      switch name {
      case .blank:
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
      case .total:
        sums.startBlock()
        reject(.totalRow, "is a total; the row is left out.")
      case .goal:
        reject(.goalRow, "is a goal; the row is left out.")
      case .free:
        if kind == .text, TitleRow.isRemark(table.texts[Int(content)], row: row, in: reading) {
          reject(.titleRow, "is a remark and no \(what); the row is left out.")
          return
        }
        guard !amounts.isEmpty else { return }
        if let found = sums.sumsUp(row, counts: { reading.ledger.isOpen($0) }), !found.isMean,
          found.numbers > 1 || table.columns.count(where: { $0.stored(row: row).kind != .empty }) == 2
        {
          sums.startBlock()
          reject(.totalRow, "has the sums of the amounts above it; the row is left out.")
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
      if isPadded == true { note(.padding, row: row, column: column.index, kind, content) }
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

  private mutating func note(_ flaw: Flaw?, row: Int, column: Int, _ kind: CellKind, _ content: UInt64) {
    guard let flaw else { return }
    let table = table
    let rule: Rule = flaw == .padding ? .trailingSpace : .lookAlikeLetters
    findings.note(
      rule, cell: CellAddress(row: row, column: column), columnName: columnName(column), content: content
    ) {
      let raw = table.cell(kind, content).text
      let name = Folding.trimmed(raw)
      switch flaw {
      case .padding:
        let isInside = name.utf8.count == raw.utf8.count || !raw.contains(name)
        return (raw, name, "There are spaces \(isInside ? "or letters without width in" : "around") \"\(name)\".", nil)
      case .lookAlikes:
        let latin = LookAlikeLetters.replaced(in: name) ?? name
        return (raw, latin, "\"\(name)\" has letters of another alphabet that look like Latin ones.", nil)
      }
    }
  }

  private mutating func noteNearMiss(
    row: Int, column: Int, _ kind: CellKind, _ content: UInt64, _ matcher: NameMatcher, entry: Int, what: String
  ) {
    let table = table
    let isTaken = settings.allowNearMisses
    findings.note(
      .nearMiss, cell: CellAddress(row: row, column: column), columnName: columnName(column), content: content
    ) {
      let raw = table.cell(kind, content).text
      let name = matcher.names[entry]
      let end = isTaken ? "it is taken for it." : "the row is left out."
      let text = "\"\(Folding.trimmed(raw))\" is no \(what) of the catalogue but almost \"\(name)\"; \(end)"
      return (raw, isTaken ? name : nil, text, matcher.proposal(raw, for: entry, kind: what))
    }
  }
}
