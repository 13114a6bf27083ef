import PMO
import Tabular

/// Reads single cells of a portfolio: texts, dates, amounts, colours and lists of services.
struct ProjectCells {
  private let table: Table
  private let columns: [Field: Column]
  /// The currency of all amounts: the job's, or the one that the header of an amount has in brackets.
  let currency: String?

  init(_ reading: Reading) {
    table = reading.table
    var columns: [Field: Column] = [:]
    for field in Field.fields(of: .portfolio) { columns[field] = reading.column(field) }
    self.columns = columns
    let named = [Field.budget, .actual, .forecast].lazy.compactMap { field in
      columns[field].flatMap { reading.columnName($0.index) }.flatMap(Self.currency)
    }
    currency = reading.settings.currency ?? named.first
  }

  /// The currency that a header names: `Budget (£)`, `Cost (EUR)`.
  private static func currency(in header: String) -> String? {
    for (mark, code) in [("£", "GBP"), ("€", "EUR"), ("$", "USD")] where header.contains(mark) { return code }
    let codes: Set<Substring> = [
      "GBP", "EUR", "USD", "CHF", "SEK", "NOK", "DKK", "PLN", "CZK", "CAD", "AUD", "JPY", "INR",
    ]
    return header.split(whereSeparator: { !$0.isLetter }).first { codes.contains($0) }.map(String.init)
  }

  func text(_ column: Column, _ row: Int) -> String? {
    let (kind, content) = column.stored(row: row)
    guard kind != .error else { return nil }
    let text = Folding.trimmed(table.cell(kind, content).text)
    return text.isEmpty ? nil : text
  }

  func text(_ field: Field, _ row: Int) -> String? { columns[field].flatMap { text($0, row) } }

  /// A date cell, or a text such as `2026-09-30` or `30.09.2026`; others are reported.
  func date(_ field: Field, _ row: Int, _ reading: inout Reading) -> DateTime? {
    guard let column = columns[field] else { return nil }
    let (kind, content) = column.stored(row: row)
    if kind == .date { return DateTime(milliseconds: Int64(bitPattern: content)) }
    guard let text = text(column, row), !Self.isBlank(text) else { return nil }
    if kind == .text, let date = DateTime(text) ?? Self.dottedDate(text) { return date }
    note(.unreadableDate, column, row, content, &reading, "\"\(text)\" is no date that can be read; it is left out.")
    return nil
  }

  /// Day, month and year with points between, which no country writes in another order.
  static func dottedDate(_ text: String) -> DateTime? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[2].count == 4, let day = Int(parts[0]), let month = Int(parts[1]),
      let year = Int(parts[2])
    else { return nil }
    return DateTime(year: year, month: month, day: day)
  }

  /// A number cell, or a text that is a plain number, in hundredths; others are reported.
  func amount(_ field: Field, _ row: Int, _ reading: inout Reading) -> Int64? {
    guard let column = columns[field] else { return nil }
    let (kind, content) = column.stored(row: row)
    guard let text = text(column, row), !Self.isBlank(text) else { return nil }
    let number = kind == .number ? Double(bitPattern: content) : kind == .text ? LevelReader.number(text) : nil
    if let number, let amount = Int64(exactly: (number * 100).rounded(.toNearestOrAwayFromZero)) { return amount }
    note(
      .unreadableAmount, column, row, content, &reading, "\"\(text)\" is no amount that can be read; it is left out.")
    return nil
  }

  private static let ratings: [String: Project.Rating] = [
    "red": .red, "r": .red, "amber red": .amberRed, "red amber": .amberRed, "a r": .amberRed, "amber": .amber,
    "a": .amber, "yellow": .amber, "amber green": .amberGreen, "green amber": .amberGreen, "a g": .amberGreen,
    "green": .green, "g": .green,
  ]

  func rating(_ row: Int, _ reading: inout Reading) -> Project.Rating? {
    guard let column = columns[.rating], let text = text(column, row), !Self.isBlank(text) else { return nil }
    if let rating = Self.ratings[Folding.folded(text)] { return rating }
    let content = column.stored(row: row).content
    note(.unknownRating, column, row, content, &reading, "\"\(text)\" is no status colour; the project counts without.")
    return nil
  }

  /// Ids or names of services with `;`, `|` or line breaks between, or commas where a part is no service as a whole.
  func services(_ row: Int, _ reading: inout Reading) -> [Int] {
    guard let column = columns[.services] else { return [] }
    let (kind, content) = column.stored(row: row)
    guard kind == .text else { return [] }
    let matcher = reading.matchers.services
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
        note(
          .unknownName, column, row, content, &reading, "\"\(text)\" is no service of the catalogue; it is left out.",
          hint: hint)
      }
    }
    return services
  }

  /// What people write where there is nothing to write.
  private static func isBlank(_ text: String) -> Bool {
    ["-", "–", "—", "n/a", "tbc", "tbd"].contains(text.lowercased())
  }

  private func note(
    _ rule: Rule, _ column: Column, _ row: Int, _ content: UInt64, _ reading: inout Reading, _ message: String,
    hint: String? = nil
  ) {
    let raw = table[row, column.index].text
    let cell = CellAddress(row: row, column: column.index)
    let name = reading.columnName(column.index)
    reading.findings.note(rule, cell: cell, columnName: name, content: content) { (raw, nil, message, hint) }
  }
}
