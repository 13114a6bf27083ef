/// Cells by the names that the workbook has for them.
extension Workbook {
  /// The defined names that stand for one area of one sheet, in the order of the file; names of constants, formulas, several areas and
  /// other workbooks are left out, and so are those that Excel makes for itself (print areas, filters). None in a text file.
  public var definedNames: [NamedRange] {
    switch content {
    case .package(let package): package.definedNames
    case .text: []
    }
  }

  /// The tables of all sheets, in the order of the sheets. Cost: the small part that each table has; read anew with each call.
  public func tables() throws(SpreadsheetError) -> [NamedRange] {
    switch content {
    case .package(let package): try TableParts.read(package, limits: limits)
    case .text: []
    }
  }

  /// The cells under a name, upper and lower case being the same: of a table, else of a defined name of the workbook, else of one that
  /// a single sheet has.
  public func range(named name: String) throws(SpreadsheetError) -> NamedRange {
    let wanted = name.lowercased()
    let names = try tables() + definedNames.filter { $0.scope == nil } + definedNames.filter { $0.scope != nil }
    guard let found = names.first(where: { $0.name.lowercased() == wanted }) else {
      let known = names.map { "\"\($0.name)\"" }.joined(separator: ", ")
      throw SpreadsheetError(
        .notFound, "There is no table and no name for cells called \"\(name)\".",
        remedy: known.isEmpty ? "The workbook has none; name a sheet." : "The workbook has \(known).", file: self.name)
    }
    return found
  }
}
