import Spreadsheets
import Tabular

extension HeaderGrid {
  /// The header that a program has written from a row on, and the columns of the fields that it names in its own way.
  ///
  /// Cost: the cells of the header rows.
  func header(of source: ExportSource, from row: Int, in table: Table) -> (header: Header, columns: [Field: Int]) {
    let rows = row..<min(row + source.headerRows, max(row + 1, table.rows.upperBound))
    var left: [String] = Array(repeating: "", count: rows.count)
    var columns: [Header.Column] = []
    var places: [String: Int] = [:]
    var seen: [String: Int] = [:]
    for column in table.columns {
      var texts = rows.map { Folding.trimmed(table[$0, column.index].text) }
      for text in texts where !text.isEmpty && places[Folding.folded(text)] == nil {
        places[Folding.folded(text)] = column.index
      }
      if source.inheritsFromLeft {
        // A column that has a name of its own ends what stands to its left.
        for position in texts.indices.dropLast() {
          if texts[position].isEmpty, texts[(position + 1)...].contains(where: { !$0.isEmpty }) {
            texts[position] = left[position]
          }
          left[position] = texts[position]
        }
      }
      var path = source.path(texts)
      guard let name = path.last else { continue }
      seen[name, default: 0] += 1
      if source.repeatsHeaders, let count = seen[name], count > 1 { path[path.count - 1] = "\(name) (\(count))" }
      if source.numbersRepeats, let base = Self.numbered(name), seen[base] != nil { path[path.count - 1] = base }
      columns.append(Header.Column(index: column.index, path: path))
    }
    let fields = source.columns.compactMapValues { names in
      names.lazy.compactMap { places[Folding.folded($0)] }.first
    }
    return (Header(rows: rows, columns: columns), fields)
  }

  /// The name before a number of two or more, `Coaching2`; nil for others.
  private static func numbered(_ name: String) -> String? {
    guard let end = name.lastIndex(where: { !("0"..."9").contains($0) }),
      let number = Int(name[name.index(after: end)...]),
      number >= 2
    else { return nil }
    return String(name[...end])
  }
}
