import Tabular

/// The tables of a workbook: parts that its sheets relate, each with a name and a range.
enum TableParts {
  static func read(_ package: Package, limits: Limits) throws(SpreadsheetError) -> [NamedRange] {
    var tables: [NamedRange] = []
    for (index, entry) in package.sheets.enumerated() {
      guard let sheet = entry.member else { continue }
      let relationships = try RelationshipMap(package.archive, of: sheet.name, limits: limits)
      for relationship in relationships.all where relationship.type == "table" {
        guard let member = package.archive.member(relationship.target) else { continue }
        let handler = TableHandler(sheet: index)
        try package.archive.parse(member, with: handler, limits: limits)
        if let table = handler.table { tables.append(table) }
      }
    }
    return tables
  }
}

private final class TableHandler: XMLHandler {
  /// Nil where the part names no table, or no range.
  var table: NamedRange?
  private let sheet: Int

  init(sheet: Int) { self.sheet = sheet }

  override func start(_ name: XMLName, _ attributes: XMLAttributes) {
    // The root says all that is wanted.
    stop = .done
    guard name == "table", let title = attributes["displayName"] ?? attributes["name"],
      let range = attributes["ref"].flatMap({ CellRange($0) })
    else { return }
    table = NamedRange(
      title, kind: .table, sheet: sheet, range: range, headerRows: attributes["headerRowCount"] == "0" ? 0 : 1,
      totalsRows: (attributes["totalsRowCount"].flatMap { Int($0) } ?? 0) > 0 ? 1 : 0)
  }
}
