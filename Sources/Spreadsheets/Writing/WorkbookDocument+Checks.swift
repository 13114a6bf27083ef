import Tabular

extension WorkbookDocument {
  /// Refuses what Excel would refuse or repair, but for what only the cells show, which is checked while they are written.
  func check() throws(SpreadsheetError) {
    guard sheets.contains(where: { !$0.isHidden }) else {
      throw SpreadsheetError(.invalid, "The workbook has no visible sheet.", remedy: "Add a sheet that is not hidden.")
    }
    var sheetNames: Set<String> = []
    for sheet in sheets {
      try Self.checkName(of: sheet)
      guard sheetNames.insert(sheet.name.lowercased()).inserted else {
        throw SpreadsheetError(
          .invalid, "Two sheets are named \"\(sheet.name)\"; case does not count.", remedy: "Rename one of them.",
          part: sheet.name)
      }
    }
    try checkNames()
    for sheet in sheets {
      do {
        try sheet.check(sheetNames: sheetNames)
      } catch {
        var error = error
        error.part = sheet.name
        throw error
      }
    }
  }

  private static func checkName(of sheet: Worksheet) throws(SpreadsheetError) {
    let name = sheet.name
    func refuse(_ message: String, _ remedy: String) -> SpreadsheetError {
      SpreadsheetError(.invalid, message, remedy: remedy, part: name)
    }
    guard (1...31).contains(name.utf16.count) else {
      throw refuse("The sheet's name has \(name.utf16.count) characters.", "Use 1 to 31 characters.")
    }
    let isForbidden = { (scalar: Unicode.Scalar) in scalar.value < 0x20 || "[]:*?/\\".unicodeScalars.contains(scalar) }
    guard !name.unicodeScalars.contains(where: isForbidden) else {
      throw refuse("The sheet's name has a character that Excel does not allow.", "Leave out [ ] : * ? / and \\.")
    }
    guard name.first != "'", name.last != "'" else {
      throw refuse("The sheet's name begins or ends with an apostrophe.", "Leave it out.")
    }
    guard name.lowercased() != "history" else {
      throw refuse("Excel keeps the sheet name History for itself.", "Choose another name.")
    }
  }

  /// Defined names and the names of tables share one space.
  private func checkNames() throws(SpreadsheetError) {
    var names: Set<String> = []
    func check(_ name: String, in sheet: String?) throws(SpreadsheetError) {
      guard DefinedName.isValid(name) else {
        throw SpreadsheetError(
          .invalid, "Excel does not take \"\(name)\" as a name.",
          remedy: "Begin with a letter, use letters, digits, _ and . only, and nothing like a cell's address.",
          part: sheet)
      }
      guard names.insert(name.lowercased()).inserted else {
        throw SpreadsheetError(
          .invalid, "The name \"\(name)\" is given twice; case does not count.", remedy: "Rename one of them.",
          part: sheet)
      }
    }
    for name in definedNames {
      try check(name.name, in: nil)
      guard !name.formula.isEmpty else {
        throw SpreadsheetError(
          .invalid, "The name \"\(name.name)\" stands for nothing.", remedy: "Give it a range or a formula.")
      }
    }
    for sheet in sheets {
      for table in sheet.tables { try check(table.name, in: sheet.name) }
    }
  }
}
