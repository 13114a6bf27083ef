/// What may be told of an answer by itself.
enum Disclosure: Comparable {
  /// Not even where it stands: a row that it belongs to is withheld, and how many answers that has is withheld with it.
  case nothing
  /// Where it stands, and not what it says: a row that it belongs to has too few answers for a distribution, which is what a list of them
  /// would be.
  case places
  /// Where it stands and what it says.
  case levels
}
