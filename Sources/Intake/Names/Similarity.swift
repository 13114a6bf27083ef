import Tabular

/// How alike two texts are, for "did you mean".
public enum Similarity {
  /// Names at least this alike are taken for a slip of the pen (one letter in five, two in ten), and reported; below,
  /// for another name.
  public static let nearMiss = 0.8
  /// Labels and headers at least this alike are worth suggesting.
  public static let suggestion = 0.6
  /// The one of `candidates` that is most like `text` when both are folded; nil where none is alike enough. Ties go to
  /// the first.
  public static func nearest(to text: String, among candidates: [String], atLeast: Double = suggestion) -> String? {
    let folded = Folding.folded(text)
    var best: (candidate: String, ratio: Double)?
    for candidate in candidates {
      let ratio = EditDistance.ratio(folded, Folding.folded(candidate), atLeast: atLeast)
      if ratio >= atLeast, ratio > best?.ratio ?? 0 { best = (candidate, ratio) }
    }
    return best?.candidate
  }
}
