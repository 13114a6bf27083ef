extension Workbook {
  /// Reads a sheet by its position; every field of a text file stays a text, as it stands.
  ///
  /// For files whose columns hold names that look like values: in a list of question numbers `1.10` is not `1.1`. A workbook says itself
  /// which of its cells are texts, so nothing is different there.
  /// Cost and errors: as `read(_:columns:)`.
  /// - Precondition: `sheets.indices.contains(index)`.
  public func readTexts(_ index: Int) throws(SpreadsheetError) -> Sheet {
    guard case .text(let contents) = content else { return try read(index) }
    return try CSVReader(contents, limits: limits, keepsTexts: true).sheet(named: sheets[index].name)
  }
}
