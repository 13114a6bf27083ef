/// How sure a recognition is.
public enum Confidence: String, Sendable, Comparable, CaseIterable {
  /// Little speaks for it, or as much for something else.
  case guess
  case likely
  case certain

  public static func < (a: Confidence, b: Confidence) -> Bool { a.rank < b.rank }

  private var rank: Int { self == .guess ? 0 : self == .likely ? 1 : 2 }
}
