import Testing

@testable import Spreadsheets

extension LaneComparison {
  /// A sheet of a workbook that `open` opens anew for each lane, since a workbook keeps its shared texts.
  static func sheet(
    _ index: Int, of open: () throws(SpreadsheetError) -> Workbook, sourceLocation: SourceLocation = #_sourceLocation
  ) -> Result<Sheet, SpreadsheetError> {
    let plain = Result { () throws(SpreadsheetError) in try open().read(index, lane: .plain) }
    let judged = Result { () throws(SpreadsheetError) in try open().read(index, lane: .judge) }
    if let difference = difference(plain, judged) {
      Issue.record("\(difference)", sourceLocation: sourceLocation)
    }
    return plain
  }
}
