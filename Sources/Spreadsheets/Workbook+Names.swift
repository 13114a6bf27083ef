import Tabular

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
  /// - Throws: A `SpreadsheetError` of code `corrupt` or `limit` with the part of a table that is broken.
  public func tables() throws(SpreadsheetError) -> [NamedRange] {
    switch content {
    case .package(let package): try TableParts.read(package, limits: limits)
    case .text: []
    }
  }

  /// The cells under a name, upper and lower case being the same: of a table, else of a defined name of the workbook, else of one that
  /// a single sheet has. Cost: as `tables()`.
  /// - Throws: As `tables()`; `notFound` for a name that there is not, with those there are and the nearest of them.
  public func range(named name: String) throws(SpreadsheetError) -> NamedRange {
    let wanted = name.lowercased()
    let names = try tables() + definedNames.filter { $0.scope == nil } + definedNames.filter { $0.scope != nil }
    guard let found = names.first(where: { $0.name.lowercased() == wanted }) else {
      throw SpreadsheetError(
        .notFound, "There is no table and no name for cells called \"\(name)\".",
        remedy: names.isEmpty
          ? "The workbook has none; name a sheet."
          : NameSuggestion.remedy(for: name, among: names.map(\.name), present: "The workbook has"), file: self.name)
    }
    return found
  }

  /// Reads the cells of a table or a defined name: the sheet, with nothing outside of the range, and without a table's totals row.
  ///
  /// Cost: as reading the range's columns of the sheet. Throws as that.
  public func read(_ range: NamedRange) throws(SpreadsheetError) -> Sheet {
    try read(range.sheet, columns: Set(range.range.columns)).cropped(to: range.range, rows: range.filledRows)
  }

  /// Reads the columns of these names from a table or a defined name, or all of them. The header is a table's header row; of a defined name
  /// it is the first filled row where columns are asked for, and there is none otherwise.
  ///
  ///     let services = try workbook.read(named: "Services", columns: ["Service", "Level now"])
  ///
  /// Cost: as `read(_:columns:headerRow:)`.
  /// - Throws: as that; a `SpreadsheetError` of code `notFound` for a name that the workbook does not have.
  public func read(named name: String, columns names: [String]? = nil) throws(SpreadsheetError) -> Records {
    let found = try range(named: name)
    let rows = found.filledRows
    var choice = ColumnChoice(Set(found.range.columns))
    if let names {
      guard found.headerRows > 0 || found.kind == .definedName else {
        throw SpreadsheetError(
          .notFound, "The table \"\(found.name)\" has no header row.",
          remedy: "Read all its columns, or switch its header row on in Excel (Table Design > Header Row).",
          file: self.name)
      }
      let place = found.headerRows > 0 ? rows.lowerBound...rows.lowerBound : rows.lowerBound...(rows.upperBound - 1)
      choice = try ColumnChoice(names, of: header(found.sheet, in: place, columns: choice.set))
    } else if found.headerRows > 0 {
      let header = try header(found.sheet, in: rows.lowerBound...rows.lowerBound, columns: choice.set)
      choice = ColumnChoice(found.range.columns, of: header)
    }
    let sheet = try read(found.sheet, columns: choice.set).cropped(to: found.range, rows: rows)
    choice.rows = choice.rows.clamped(to: rows)
    return Records(sheet, choice)
  }
}
