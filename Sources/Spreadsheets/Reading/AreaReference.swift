import Tabular

/// A reference to one area of one sheet as formulas write it: `Sheet1!$A$1:$B$5`, `'Service levels'!A:C`, `Lists!$2:$4`.
struct AreaReference {
  let sheet: String
  let range: CellRange

  /// Nil for anything else: several areas, several sheets, other workbooks, functions, constants, `#REF!`.
  init?(_ formula: String) {
    let formula = formula.hasPrefix("=") ? formula.dropFirst() : formula[...]
    guard let mark = formula.lastIndex(of: "!"), let sheet = Self.unquoted(formula[..<mark]),
      let range = Self.area(formula[formula.index(after: mark)...])
    else { return nil }
    self.sheet = sheet
    self.range = range
  }

  /// The sheet's name; nil where it is quoted by halves, or names another workbook or a row of sheets.
  private static func unquoted(_ text: Substring) -> String? {
    guard text.hasPrefix("'") else {
      return text.isEmpty || text.contains { "[]:'(), ".contains($0) } ? nil : String(text)
    }
    let inside = text.dropFirst().dropLast()
    guard text.count > 2, text.hasSuffix("'"), !inside.replacing("''", with: "").contains("'"), !inside.contains("[")
    else { return nil }
    return String(inside.replacing("''", with: "'"))
  }

  private static func area(_ text: Substring) -> CellRange? {
    if let range = CellRange(text) { return range }
    let corners = text.split(separator: ":", omittingEmptySubsequences: false).map { $0.replacing("$", with: "") }
    guard corners.count == 2 else { return nil }
    // Whole columns or rows, as the cells at both ends of them.
    if let first = CellAddress(corners[0] + "1"), let last = CellAddress(corners[1] + "\(CellAddress.rowLimit)"),
      !corners.joined().contains(where: \.isNumber)
    {
      return CellRange(first, last)
    }
    if let first = CellAddress("A" + corners[0]), let last = CellAddress("XFD" + corners[1]) {
      return CellRange(first, last)
    }
    return nil
  }
}
