/// Where a table came from: a file, and the sheet in it.
public struct Source: Hashable, Sendable {
  /// The path as the user named it, for messages and outputs.
  public let file: String
  /// The sheet's name; nil for a CSV file.
  public let sheet: String?

  /// A sheet of a file; no sheet for a text file.
  public init(file: String, sheet: String?) {
    self.file = file
    self.sheet = sheet
  }
}

/// The cell that a value came from. Twelve bytes, so that every observation can carry one.
public struct Origin: Hashable, Sendable {
  /// Position in the run's list of sources.
  public var source: Int32
  /// The row on the sheet, counted from zero.
  public var row: Int32
  /// The column on the sheet, counted from zero.
  public var column: Int32

  /// The cell in a row and a column of a source; numbers beyond 32 bits become the largest or smallest.
  public init(source: Int, row: Int, column: Int) {
    self.source = Int32(clamping: source)
    self.row = Int32(clamping: row)
    self.column = Int32(clamping: column)
  }

  /// The cell's place on its sheet.
  public var address: CellAddress { CellAddress(row: Int(row), column: Int(column)) }
}
