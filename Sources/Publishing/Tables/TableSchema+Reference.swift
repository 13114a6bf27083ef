extension TableSchema {
  /// The page `docs/tables.md`: every table and column, in Markdown.
  public static var referencePage: String {
    var lines = [
      "# Published tables", "",
      "CSV files in `bi/`: UTF-8, a header even where there are no rows, decimal points, ISO 8601 dates, shares from 0 to 1. An empty",
      "field is a value that does not exist; where a figure is not defined, a note beside it says why. New columns are added at the end",
      "only. `datapackage.json` says the same for programs. This page is made from the tables' declarations; what the figures mean and how",
      "they are computed is in [methods.md](methods.md).", "",
    ]
    lines += all.map { "- [`\($0.name)`](#\($0.name)): \($0.title.lowercasedFirst)" }
    for table in all {
      lines += ["", "## \(table.name)", "", table.description, ""]
      lines.append("Primary key: " + table.primaryKey.map { "`\($0)`" }.joined(separator: ", ") + ".")
      lines += ["", "| column | type | meaning |", "|---|---|---|"]
      lines += table.fields.map { "| `\($0.name)` | \($0.type.rawValue) | \(table.meaning(of: $0)) |" }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func meaning(of field: Field) -> String {
    var parts = [field.description]
    if let unit = field.unit { parts.append("In \(unit).") }
    if !field.values.isEmpty { parts.append("One of " + field.values.map { "`\($0)`" }.joined(separator: ", ") + ".") }
    if let key = foreignKeys.first(where: { $0.field == field.name }) {
      parts.append("Refers to `\(key.table).\(key.key)`.")
    }
    return parts.joined(separator: " ").split(separator: "|").joined(separator: "\\|")
  }
}

extension String {
  /// `Service maturity` as `service maturity`; names in capitals stay.
  fileprivate var lowercasedFirst: String {
    dropFirst().first?.isUppercase == true ? self : prefix(1).lowercased() + dropFirst()
  }
}
