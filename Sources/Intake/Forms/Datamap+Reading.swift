public import Spreadsheets
import Tabular

extension Datamap {
  /// Reads a datamap from a sheet whose first row names the columns `key`, `sheet` and `cell`, and perhaps `type` (text, number,
  /// date, time or boolean) and `list` (the allowed values, with `|` between them), in any order and with any further ones. The names
  /// that the tool datamaps uses (`cell_key`, `template_sheet`, `cellreference`) mean the same.
  ///
  /// A line that cannot be used is left out, and a finding says why.
  ///
  /// - Throws: `.invalidDatamap` where a column is missing or no line is left.
  public init(_ sheet: Spreadsheets.Sheet, file: String) throws(IntakeError) {
    var reader = try DatamapReader(sheet, file: file)
    reader.read()
    guard !reader.lines.isEmpty else {
      throw reader.invalid(
        reader.findings.first { $0.severity == .error }.map { "No line of this datamap can be used. \($0.message)" }
          ?? "This datamap has no lines.",
        remedy: "Write a line for every cell to collect: its key, its sheet and its cell, as in Cost,Finance,C11.")
    }
    self.init(file: file, lines: reader.lines, findings: reader.findings)
  }
}

/// Goes through the rows of a datamap.
struct DatamapReader {
  enum Field: String, CaseIterable {
    case key, sheet, cell, type, list

    /// Header texts that name the column, folded and without spaces.
    var words: [String] {
      switch self {
      case .key: ["key", "cellkey"]
      case .sheet: ["sheet", "templatesheet", "sheetname", "worksheet"]
      case .cell: ["cell", "cellreference", "cellref", "reference"]
      case .type: ["type", "celltype", "valuetype", "datatype"]
      case .list: ["list", "choices", "allowedvalues"]
      }
    }

    init?(header: String) {
      let word = Self.word(header)
      guard let field = Self.allCases.first(where: { $0.words.contains(word) }) else { return nil }
      self = field
    }

    static func word(_ header: String) -> String { Folding.folded(header).filter { $0 != " " } }
  }

  private let sheet: Spreadsheets.Sheet
  private let source: Source
  private let headerRow: Int
  private let columns: [Field: Int]
  private(set) var lines: [Datamap.Line] = []
  private(set) var findings: [Finding]
  /// The row of each key.
  private var rowOfKey: [String: Int] = [:]

