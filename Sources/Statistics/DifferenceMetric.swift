/// How far apart two levels are, for Krippendorff's alpha.
public enum DifferenceMetric: Hashable, Sendable, CaseIterable {
  /// Levels are names: different or not.
  case nominal
  /// Levels are ranks: the number of ratings between them, with half of those at either end.
  case ordinal
  /// Levels are equally spaced: their difference.
  case interval
  /// Levels are amounts with a natural zero: their difference relative to their sum.
  case ratio
}
