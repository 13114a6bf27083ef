import Foundation
import Spreadsheets
import Tabular
import Testing

/// The csv-spectrum collection: a JSON list of records beside each file.
@Suite(.enabled(if: Corpus.has("csv/csv-spectrum"), "the corpus is not there: set PLUMBLINE_CORPUS to its folder"))
struct CSVSpectrumTests {
  private func bytes(_ name: String) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: Corpus.path("csv/csv-spectrum/\(name)")))
  }

  @Test(arguments: [
    "comma_in_quotes", "empty", "empty_crlf", "escaped_quotes", "json", "newlines", "newlines_crlf",
    "quotes_and_newlines", "simple", "simple_crlf", "utf8",
  ])
  func `records as the collection has them`(name: String) throws {
    let rows = try Workbook(Corpus.path("csv/csv-spectrum/csvs/\(name).csv")).read(0).rows
    let expected = try JSONDecoder().decode([[String: String]].self, from: bytes("json/\(name).json"))
    let header = try #require(rows.first)
    let records = rows.dropFirst().map { row in
      Dictionary(uniqueKeysWithValues: header.enumerated().map { ($1, $0 < row.count ? row[$0] : "") })
    }
    // The files' own line ends were made `\n` when they were published; the JSON still has them.
    #expect(records == expected.map { $0.mapValues { $0.replacing("\r\n", with: "\n") } })
  }

  /// Its JSON has another telephone number than its file, and is no list.
  @Test func `location coordinates`() throws {
    let table = try Workbook(Corpus.path("csv/csv-spectrum/csvs/location_coordinates.csv")).read(0).table
    #expect(
      (0..<4).map { table[1, $0] } == [
        .number(2_095_257_564), .text("37\u{FFFD}36'37.8\"N 121\u{FFFD}2'17.9\"W"), .text("Modesto"),
        .text("Stanislaus"),
      ])
  }
}
