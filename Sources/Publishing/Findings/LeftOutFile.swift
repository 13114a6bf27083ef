public import Spreadsheets
import Tabular

/// `left_out_rows.csv`: every cell of every row that was left out, as it stands, with the row's own number and the rule.
public enum LeftOutFile {
  static let header = ["file", "sheet", "row", "rule", "cell", "column_name", "value"]

  /// The file, also where no row was left out. Its rows count cells.
  public static func file(_ facts: RunFacts, format: CSVWriter.Format) -> PublishedFile {
    var csv = CSVWriter(format)
    csv.append(row: header.map(Cell.text))
    var rows = 0
    for source in facts.leftOut {
      source.cells.forEachCell { address, _, _ in
        let cell = source.address(address.row, column: address.column)
        csv.append(text: source.source.file)
        csv.append(source.source.sheet.map(Cell.text) ?? .empty)
        csv.append(integer: cell.row + 1)
        csv.append(text: source.rules[address.row])
        csv.append(text: cell.description)
        csv.append(source.headers[address.column].map(Cell.text) ?? .empty)
        csv.append(source.shown(address.row, column: address.column, without: facts.withheldNames))
        csv.endRow()
        rows += 1
      }
    }
    return PublishedFile(name: "left_out_rows.csv", bytes: csv.bytes, rows: rows)
  }
}
