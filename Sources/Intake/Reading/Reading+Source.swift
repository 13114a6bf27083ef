import PMO
import Tabular

extension Reading {
  /// Closes the rows that are peculiar to the program the sheet comes from.
  mutating func leaveOutBySource() {
    recognition.source?.source.leaveOut(&self)
  }

  /// The column of the first of some names that the header has.
  func column(named names: [String]) -> Column? {
    names.lazy.compactMap { recognition.header.column(named: $0) }.first.flatMap { table.column(at: $0.index) }
  }

  /// Closes the rows for whose cell in a column there is a reason, each distinct text being asked for once.
  mutating func close(_ column: Column, _ rule: Rule, _ reason: (String) -> String?) {
    let table = table
    var map = TextMap<String?>(texts: table.texts.count)
    column.forEachFilled(in: rows) { row, kind, content in
      guard ledger.isOpen(row) else { return }
      let text = { Folding.trimmed(table.cell(kind, content).text) }
      let found = kind == .text ? map.value(of: content) { reason(text()) } ?? nil : reason(text())
      guard let found else { return }
      reject(row, column: column.index, rule, content: content) { (text(), nil, found, nil) }
    }
  }

  /// Closes the rows of an outline that sum up the rows below them: those that a column marks as summaries, and those
  /// above a deeper one.
  ///
  /// - Parameters:
  ///   - levels: names of a column with the depth as a number.
  ///   - numbers: names of a column with a number a level, `1.2.3`.
  ///   - flags: names of a column that says "yes" for a summary.
  mutating func closeSummaries(levels: [String], numbers: [String] = [], flags: [String]) {
    if let flag = column(named: flags) {
      close(flag, .summaryRow) {
        ["yes", "true", "1"].contains($0.lowercased()) ? "The row sums up those below it and is left out." : nil
      }
    }
    let level = column(named: levels)
    guard let outline = level ?? column(named: numbers) else { return }
    var above: (row: Int, depth: Int, raw: String)?
    let table = table
    outline.forEachFilled(in: rows) { row, kind, content in
      let text = Folding.trimmed(table.cell(kind, content).text)
      let depth = level != nil ? Int(text) : text.split(separator: ".").count
      if let above, let depth, depth > above.depth, ledger.isOpen(above.row) {
        reject(above.row, column: outline.index, .summaryRow) {
          (above.raw, nil, "The row sums up those below it and is left out.", nil)
        }
      }
      above = depth.map { (row, $0, text) }
    }
  }
}

extension Reading {
  /// The codes of what was chosen in a question, one a data row: from its column, or the first filled one where each
  /// option has a column. Multiple choices end in `;`, which is no part of the name.
  mutating func chosen(
    _ field: Field, list: WritableKeyPath<Observations, NameList>, canonical: (String) -> String? = { $0 }
  ) -> [Int32] {
    func name(_ text: String) -> String? {
      canonical(
        text.last == ";" ? text.split(separator: ";").map { Folding.trimmed(String($0)) }.joined(separator: "; ") : text
      )
    }
    var codes = names(in: column(field), list: list, canonical: name)
    for index in recognition.options[field] ?? [] {
      let more = names(in: table.column(at: index), list: list, canonical: name)
      for offset in codes.indices where codes[offset] < 0 { codes[offset] = more[offset] }
    }
    return codes
  }
}
