import Pipeline
import Publishing
import Spreadsheets
import Tabular
import Testing

/// Figures of the sample job as `explain` prints them, against the files of the run.
@Suite struct SampleExplanationTests {
  /// Tables that the sample job has no rows for.
  private static let empty = ["fact_what_if"]
  /// Tables of which the sample job's rows hold no computed figure: projects without a year, and more outcomes than customers can tell of.
  private static let stated = ["fact_portfolio", "fact_driver"]

  private static let files = Task {
    let assessment = try await SampleJob.assessment()
    return BITables(assessment.figures, facts: assessment.facts).files()
  }

  @Test(arguments: Explainer.tables.map(\.name)) func `What is printed is what is published`(table: String) async throws
  {
    let assessment = try await SampleJob.assessment()
    let explainer = Explainer(
      assessment.figures, facts: assessment.facts, observations: assessment.reading.observations)
    let schema = try #require(TableSchema.all.first { $0.name == table })
    let file = try #require(
      try await Self.files.value.first { $0.name == "bi/\(table).csv" })
    let rows = try Self.rows(of: file)
    #expect(rows.isEmpty == Self.empty.contains(table))
    var figures = 0
    for row in stride(from: 0, to: rows.count, by: max(1, rows.count / 8)).map({ rows[$0] }) {
      let keys = schema.primaryKey.map { "\($0)=\"\((row[$0] ?? "").replacing("\"", with: "\"\""))\"" }
      let query = "\(table)[\(keys.joined(separator: ","))]"
      for line in try explainer.lines(try FigureQuery(query), limit: 3, width: 100_000) {
        guard let mark = line.firstRange(of: " = "), !line.hasPrefix(" ") else { continue }
        figures += 1
        let columns = Self.parts(line[..<mark.lowerBound])
        let values = columns.count == 1 ? [String(line[mark.upperBound...])] : Self.parts(line[mark.upperBound...])
        for (column, value) in zip(columns, values) {
          let published = try #require(row[column], "\(query) \(column)")
          #expect(Self.isSame(value, published), "\(query) \(column): \(value), in the file \(published)")
        }
      }
    }
    #expect(figures > 0 || Self.empty.contains(table) || Self.stated.contains(table))
  }

  /// The two ends of an interval.
  private static func parts(_ text: Substring) -> [String] { text.split(separator: " .. ").map(String.init) }

  /// Up to the decimals that are printed.
  private static func isSame(_ printed: String, _ published: String) -> Bool {
    guard let one = Double(printed), let other = Double(published) else { return printed == published }
    return abs(one - other) <= 1e-6 * max(1, abs(other))
  }

  /// The rows of a CSV file by column, every field as it stands.
  private static func rows(of file: PublishedFile) throws -> [[String: String]] {
    let table = try Workbook(bytes: file.bytes, name: file.name).readTexts(0).table
    let names = (0..<table.columns.count).map { table[0, $0].text }
    return table.rows.dropFirst().map { row in
      Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, table[row, $0].text) })
    }
  }
}
