/// How far two texts are apart, in letters that a slip of the hand changes.
public enum EditDistance {
  /// Longer texts are remarks, not names: they resemble nothing.
  public static let longest = 120

  /// `1 - d / max(length)`, where `d` is the optimal string alignment distance (Damerau-Levenshtein with adjacent transpositions, no
  /// substring edited twice) over Unicode scalars: 1 for equal texts, 0 for nothing in common; 1 for two empty texts.
  ///
  /// Cost: the product of the lengths; 0 at once where the lengths alone rule out `atLeast`, or a text is longer than 120 scalars.
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
}
