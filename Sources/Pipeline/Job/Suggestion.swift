/// "Did you mean": the known name nearest to a wrong one.
enum Suggestion {
  /// The nearest of the names, the first of equals; nil if none is near: more than a third of the letters would have to change.
  ///
  /// Distance: insertions, deletions, changes and swaps of neighbours (optimal string alignment), upper case and `-`, `_`, blank being alike.
  static func nearest(to name: String, among names: [String]) -> String? {
    let wanted = folded(name)
    guard (1...64).contains(wanted.count) else { return nil }
    let near = names.compactMap { known -> (name: String, distance: Int)? in
      let letters = folded(known)
      let distance = distance(wanted, letters)
      return distance <= max(1, max(wanted.count, letters.count) / 3) ? (known, distance) : nil
    }
    return near.min { $0.distance < $1.distance }?.name
  }

  /// The sentence for a remedy: the nearest name, or all of them.
  static func sentence(for name: String, among names: [String], plural: String) -> String {
    nearest(to: name, among: names).map { "Did you mean \"\($0)\"?" }
      ?? "The \(plural) here are \(names.joined(separator: ", "))."
  }

  private static func folded(_ name: String) -> [Unicode.Scalar] {
    name.lowercased().unicodeScalars.map { $0 == "-" || $0 == " " ? "_" : $0 }
  }

  private static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        var best = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, beforeLast[j - 1] + 1) }
        row.append(best)
      }
      (beforeLast, last) = (last, row)
    }
    return last[b.count]
  }
}
