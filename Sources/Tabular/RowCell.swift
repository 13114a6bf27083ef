/// A cell of a row that is added as a whole: its column, and what `Column` stores of it.
public struct RowCell: Sendable {
  /// The column on the sheet, counted from zero.
  public let column: Int32
  /// What the content means.
  public let kind: CellKind
  /// By its kind; see `CellKind`.
  public let content: UInt64

  /// A cell of a row.
  public init(_ kind: CellKind, _ content: UInt64, column: Int32) {
    self.column = column
    self.kind = kind
    self.content = content
  }
}
