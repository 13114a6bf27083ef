public import Tabular

/// A name for a range or a formula, for the whole workbook.
public struct DefinedName: Hashable, Sendable {
  /// Letters, digits, `_`, `.` and `\`, not beginning with a digit or `.`, and not like a cell's address. At most 255 characters.
  public var name: String
  /// What the name stands for, without `=`: `Lists!$A$2:$A$6`.
  public var formula: String

  /// A name for a formula, written without `=`.
  public init(_ name: String, formula: String) {
    self.name = name
    self.formula = formula
  }

  /// A name for cells of a sheet.
  public init(_ name: String, sheet: String, range: CellRange) {
    self.init(name, formula: SheetReference.text(sheet: sheet, range: range))
  }

  /// Whether Excel takes it as a name of a range, a formula or a table.
  static func isValid(_ name: String) -> Bool {
    guard let first = name.unicodeScalars.first, name.utf16.count <= 255 else { return false }
    guard first.properties.isAlphabetic || first == "_" || first == "\\" else { return false }
    let allowed = name.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal
        || "_.\\".unicodeScalars.contains(scalar)
    }
    return allowed && CellAddress(name) == nil && !isRowColumnReference(name)
  }

  /// `R`, `C`, `R1`, `C7`, `R1C1`: cell addresses in Excel's other notation.
  private static func isRowColumnReference(_ name: String) -> Bool {
    var rest = name.uppercased()[...]
    var parts = 0
    for letter: Character in ["R", "C"] where rest.first == letter {
      rest = rest.dropFirst().drop { $0.isASCII && $0.isWholeNumber }
      parts += 1
    }
    return parts > 0 && rest.isEmpty
  }
}
