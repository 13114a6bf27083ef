public import Tabular

/// Writes CSV (RFC 4180) into memory, field by field. `CSVFile` writes it to a file.
///
/// Numbers are the shortest text that reads back the same, dates ISO 8601, booleans `TRUE` and `FALSE`. A field that holds nothing is
/// empty, and so are infinite values and NaN; an empty text is `""`, so the two differ. Fields are quoted only where they must be.
public struct CSVWriter: Sendable {
  /// How fields are separated and lines are ended.
  public struct Format: Hashable, Sendable {
    /// What ends a line.
    public enum LineEnd: Sendable {
      /// `\n`.
      case lf
      /// `\r\n`.
      case crlf
    }

    /// One ASCII character, neither a quote nor a line end.
    public var delimiter: UInt8
    /// What ends each line, the last one too.
    public var lineEnd: LineEnd
    /// EF BB BF at the beginning, by which Excel and Power Query tell UTF-8.
    public var hasByteOrderMark: Bool
    /// Puts an apostrophe before texts that a spreadsheet would take as formulas: those that begin with `=`, `+`, `-`, `@`, tab or
    /// CR. It changes the data, so it is off unless somebody asks.
    public var escapesFormulas: Bool

    /// A format like the standard one, but for what is given.
    public init(
      delimiter: UInt8 = UInt8(ascii: ","), lineEnd: LineEnd = .lf, hasByteOrderMark: Bool = false,
      escapesFormulas: Bool = false
    ) {
      self.delimiter = delimiter
      self.lineEnd = lineEnd
      self.hasByteOrderMark = hasByteOrderMark
      self.escapesFormulas = escapesFormulas
    }

    /// Commas, LF, no byte order mark.
    public static let standard = Format()
    /// As standard, with the byte order mark that Power Query needs.
    public static let powerBI = Format(hasByteOrderMark: true)
    /// Byte order mark and CRLF.
    public static let excel = Format(lineEnd: .crlf, hasByteOrderMark: true)
  }

  /// The format of all that is written.
  public let format: Format
  private var out = OutputBytes()
  private var fieldsInRow = 0
  private var rowStart = 0

  /// A writer without a row.
  public init(_ format: Format = .standard) {
    self.format = format
    if format.hasByteOrderMark { out.write("\u{FEFF}") }
    rowStart = out.count
  }

  /// What has been written so far.
  public var bytes: [UInt8] { out.bytes }

  /// Appends a field: the shortest text that reads back as the same number.
  public mutating func append(number: Double) {
    beginField()
    out.write(number: number)
  }

  /// Appends a field of digits.
  public mutating func append(integer: Int) {
    beginField()
    out.write(integer: integer)
  }

  /// Appends `TRUE` or `FALSE`.
  public mutating func append(boolean: Bool) {
    beginField()
    out.write(boolean ? "TRUE" : "FALSE")
  }

  /// Appends a day or a moment as ISO 8601.
  public mutating func append(date: DateTime) {
    beginField()
    out.write(date: date)
  }

  /// A time or a duration.
  public mutating func append(clock milliseconds: Int64) {
    beginField()
    out.write(clock: milliseconds)
  }

  /// Appends a text, quoted where it must be.
  public mutating func append(text: String) {
    var text = text
    text.withUTF8 { append(text: $0) }
  }

  /// Appends a text in UTF-8.
  public mutating func append(text: UnsafeBufferPointer<UInt8>) {
    beginField()
    let isEscaped = format.escapesFormulas && Self.looksLikeFormula(text)
    guard text.isEmpty || text.contains(where: { mustBeQuoted($0) }) else {
      if isEscaped { out.write("'") }
      out.write(text)
      return
    }
    out.write("\"")
    if isEscaped { out.write("'") }
    var rest = text[...]
    while let quote = rest.firstIndex(of: UInt8(ascii: "\"")) {
      out.write(UnsafeBufferPointer(rebasing: rest[...quote]))
      out.write("\"")
      rest = rest[(quote + 1)...]
    }
    out.write(UnsafeBufferPointer(rebasing: rest))
    out.write("\"")
  }

  /// Appends a field that holds nothing.
  public mutating func appendEmpty() { beginField() }

  /// Appends a cell as `Cell.text` writes it, texts quoted where they must be; an empty cell is an empty field.
  public mutating func append(_ cell: Cell) {
    switch cell {
    case .empty: appendEmpty()
    case .number(let value): append(number: value)
    case .text(let value), .error(let value): append(text: value)
    case .boolean(let value): append(boolean: value)
    case .date(let value): append(date: value)
    case .time(let value), .duration(let value): append(clock: value)
    }
  }

  /// Appends fields and ends the row.
  public mutating func append(row: [Cell]) {
    for cell in row { append(cell) }
    endRow()
  }

  /// Ends the row. A row of one empty field is written as `""`, because readers take an empty line for no row at all.
  public mutating func endRow() {
    if fieldsInRow == 1, out.count == rowStart { out.write("\"\"") }
    out.write(format.lineEnd == .lf ? "\n" : "\r\n")
    fieldsInRow = 0
    rowStart = out.count
  }

  /// Hands over the rows that have been written, and forgets them.
  mutating func takeWritten() -> [UInt8] {
    rowStart = 0
    return out.take()
  }

  private mutating func beginField() {
    if fieldsInRow > 0 { out.write(byte: format.delimiter) }
    fieldsInRow += 1
  }

  private func mustBeQuoted(_ byte: UInt8) -> Bool {
    byte == format.delimiter || byte == UInt8(ascii: "\"") || byte == 0x0a || byte == 0x0d
  }

  private static func looksLikeFormula(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    text.first.map { "=+-@\t\r".utf8.contains($0) } ?? false
  }
}
