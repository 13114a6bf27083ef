import Tabular

/// What was odd about a text file, as findings.
struct CSVFindings {
  let file: String
  private(set) var all: [Finding] = []

  /// Findings of ragged rows, at most: a file that is ragged throughout needs no more to say so.
  private static let bound = 1000

  init(file: String) { self.file = file }

  private mutating func add(
    _ rule: String, _ severity: Finding.Severity = .warning, row: Int? = nil, column: Int = 0, raw: String? = nil,
    takenAs: String?, _ message: String, hint: String
  ) {
    all.append(
      Finding(
        rule: rule, severity: severity, file: file, cell: row.map { CellAddress(row: $0, column: column) }, raw: raw,
        takenAs: takenAs, message: message, hint: hint))
  }

  mutating func add(_ notes: CSVNotes) {
    if let line = notes.unclosedQuoteLine {
      add(
        "unclosed-quote", takenAs: "text up to the end of the file",
        "A quote that opens on line \(line) is never closed.",
        hint: "Close the quote, or double it if it belongs to the text.")
    }
    addRagged(notes.shape)
  }

  /// Lines above the first full row are titles.
  private mutating func addRagged(_ shape: CSVShape) {
    var counts: [Int: Int] = [:]
    let stretches = shape.stretches
    for (rows, width) in stretches where width > 0 { counts[width, default: 0] += rows.count }
    guard let usual = counts.max(by: { ($0.value, $0.key) < ($1.value, $1.key) })?.key,
      let first = stretches.firstIndex(where: { $0.width == usual })
    else { return }
    var left = Self.bound
    for (rows, width) in stretches[first...] where width > 0 && width != usual {
      for row in rows.prefix(left) {
        add(
          "ragged-row", row: row, raw: "\(width) fields", takenAs: "as it stands, not shifted",
          "Line \(shape.line(of: row)) has \(width) fields; the others have \(usual).",
          hint: width > usual
            ? "Quote the field that contains the delimiter." : "Add the missing fields, empty if need be.")
        left -= 1
      }
    }
  }
}
