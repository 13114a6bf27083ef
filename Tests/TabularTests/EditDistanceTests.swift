import Tabular
import Testing

struct EditDistanceTests {
  @Test(arguments: [
    ("", "", 0), ("defined", "defined", 0), ("defned", "defined", 1), ("abcd", "abdc", 1), ("abc", "", 3),
    // Optimal string alignment edits no substring twice.
    ("ca", "abc", 3), ("coaching", "training", 4),
  ])
  func ratio(a: String, b: String, edits: Int) {
    let expected = 1 - Double(edits) / Double(max(a.count, b.count, 1))
    #expect(abs(EditDistance.ratio(a, b) - expected) < 1e-12)
    #expect(abs(EditDistance.ratio(b, a) - expected) < 1e-12)
  }

  /// Every pair of short texts over two letters, against the recursive definition.
  @Test func agreesWithTheDefinition() {
    let texts = (0...4).flatMap { length in
      (0..<(1 << length)).map { bits in String((0..<length).map { bits >> $0 & 1 == 1 ? "a" : "b" }) }
    }
    func distance(_ a: ArraySlice<Character>, _ b: ArraySlice<Character>) -> Int {
      guard let x = a.last, let y = b.last else { return max(a.count, b.count) }
      var best = min(distance(a.dropLast(), b), distance(a, b.dropLast())) + 1
      best = min(best, distance(a.dropLast(), b.dropLast()) + (x == y ? 0 : 1))
      if a.count > 1, b.count > 1, a[a.endIndex - 2] == y, b[b.endIndex - 2] == x {
        best = min(best, distance(a.dropLast(2), b.dropLast(2)) + 1)
      }
      return best
    }
    for a in texts {
      for b in texts where max(a.count, b.count) > 0 {
        let expected = 1 - Double(distance(Array(a)[...], Array(b)[...])) / Double(max(a.count, b.count))
        #expect(abs(EditDistance.ratio(a, b) - expected) < 1e-12, "\(a) \(b)")
      }
    }
  }

  @Test func refusesRemarks() {
    let remark = String(repeating: "a", count: EditDistance.longest + 1)
    #expect(EditDistance.ratio(remark, remark) == 0)
    #expect(EditDistance.ratio("abc", "abcdefgh", atLeast: 0.8) == 0)
  }
}
