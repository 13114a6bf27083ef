/// A heatmap as lines of text, with or without colours; the numbers are always there.
///
/// Columns that do not fit stand in further panels below, each with the row names again.
public struct TerminalHeatmap: Sendable {
  private let heatmap: Heatmap
  private let width: Int
  private let colors: TerminalColors

  /// - Parameter width: cells of the terminal; at least 40 are used.
  public init(_ heatmap: Heatmap, width: Int = 80, colors: TerminalColors = .none) {
    self.heatmap = heatmap
    self.width = max(width, 40)
    self.colors = colors
  }

  /// No line is wider than the terminal, colour codes aside.
  public var lines: [String] {
    var lines = [colors.bold(TerminalText.truncated(heatmap.title, to: width))]
    lines += TerminalText.wrapped(heatmap.caption, to: width)
    let columnWidth = columnWidth
    let labelWidth = labelWidth(columnWidth)
    let perPanel = max(1, (width - labelWidth) / (columnWidth + 1))
    for start in stride(from: 0, to: heatmap.columns.count, by: perPanel) {
      let columns = start..<min(start + perPanel, heatmap.columns.count)
      lines.append("")
      lines += panel(columns, labelWidth: labelWidth, columnWidth: columnWidth)
    }
    lines.append("")
    lines += footer
    return lines.map(Self.withoutTrailingBlanks)
  }

  private func panel(_ columns: Range<Int>, labelWidth: Int, columnWidth: Int) -> [String] {
    var lines = head(columns, labelWidth: labelWidth, columnWidth: columnWidth)
    for section in heatmap.sections {
      if heatmap.sections.count > 1 { lines.append(colors.bold(TerminalText.truncated(section.title, to: width))) }
      for row in section.rows {
        let label = TerminalText.fitted(row.label.text, to: labelWidth)
        let cells = columns.map { " " + cell(row.entries[$0], width: columnWidth) }
        lines.append((row.isSummary ? colors.bold(label) : label) + cells.joined())
      }
    }
    return lines
  }

  /// Names on as many lines as they take, three at most, the last beside the rows' heading.
  private func head(_ columns: Range<Int>, labelWidth: Int, columnWidth: Int) -> [String] {
    let names = columns.map { TerminalText.broken(header(of: $0), to: columnWidth).prefix(3) }
    let height = names.map(\.count).max() ?? 1
    return (0..<height).map { place in
      let cells = names.map { lines in
        let line = place - (height - lines.count)
        return " " + TerminalText.fitted(line >= 0 ? lines[line] : "", to: columnWidth, isRight: true)
      }
      return TerminalText.fitted(place == height - 1 ? heatmap.rowTitle : "", to: labelWidth) + cells.joined()
    }
  }

  /// The number and a place for its mark, so that numbers stand under each other.
  private func cell(_ entry: Heatmap.Entry, width: Int) -> String {
    switch entry {
    case .value(let value, let shade, let isMarked):
      let number = heatmap.text(of: value, shade: shade) + (isMarked ? "*" : heatmap.mark == nil ? "" : " ")
      return colors.painted(TerminalText.fitted(number, to: width, isRight: true), shade)
    case .absent:
      return TerminalText.fitted(Heatmap.absentText + (heatmap.mark == nil ? "" : " "), to: width, isRight: true)
    case .blank:
      return String(repeating: " ", count: width)
    }
  }

  /// Codes head the columns where there are any, as names are too long.
  private func header(of column: Int) -> String {
    let label = heatmap.columns[column]
    return label.code ?? label.name
  }

  private var columnWidth: Int {
    let words = heatmap.columns.indices.flatMap { header(of: $0).split(separator: " ") }
    let longest = words.map { TerminalText.width(of: String($0)) }.max() ?? 0
    // Names share what the rows' names leave; five cells hold every number with its mark.
    let share = (width - min(30, width / 2)) / max(1, heatmap.columns.count) - 1
    return max(5, min(longest, 14, max(share, 8)))
  }

  private func labelWidth(_ columnWidth: Int) -> Int {
    let labels = heatmap.sections.flatMap(\.rows).map { TerminalText.width(of: TerminalText.printable($0.label.text)) }
    let needed = max(labels.max() ?? 0, TerminalText.width(of: heatmap.rowTitle))
    let free = width - heatmap.columns.count * (columnWidth + 1)
    return min(needed, max(free, min(30, width / 2)))
  }

  /// What colours and signs mean.
  private var footer: [String] {
    let notes = [heatmap.mark.map { "* \($0)" }, "\(Heatmap.absentText) no figure"].compactMap(\.self)
    let scale = heatmap.legend.reduce(0) { $0 + TerminalText.width(of: $1.text) + 2 }
    let legend = heatmap.legend.map { colors.painted(" \($0.text) ", $0.shade) }.joined()
    let swatches = colors == .none || scale > width ? [] : [legend]
    return swatches + TerminalText.wrapped(notes.joined(separator: "; "), to: width)
  }

  private static func withoutTrailingBlanks(_ line: String) -> String {
    var line = line
    while line.last == " " { line.removeLast() }
    return line
  }
}
