/// How alike two texts are, for "did you mean".
public enum Similarity {
  /// Names at least this alike are taken for a slip of the pen (one letter in five, two in ten), and reported; below,
  /// for another name.
  public static let nearMiss = 0.8
  /// Labels and headers at least this alike are worth suggesting.
  public static let suggestion = 0.6
  /// Longer texts are remarks, not names: they resemble nothing.
  static let longest = 120

  /// `1 - d / max(length)`, where `d` is the optimal string alignment distance (Damerau-Levenshtein with adjacent
  /// transpositions, no substring edited twice) over Unicode scalars: 1 for equal texts, 0 for nothing in common; 1 for
  /// two empty texts.
  ///
  /// Cost: the product of the lengths; 0 at once where the lengths alone rule out `atLeast`, or a text is longer than
  /// 120.
  public static func ratio(_ a: String, _ b: String, atLeast: Double = 0) -> Double {
    let a = Array(a.unicodeScalars)
    let b = Array(b.unicodeScalars)
    let longer = max(a.count, b.count)
    if longer == 0 { return 1 }
    let best = 1 - Double(longer - min(a.count, b.count)) / Double(longer)
    guard longer <= longest, best >= atLeast else { return 0 }
    return 1 - Double(distance(a, b)) / Double(longer)
  }

  private static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var beforeLast = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      row.reserveCapacity(b.count + 1)
      for j in b.indices {
        var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, beforeLast[j - 1] + 1) }
        row.append(cost)
      }
      beforeLast = last
      last = row
    }
    return last[b.count]
  }

  /// The one of `candidates` that is most like `text` when both are folded; nil where none is alike enough. Ties go to
  /// the first.
  public static func nearest(to text: String, among candidates: [String], atLeast: Double = suggestion) -> String? {
    let folded = Folding.folded(text)
    var best: (candidate: String, ratio: Double)?
    for candidate in candidates {
      let ratio = ratio(folded, Folding.folded(candidate), atLeast: atLeast)
      if ratio >= atLeast, ratio > best?.ratio ?? 0 { best = (candidate, ratio) }
    }
    return best?.candidate
  }
}
