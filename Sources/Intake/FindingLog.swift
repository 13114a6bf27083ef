import Tabular

/// The findings of one sheet. What recurs in a column with the same content is one finding with a count, so a million
/// wrong cells are a handful of findings.
struct FindingLog {
  /// Findings of one rule that are kept apart; further ones are counted together.
  static let limit = 200

  private struct Key: Hashable {
    let rule: Rule
    let column: Int
    let content: UInt64
  }

  private struct Entry {
    let finding: Finding
    var count = 1
    var last: CellAddress?
    var further: [CellRange] = []

    /// Adds a cell of the file, as part of the last run where it is the next in its row or column.
    mutating func add(_ cell: CellAddress) {
      last = cell
      if let run = further.last {
        let isBelow = run.columns.count == 1 && run.last.column == cell.column && run.last.row + 1 == cell.row
        let isBeside = run.rows.count == 1 && run.last.row == cell.row && run.last.column + 1 == cell.column
        if isBelow || isBeside {
          further[further.count - 1] = CellRange(run.first, cell)
          return
        }
      }
      if further.count < Finding.mostRanges { further.append(CellRange(cell, cell)) }
    }
  }

  let source: Source
  /// Whether the table was turned upright: its cells stand in the file with row and column exchanged.
  var isTurned = false
  private var entries: [Entry] = []
  private var positions: [Key: Int] = [:]
  private var kept: [Rule: Int] = [:]
  private var surplus: [Rule: Int] = [:]

  init(source: Source) { self.source = source }

  /// Notes a finding, or counts it where the same rule was noted for the same content in the same column.
  ///
  /// - Parameters:
  ///   - content: tells findings of one rule and column apart; nil for one finding a column.
  ///   - text: what to say; asked for only once a finding. `hint` nil stands for the rule's own.
  mutating func note(
    _ rule: Rule, cell: CellAddress?, columnName: String? = nil, content: UInt64? = nil,
    severity: Finding.Severity? = nil,
    _ text: () -> (raw: String?, takenAs: String?, message: String, hint: String?)
  ) {
    // Contents are codes of texts or the bits of numbers; all ones are neither.
    let key = Key(rule: rule, column: cell?.column ?? -1, content: content ?? .max)
    if let position = positions[key] {
      entries[position].count += 1
      if let cell { entries[position].add(place(cell)) }
      return
    }
    guard kept[rule, default: 0] < Self.limit else {
      surplus[rule, default: 0] += 1
      return
    }
    kept[rule, default: 0] += 1
    let text = text()
    let finding = Finding(
      rule: rule.id, severity: severity ?? rule.severity, file: source.file, sheet: source.sheet, cell: cell.map(place),
      columnName: columnName, raw: text.raw, takenAs: text.takenAs, message: text.message,
      hint: text.hint ?? rule.remedy)
    positions[key] = entries.count
    entries.append(Entry(finding: finding))
  }

  private func place(_ cell: CellAddress) -> CellAddress { isTurned ? TurnedSheet.real(cell) : cell }

  /// The findings in the order of their cells, those of the whole sheet first. Recurring ones say how often and where
  /// last.
  func findings() -> [Finding] {
    let order = entries.indices.sorted { a, b in
      switch (entries[a].finding.cell, entries[b].finding.cell) {
      case (nil, nil): a < b
      case (nil, _): true
      case (_, nil): false
      case (let first?, let second?): (first, a) < (second, b)
      }
    }
    return order.map { counted(entries[$0]) } + surplusFindings
  }

  private func counted(_ entry: Entry) -> Finding {
    guard entry.count > 1, let last = entry.last else { return entry.finding }
    let finding = entry.finding
    let more = entry.count == 2 ? "1 more cell" : "\(NumberText.grouped(entry.count - 1)) more cells"
    return Finding(
      rule: finding.rule, severity: finding.severity, file: finding.file, sheet: finding.sheet, cell: finding.cell,
      columnName: finding.columnName, raw: finding.raw, takenAs: finding.takenAs,
      message: "\(finding.message) So in \(more) of the \(isTurned ? "row" : "column"), the last in \(last).",
      hint: finding.hint,
      occurrences: entry.count, further: entry.further)
  }

  private var surplusFindings: [Finding] {
    Rule.all.compactMap { rule in
      surplus[rule].map { count in
        Finding(
          rule: rule.id, severity: rule.severity, file: source.file, sheet: source.sheet,
          message: "\(NumberText.grouped(count)) more cells break this rule and are not listed.", hint: rule.remedy,
          occurrences: count)
      }
    }
  }
}
