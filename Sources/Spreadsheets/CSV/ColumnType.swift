import Tabular

/// What a column of a text file has been so far, from its first field on.
///
/// A column is numbers, dates or booleans if all its values are, apart from up to twenty texts at its top (titles and headers);
/// otherwise it is text, every field as it stands.
enum ColumnType: Sendable, Hashable {
  /// Nobody asked for it.
  case unwanted
  /// Only texts so far, and how many.
  case undecided(texts: Int)
  case values(CellKind)
  case text

  /// Texts that may stand above the values of a column.
  static let headTexts = 20

  /// The columns up to the last that is wanted, before their first field; none where all are.
  static func undecided(_ wanted: Set<Int>?) -> [ColumnType] {
    (0..<max(0, (wanted?.max() ?? -1) + 1)).map { wanted?.contains($0) == true ? .undecided(texts: 0) : .unwanted }
  }

  /// What the columns behind those are.
  static func others(_ wanted: Set<Int>?) -> ColumnType { wanted == nil ? .undecided(texts: 0) : .unwanted }
}
