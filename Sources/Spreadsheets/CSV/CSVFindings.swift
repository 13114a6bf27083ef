import Tabular

/// What was odd about a text file, and what it was taken for, as findings.
struct CSVFindings {
  private let file: String
  private(set) var all: [Finding] = []

  init(file: String) { self.file = file }

  mutating func add(
    _ rule: String, _ severity: Finding.Severity, row: Int? = nil, column: Int = 0, raw: String? = nil,
    takenAs: String?, _ message: String, hint: String
  ) {
    all.append(
      Finding(
        rule: rule, severity: severity, file: file, cell: row.map { CellAddress(row: $0, column: column) }, raw: raw,
        takenAs: takenAs, message: message, hint: hint))
  }

  mutating func add(_ mixture: TextEncoding.Mixture) {
    guard mixture.utf8 > 0 else {
      add(
        "assumed-encoding", .info, takenAs: "Windows-1252",
        "The file is no UTF-8: line \(mixture.firstLine) has other bytes.",
        hint: "If letters look wrong, save the file as UTF-8.")
      return
    }
    add(
      "mixed-encodings", .warning, takenAs: "UTF-8 or Windows-1252, line by line",
      "\(Self.lines(mixture.windows1252)) no UTF-8, the first of them line \(mixture.firstLine); \(mixture.utf8) others are.",
      hint: "Look at those lines; save the file as UTF-8.")
  }

  mutating func addQuotedLines() {
    add(
      "quoted-lines", .warning, takenAs: "the fields inside the quotes", "Every line is quoted as a whole.",
      hint: "Have the program that writes the file quote fields, not lines.")
  }

  mutating func add(_ dialect: CSVDialect) {
    add(
      "assumed-dialect", .info, takenAs: dialect.description, "The file is written in an unusual way.",
      hint: "If columns look wrong, save the file with commas between its fields.")
  }

  mutating func add(nuls: Int) {
    guard nuls > 0 else { return }
    add(
      "nul-bytes", .warning, takenAs: "as they stand", "The file has \(nuls) NUL bytes, which no text has.",
      hint: "Get the file anew from its source: it may be damaged.")
  }

  mutating func add(_ notes: CSVNotes, table: Table) {
    if let line = notes.unclosedQuoteLine {
      add(
        "unclosed-quote", .warning, takenAs: "text up to the end of the file",
        "A quote that opens on line \(line) is never closed.",
        hint: "Close the quote, or double it if it belongs to the text.")
    }
    if let line = notes.brokenQuoteLine {
      add(
        "broken-quotes", .warning, takenAs: "the closing quote left out, what follows as it stands",
        "\(notes.brokenQuotes == 1 ? "A field has" : "\(notes.brokenQuotes) fields have") text behind the closing quote, on line \(line) first.",
        hint: "Double quotes that belong to the text.")
    }
    if let line = notes.markedLines.first {
      add(
        "inner-byte-order-mark", .info, takenAs: "nothing",
        "Line \(line) begins with a byte-order mark: several files seem to be joined here.",
        hint: "See whether the header stands there once more.")
    }
    let ends = [
      (notes.lineEnds.feeds, "LF"), (notes.lineEnds.pairs, "CR LF"), (notes.lineEnds.returns, "CR"),
    ].filter { $0.0 > 0 }
    if ends.count > 1 {
      add(
        "mixed-line-ends", .info, takenAs: "line ends, all of them",
        "Lines end in different ways: \(ends.map { "\($0.0) with \($0.1)" }.joined(separator: ", ")).",
        hint: "Nothing is lost, unless one of them belongs to a text: then quote it.")
    }
    addLayout(notes.shape, table: table)
  }

  static func lines(_ count: Int) -> String { count == 1 ? "1 line is" : "\(count) lines are" }
}
