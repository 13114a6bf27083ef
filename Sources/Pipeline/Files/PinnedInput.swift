import Intake
import PMO
import Publishing
import Spreadsheets

/// The lines of a job file that say of an input what was recognised in it, so that a run takes it for the same whatever
/// the next export looks like.
struct PinnedInput {
  private let entries: [(key: String, value: Value)]

  private enum Value {
    case text(String)
    case bare(String)
    case entries([(key: String, value: String)])
  }

  /// - Parameter sheet: the sheet's name; nil for a text file.
  init(_ found: Recognition, path: String, sheet: String?) {
    var entries: [(key: String, value: Value)] = [
      ("path", .text(path)), ("source", .bare(found.source?.id ?? "home-made")), ("kind", .bare(found.kind.rawValue)),
    ]
    if let sheet { entries.append(("sheets", .bare("[" + Self.scalar(sheet) + "]"))) }
    if found.shape == .transposed {
      entries.append(("shape", .bare(SourceSettings.Orientation.transposed.rawValue)))
    }
    entries.append(("header_row", .bare("\(found.header.rows.lowerBound + 1)")))
    // What the job says of a cycle or PMO goes before what the rows say.
    if found.columns[.cycle] == nil, let cycle = found.cycle { entries.append(("cycle", .text(cycle.value))) }
    if found.columns[.office] == nil, let office = found.office { entries.append(("pmo", .text(office.value))) }
    let columns = found.columnNames.map { (key: $0.field.rawValue, value: $0.header) }
    if !columns.isEmpty { entries.append(("columns", .entries(columns))) }
    self.entries = entries
  }

  /// YAML, to stand below `inputs:`.
  var lines: [String] {
    entries.enumerated().flatMap { position, entry -> [String] in
      let start = (position == 0 ? "- " : "  ") + entry.key + ":"
      switch entry.value {
      case .text(let text): return [start + " " + Self.scalar(text)]
      case .bare(let text): return [start + " " + text]
      case .entries(let entries): return [start] + entries.map { "    \($0.key): \(Self.scalar($0.value))" }
      }
    }
  }

  /// A text as YAML: as it stands where that can mean nothing else, else in quotes.
  private static func scalar(_ text: String) -> String {
    let words: Set<String> = ["true", "false", "null", "yes", "no", "on", "off", "y", "n"]
    let marks = Set(" _./()%-".utf8)
    let isLetter = { (byte: UInt8) in (97...122).contains(byte | 0x20) }
    let isPlain =
      text.utf8.first.map(isLetter) == true && text.utf8.last != UInt8(ascii: " ")
      && text.utf8.last != UInt8(ascii: "(")
      && text.utf8.allSatisfy { isLetter($0) || (48...57).contains($0) || marks.contains($0) }
      && !words.contains(text.lowercased())
    return isPlain ? text : JSONValue.string(text).line
  }
}
