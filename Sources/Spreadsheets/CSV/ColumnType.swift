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
}
