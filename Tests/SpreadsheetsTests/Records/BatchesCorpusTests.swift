import Testing

@testable import Spreadsheets

/// Real workbooks and text files in batches, against reading them whole.
struct BatchesCorpusTests {
  /// Enough for every shape, in seconds.
  private static let largest = 300_000

  @Test(.enabled(if: Corpus.has("xlsx"), "\(Corpus.absent)"), arguments: [3, 500])
  func `workbooks give the same cells`(rows: Int) throws {
    var sheets = 0
    for (name, size) in Corpus.workbooks(in: "xlsx") where size < Self.largest {
      guard let file = try? Workbook(Corpus.path(name)) else { continue }
      for index in file.sheets.indices where (try? file.read(index)) != nil {
        do {
          let difference = try RowBatchesTests.difference(file, index, rows: rows)
          #expect(difference == nil, "\(name), \(file.sheets[index].name)")
          sheets += 1
        } catch let error as SpreadsheetError {
          #expect(error.code == .unordered, "\(name): \(error)")
        }
      }
    }
    #expect(sheets > 100)
  }
}
