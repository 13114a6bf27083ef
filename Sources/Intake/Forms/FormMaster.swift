public import Tabular

/// Returned forms as one table: the keys of the datamap down the first column, a column a form, as portfolio offices keep their master.
public struct FormMaster: Sendable {
  /// The header row, then a row a line of the datamap.
  public let table: Table

  /// Puts forms side by side in the order given. A column is headed by the form's file name without its ending, or by its path where
  /// two forms have one name.
  public init(_ datamap: Datamap, forms: [FormReading]) {
    var builder = TableBuilder()
    builder.append(text: "key", row: 0, column: 0)
    for (column, title) in Self.titles(forms.map(\.file)).enumerated() {
      builder.append(text: title, row: 0, column: column + 1)
    }
    for (index, line) in datamap.lines.enumerated() { builder.append(text: line.key, row: index + 1, column: 0) }
    for (position, form) in forms.enumerated() {
      form.values.forEachCell { address, kind, content in
        var content = content
        if kind == .text || kind == .error {
          content = form.values.texts.withBytes(of: Int(truncatingIfNeeded: content)) {
            UInt64(builder.texts.intern($0))
          }
        }
        builder.append(kind, content, row: address.row + 1, column: position + 1)
      }
    }
    table = builder.finish()
  }

  private static func titles(_ files: [String]) -> [String] {
    let stems = files.map { FileName($0).stem }
    var counts: [String: Int] = [:]
    for stem in stems { counts[stem, default: 0] += 1 }
    return zip(files, stems).map { counts[$1] == 1 ? $1 : $0 }
  }
}
