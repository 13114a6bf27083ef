/// A plain table of texts on a terminal.
public struct TerminalTable: Sendable {
  public enum Alignment: Sendable {
    case left, right
  }

  private let columns: [(title: String, alignment: Alignment)]
  private let rows: [[String]]

  /// - Parameter rows: texts by column; missing ones are empty, further ones are left out.
  public init(columns: [(title: String, alignment: Alignment)], rows: [[String]]) {
    self.columns = columns.map { (TerminalText.printable($0.title), $0.alignment) }
    self.rows = rows.map { row in
      columns.indices.map { row.indices.contains($0) ? TerminalText.printable(row[$0]) : "" }
    }
  }

  /// Header, rule and rows. The widest columns give way until a line fits, down to four cells each; what still does not fit is cut.
  public func lines(width: Int) -> [String] {
    guard !columns.isEmpty else { return [] }
    var widths = columns.indices.map { column in
      ([columns[column].title] + rows.map { $0[column] }).map(TerminalText.width).max() ?? 0
    }
    while widths.reduce(0, +) + 2 * (widths.count - 1) > width,
      let widest = widths.indices.max(by: { widths[$0] < widths[$1] }),
      widths[widest] > 4
    {
      widths[widest] -= 1
    }
    let head = line(columns.map(\.title), widths, width)
    let rule = TerminalText.truncated(
      widths.map { String(repeating: "─", count: $0) }.joined(separator: "  "), to: width)
    return [head, rule] + rows.map { line($0, widths, width) }
  }

  private func line(_ texts: [String], _ widths: [Int], _ width: Int) -> String {
    let cells = texts.indices.map { column in
      TerminalText.fitted(texts[column], to: widths[column], isRight: columns[column].alignment == .right)
    }
    var line = TerminalText.truncated(cells.joined(separator: "  "), to: width)
    while line.last == " " { line.removeLast() }
    return line
  }
}
