import PMO
import Tabular

extension Table {
  /// The text of a cell, trimmed; nil for an error and where there is none.
  func text(_ column: Column, _ row: Int) -> String? {
    let (kind, content) = column.stored(row: row)
    guard kind != .empty, kind != .error else { return nil }
    let text = Folding.trimmed(cell(kind, content).text)
    return text.isEmpty ? nil : text
  }
}

extension Reading {
  func text(_ field: Field, _ row: Int) -> String? { column(field).flatMap { table.text($0, row) } }

  /// What a cell is by its column's convention; where it is nothing, a finding says why.
  mutating func value<Result>(
    _ column: Column?, _ row: Int, _ rule: Rule, what: String, _ take: (CellKind, UInt64, String) -> Result?
  ) -> Result? {
    guard let column, let text = table.text(column, row) else { return nil }
    let (kind, content) = column.stored(row: row)
    if let result = take(kind, content, text) { return result }
    if kind == .text, let gap = GapWords.gap(in: text) {
      noteGap(gap, column, row)
    } else {
      note(rule, column, row, "\"\(text)\" is no \(what) that can be read; it is left out.")
    }
    return nil
  }

  /// Notes what is odd about a cell; the same content in the same column is one finding.
  mutating func note(
    _ rule: Rule, _ column: Column, _ row: Int, takenAs: String? = nil, _ message: @autoclosure () -> String,
    hint: String? = nil
  ) {
    let table = table
    let (kind, content) = column.stored(row: row)
    findings.note(
      rule, cell: CellAddress(row: row, column: column.index), columnName: columnName(column.index), content: content
    ) { (table.cell(kind, content).text, takenAs, message(), hint) }
  }

  /// Says why there is no value although the cell says something: one finding a column and reason.
  mutating func noteGap(_ gap: Gap, _ column: Column, _ row: Int) {
    let (rule, key, message): (Rule, UInt64, String) =
      switch gap {
      case .withheld(let sections):
        (.withheldValue, sections.reduce(1) { $0 &* 1000 &+ UInt64(clamping: $1) }, "The value is \(gap).")
      case .notProvided: (.valueNotGiven, 1, "The cell says that the value is not provided.")
      case .notYet: (.valueNotGiven, 2, "The cell says that the value is still to come.")
      case .notApplicable: (.valueNotGiven, 3, "The cell says that there is no value.")
      case .reset: (.valueNotGiven, 4, "The cell says that the project is reset.")
      case .unreadable, .implausible: (.valueNotGiven, 5, "The cell says that the value is \(gap).")
      }
    let raw = Folding.trimmed(table[row, column.index].text)
    findings.note(
      rule, cell: CellAddress(row: row, column: column.index), columnName: columnName(column.index), content: key
    ) { (raw, gap.description, message, nil) }
  }

  /// The services of a cell: ids or names with `;`, `|` or line breaks between, or commas where a part is no service as a whole.
  mutating func services(in column: Column, _ row: Int) -> [Int] {
    let (kind, content) = column.stored(row: row)
    guard kind == .text else { return [] }
    let matcher = matchers.services
    var services: [Int] = []
    for part in table.texts[Int(truncatingIfNeeded: content)].split(whereSeparator: {
      [";", "|", "\n", "\r\n"].contains($0)
    }) {
      let names = matcher.exact(String(part)) == nil ? part.split(separator: ",") : [part]
      for name in names {
        let text = Folding.trimmed(String(name))
        if text.isEmpty { continue }
        let match = matcher.match(text)
        if case .exact(let position) = match {
          if !services.contains(position) { services.append(position) }
          continue
        }
        var hint: String?
        if case .near(let position) = match { hint = "Did you mean \"\(matcher.names[position])\"?" }
        note(.unknownName, column, row, "\"\(text)\" is no service of the catalogue; it is left out.", hint: hint)
      }
    }
    return services
  }

  /// The value of each data row's cell among a few that a column has words for; nil where it is blank, or says what is not known.
  ///
  /// - Parameters:
  ///   - read: what a text means; each distinct text is asked for once.
  ///   - end: what becomes of a text that means nothing, as the end of a sentence.
  mutating func choices<Choice>(
    in column: Column?, _ rule: Rule, what: String, end: String, _ read: (String) -> Choice?
  ) -> [Choice?] {
    var choices = [Choice?](repeating: nil, count: rows.count)
    guard let column else { return choices }
    let table = table
    var map = TextMap<Choice?>(texts: table.texts.count)
    column.forEachFilled(in: rows) { row, kind, content in
      guard ledger.isOpen(row), kind != .error else { return }
      let text = { Folding.trimmed(table.cell(kind, content).text) }
      let known = kind == .text ? map.value(of: content) { read(text()) } ?? nil : read(text())
      choices[row - rows.lowerBound] = known
      if known == nil, !text().isEmpty { note(rule, column, row, "\"\(text())\" is no \(what) that is known; \(end)") }
    }
    return choices
  }

  /// Says which filled columns nothing is taken from, and which of them are another table.
  ///
  /// Exports of surveys have columns of the tool's own, and matrices often repeat what a row is about: these say nothing.
  mutating func noteColumnsNotRead() {
    let isSurvey = recognition.layout == .wide && !Field.fieldsOfRespondents(for: recognition.kind).isEmpty
    guard !isSurvey else { return }
    let used = Set(usedColumns)
    // A header that is there twice has a finding of its own.
    let names = Set(recognition.header.columns.filter { used.contains($0.index) }.map(\.name))
    var unread = recognition.header.columns.filter { column in
      guard !used.contains(column.index), !names.contains(column.name), let cells = table.column(at: column.index)
      else { return false }
      return cells.counts(in: rows).filled > 0
    }
    let headerRow = recognition.header.rows.upperBound - 1
    if let beside = SecondTable.beside(unread: unread, used: used, in: self), let first = beside.first {
      findings.note(.severalTables, cell: CellAddress(row: headerRow, column: first.index)) {
        (nil, nil, "A second table stands beside the first; nothing is taken from \(Self.listed(beside)).", nil)
      }
      unread.removeAll { $0.index >= first.index }
    }
    let isMatrix = recognition.layout == .matrix && recognition.kind != .foundation
    guard let first = unread.first, !isMatrix else { return }
    findings.note(.columnsNotRead, cell: CellAddress(row: headerRow, column: first.index)) {
      (nil, nil, "Nothing is taken from \(Self.listed(unread)).", nil)
    }
  }

  /// Up to eight headers in quotes.
  private static func listed(_ columns: [Header.Column]) -> String {
    let names = columns.prefix(8).map { "\"\(Folding.trimmed(HeaderWords.bare($0.name)))\"" }.joined(separator: ", ")
    return columns.count > 8 ? "\(names) and \(columns.count - 8) more" : names
  }
}
