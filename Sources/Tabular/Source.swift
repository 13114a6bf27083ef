/// Where a table came from: a file, and the sheet in it.
public struct Source: Hashable, Sendable {
  /// The path as the user named it, for messages and outputs.
  public let file: String
  /// The sheet's name; nil for a CSV file.
  public let sheet: String?

  public init(file: String, sheet: String?) {
    self.file = file
    self.sheet = sheet
  }
}

/// The cell that a value came from. Twelve bytes, so that every observation can carry one.
public struct Origin: Hashable, Sendable {
  /// Position in the run's list of sources.
  public var source: Int32
  public var row: Int32
  public var column: Int32

  public init(source: Int, row: Int, column: Int) {
    self.source = Int32(clamping: source)
    self.row = Int32(clamping: row)
    self.column = Int32(clamping: column)
  }

  public var address: CellAddress { CellAddress(row: Int(row), column: Int(column)) }
}
