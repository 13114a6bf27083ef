import Tabular

/// What stands above a table: the lines that say which PMO, cycle and raters it is of.
struct Titles {
  /// The lines above a row from the top, each as one text with its first cell; two cells read as `key: value`.
  let lines: [(cell: CellAddress, text: String)]

  init(_ grid: HeaderGrid, above row: Int) {
    lines = grid.rows.prefix { $0 < row }.compactMap { row in
      let cells = grid.cells(in: row).filter { $0.text != nil }
      guard let first = cells.first else { return nil }
      let text = cells.compactMap(\.text).joined(separator: cells.count == 2 ? ": " : " ")
      return (CellAddress(row: row, column: first.column), text.replacing("::", with: ":"))
    }
  }

  /// What stands behind a key such as `Assessment cycle:`.
  func value(of keys: Set<String>) -> (cell: CellAddress, text: String)? {
    for line in lines {
      let parts = line.text.split(separator: ":", maxSplits: 1)
      guard parts.count == 2, keys.contains(Folding.folded(parts[0])) else { continue }
      let value = Folding.trimmed(String(parts[1]))
      if !value.isEmpty { return (line.cell, value) }
    }
    return nil
  }

  /// The PMO that a title or a file's name speaks of: a declared PMO by its whole name, else the part between dashes,
  /// commas and colons that has the word "PMO" in it.
  static func office(in text: String, declared: NameMatcher) -> String? {
    let folded = " " + Folding.folded(text) + " "
    if let name = declared.names.first(where: { folded.contains(" " + Folding.folded($0) + " ") }) { return name }
    let marks: Set<Character> = ["—", "–", ",", ":", "|", "(", ")", ";", "_"]
    let parts = text.replacing(" - ", with: "—").split { marks.contains($0) }.map { Folding.trimmed(String($0)) }
    return parts.first { part in
      let words = Folding.folded(part).split(separator: " ")
      return words.count > 1 && words.count <= 5 && (words.first == "pmo" || words.last == "pmo")
    }
  }
}
