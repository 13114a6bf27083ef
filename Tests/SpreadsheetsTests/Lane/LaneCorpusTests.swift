import Testing

@testable import Spreadsheets

/// Two lanes, one truth: real workbooks read the same by the plain lane and by libxml2 alone.
@Suite(.enabled(if: Corpus.has("xlsx"), "\(Corpus.absent)"))
struct LaneCorpusTests {
  @Test(arguments: ["xlsx", "unsettled", "hostile"])
  func `every workbook of the corpus`(folder: String) {
    let workbooks = Corpus.workbooks(in: folder)
    #expect(!workbooks.isEmpty)
    for (name, _) in workbooks {
      let difference = LaneComparison.difference { () throws(SpreadsheetError) in
        try Workbook(Corpus.path(name), name: name)
      }
      #expect(difference == nil, "\(name)")
    }
  }
}