  init(_ sheet: Spreadsheets.Sheet, file: String) throws(IntakeError) {
    self.sheet = sheet
    source = Source(file: file, sheet: FileName(file).isTextFile ? nil : sheet.name)
    let table = sheet.table
    headerRow = table.rows.lowerBound
    // Rows of different length are no matter here: what a line lacks is said of the line.
    findings = sheet.findings.filter { $0.severity > .info && $0.rule != Rule.raggedRow.id }
    var columns: [Field: Int] = [:]
    var headers: [String] = []
    for column in table.columns {
      let header = String(Datamap.stripped(table[headerRow, column.index].text))
      guard !header.isEmpty else { continue }
      headers.append(header)
      if let field = Field(header: header), columns[field] == nil { columns[field] = column.index }
    }
    self.columns = columns
    let missing = [Field.key, .sheet, .cell].filter { columns[$0] == nil }
    guard missing.isEmpty else {
      throw invalid(
        headers.isEmpty
          ? "This datamap is empty."
          : "Line \(lineNumber(headerRow)) of this datamap names no column \"\(missing.map(\.rawValue).joined(separator: "\", \""))\"; it has \(headers.joined(separator: ", ")).",
        remedy: "Write the header key,sheet,cell,type above the lines.", headers: headers)
    }
    noteStrangeHeaders()
  }

  func invalid(_ message: String, remedy: String, headers: [String] = []) -> IntakeError {
    IntakeError(
      .invalidDatamap, message, remedy: remedy, file: source.file, sheet: sheet.name, headers: headers)
  }

  /// The line of the file on which a row starts, from 1.
  private func lineNumber(_ row: Int) -> Int {
    guard let lines = sheet.lines else { return row + 1 }
    return lines.indices.contains(row) ? lines[row] : row + 1
  }

  /// A column without a header, and one whose header is almost that of a field, would else be passed over in silence.
  private mutating func noteStrangeHeaders() {
    let words = Field.allCases.filter { columns[$0] == nil }.flatMap(\.words)
    for column in sheet.table.columns where !columns.values.contains(column.index) {
      let header = String(Datamap.stripped(sheet.table[headerRow, column.index].text))
      if header.isEmpty {
        findings.append(
          Finding(
            .blankHeader, at: source, cell: CellAddress(row: headerRow, column: column.index),
            "Line \(lineNumber(headerRow)) names no column \(CellAddress.columnName(column.index)); what stands in it is passed over.",
            hint:
              "Write its name: \(Field.allCases.filter { columns[$0] == nil }.map(\.rawValue).joined(separator: " or "))."
          ))
        continue
      }
      guard let meant = Similarity.nearest(to: Field.word(header), among: words, atLeast: Similarity.nearMiss) else {
        continue
      }
      findings.append(
        Finding(
          .datamapLine, severity: .warning, at: source, cell: CellAddress(row: headerRow, column: column.index),
          columnName: header, raw: header, "Line \(lineNumber(headerRow)): the column \"\(header)\" is passed over.",
          hint: "Did you mean \"\(meant)\"?"))
    }
  }

  mutating func read() {
    for row in (headerRow + 1)..<max(headerRow + 1, sheet.table.rows.upperBound) {
      let texts = columns.mapValues { String(Datamap.stripped(sheet.table[row, $0].text)) }
      if texts.values.allSatisfy(\.isEmpty) { continue }
      if let line = line(texts, row: row) { lines.append(line) }
    }
  }

  /// The line that a row states; nil, with a finding, where it states none.
  private mutating func line(_ texts: [Field: String], row: Int) -> Datamap.Line? {
    let key = texts[.key] ?? ""
    let named = key.isEmpty ? "" : " (key \"\(key)\")"
    for field in [Field.key, .sheet, .cell] where texts[field]?.isEmpty != false {
      note(field, row: row, "Line \(lineNumber(row))\(named) names no \(field.rawValue); it is left out.")
      return nil
    }
    let reference = texts[.cell] ?? ""
    guard let cell = CellAddress(reference) else {
      note(
        .cell, row: row, raw: reference,
        "Line \(lineNumber(row))\(named): \"\(reference)\" is no cell; the line is left out.",
        hint: "Write one cell as Excel names it: C11.")
      return nil
    }
    if let other = rowOfKey[key] {
      note(
        .key, row: row, severity: .warning, raw: key, takenAs: key,
        "Line \(lineNumber(row)): the key \"\(key)\" stands on line \(lineNumber(other)) too; both are collected.",
        hint: "Give each cell a key of its own.")
    } else {
      rowOfKey[key] = row
    }
    return Datamap.Line(
      key: key, sheet: texts[.sheet] ?? "", cell: cell, type: type(texts[.type] ?? "", named: named, row: row),
      choices: (texts[.list] ?? "").split(separator: "|").map { Folding.trimmed(String($0)) }.filter { !$0.isEmpty })
  }

  private mutating func type(_ text: String, named: String, row: Int) -> Datamap.CellType? {
    if text.isEmpty { return nil }
    if let type = Datamap.CellType(rawValue: text.lowercased()) { return type }
    let types = Datamap.CellType.allCases.map { $0.rawValue.uppercased() }
    let meant = Similarity.nearest(to: text, among: types).map { "Did you mean \"\($0)\"? " } ?? ""
    note(
      .type, row: row, severity: .warning, raw: text,
      "Line \(lineNumber(row))\(named): \"\(text)\" is no type; the cell may hold anything.",
      hint: "\(meant)Types are \(types.joined(separator: ", ")).")
    return nil
  }

  private mutating func note(
    _ field: Field, row: Int, severity: Finding.Severity? = nil, raw: String? = nil, takenAs: String? = nil,
    _ message: String, hint: String? = nil
  ) {
    findings.append(
      Finding(
        .datamapLine, severity: severity, at: source,
        cell: columns[field].map { CellAddress(row: row, column: $0) }, columnName: field.rawValue, raw: raw,
        takenAs: takenAs, message, hint: hint))
  }
}
