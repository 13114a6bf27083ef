import Tabular

/// One pass over a text file's fields into columns.
///
/// A column is numbers, dates or booleans if all its values are, apart from up to twenty texts at its top (titles and headers);
/// otherwise it is text, every field as it stands. Codes with leading zeros and numbers of more than 15 digits are texts.
struct CSVPass: ~Copyable {
  private let text: UnsafeBufferPointer<UInt8>
  private let dialect: CSVDialect
  private let limits: Limits
  private let file: String
  private var builder = TableBuilder()
  private var columns: [ColumnType] = []
  private var asText: Set<Int>
  /// Columns of which a later value contradicts the first.
  private(set) var contradicted: Set<Int> = []
  private var widths: [Int] = []
  private var starts: [Int] = []
  private var unclosedQuoteLine: Int?
  private var cells = 0

  private enum ColumnType {
    /// Only texts so far, and how many.
    case undecided(texts: Int)
    case values(CellKind)
    case text
  }

  /// Texts that may stand above the values of a column.
  private static let headTexts = 20

  init(
    _ text: UnsafeBufferPointer<UInt8>, dialect: CSVDialect, limits: Limits, file: String, asText: Set<Int> = []
  ) {
    self.text = text
    self.dialect = dialect
    self.limits = limits
    self.file = file
    self.asText = asText
  }

  mutating func run() throws(SpreadsheetError) {
    var tokenizer = CSVTokenizer(text, dialect: dialect)
    var scratch: [UInt8] = []
    var row = 0
    var column = 0
    starts.append(0)
    while let field = tokenizer.next() {
      if !field.bytes.isEmpty {
        if field.needsUnquoting {
          scratch.removeAll(keepingCapacity: true)
          tokenizer.unquoted(field, into: &scratch)
          scratch.withUnsafeBufferPointer { add($0, row: row, column: column) }
        } else {
          add(field.bytes, row: row, column: column)
        }
        cells += 1
      }
      column += 1
      guard column <= limits.fields, cells <= limits.cells, builder.texts.byteCount <= limits.textBytes else {
        throw tooMuch(column: column, line: starts[row] + 1)
      }
      if field.endsRecord {
        let isBlank = column == 1 && field.bytes.isEmpty && !field.isQuoted
        widths.append(isBlank ? 0 : column)
        row += 1
        column = 0
        starts.append(tokenizer.line)
      }
    }
    unclosedQuoteLine = tokenizer.unclosedQuoteLine
  }

  private mutating func add(_ field: UnsafeBufferPointer<UInt8>, row: Int, column: Int) {
    if column >= columns.count {
      for index in columns.count...column { columns.append(asText.contains(index) ? .text : .undecided(texts: 0)) }
    }
    switch columns[column] {
    case .text:
      break
    case .values(let kind):
      if let content = FieldValue.content(of: field, as: kind) {
        builder.append(kind, content, row: row, column: column)
        return
      }
      contradicted.insert(column)
      columns[column] = .text
    case .undecided(let texts):
      if let (kind, content) = FieldValue.value(of: field) {
        columns[column] = .values(kind)
        builder.append(kind, content, row: row, column: column)
        return
      }
      columns[column] = texts + 1 > Self.headTexts || FieldValue.isCode(field) ? .text : .undecided(texts: texts + 1)
    }
    builder.append(.text, UInt64(builder.texts.intern(field)), row: row, column: column)
  }

  /// The sheet; the pass is over.
  consuming func sheet(named name: String, encoding: TextEncoding) -> Sheet {
    let hasLineBreaks = starts.dropLast().enumerated().contains { $0.offset != $0.element }
    let findings = self.findings(encoding)
    let lines = hasLineBreaks ? starts.dropLast().map { $0 + 1 } : nil
    return Sheet(name: name, table: builder.finish(), findings: findings, lines: lines)
  }

  // MARK: - What was odd

  private static let findingsBound = 1000

  private func findings(_ encoding: TextEncoding) -> [Finding] {
    var findings: [Finding] = []
    if let unclosedQuoteLine {
      findings.append(
        Finding(
          rule: "unclosed-quote", severity: .warning, file: file, takenAs: "text up to the end of the file",
          message: "A quote that opens on line \(unclosedQuoteLine + 1) is never closed.",
          hint: "Close the quote, or double it if it belongs to the text."))
    }
    var counts: [Int: Int] = [:]
    for width in widths where width > 0 { counts[width, default: 0] += 1 }
    guard let usual = counts.max(by: { ($0.value, $0.key) < ($1.value, $1.key) })?.key,
      let first = widths.firstIndex(of: usual)
    else { return findings }
    // Lines above the first full row are titles.
    for row in first..<widths.count where widths[row] > 0 && widths[row] != usual {
      guard findings.count < Self.findingsBound else { break }
      findings.append(
        Finding(
          rule: "ragged-row", severity: .warning, file: file, cell: CellAddress(row: row, column: 0),
          raw: "\(widths[row]) fields", takenAs: "as it stands, not shifted",
          message: "Line \(starts[row] + 1) has \(widths[row]) fields; the others have \(usual).",
          hint: widths[row] > usual
            ? "Quote the field that contains the delimiter." : "Add the missing fields, empty if need be."))
    }
    return findings
  }

  private func tooMuch(column: Int, line: Int) -> SpreadsheetError {
    let what =
      column > limits.fields
      ? "A line has more than \(limits.fields) fields."
      : cells > limits.cells
        ? "The file has more than \(limits.cells) fields." : "The file's texts exceed \(limits.textBytes >> 20) MB."
    return SpreadsheetError(
      .limit, what, remedy: "Check that this is a table; if it is, split it.", file: file, line: line)
  }
}
