/// What having a feature or lacking it does to a customer (Kano, Seraku, Takahashi and Tsuji 1984).
public enum KanoCategory: Int, Hashable, Sendable, CaseIterable {
  /// M: taken for granted; missing, it annoys.
  case mustBe
  /// O: the more, the better.
  case oneDimensional
  /// A: delights; missing, it is not noticed.
  case attractive
  /// I: makes no difference.
  case indifferent
  /// R: the customer would rather not have it.
  case reverse
  /// Q: the two answers contradict each other.
  case questionable

  /// The customary letter.
  public var letter: Character {
    switch self {
    case .mustBe: "M"
    case .oneDimensional: "O"
    case .attractive: "A"
    case .indifferent: "I"
    case .reverse: "R"
    case .questionable: "Q"
    }
  }

  /// The scale of both answers: 1 "I like it", 2 "it must be so", 3 "I am neutral", 4 "I can live with it", 5 "I dislike it".
  public static let scale = 1...5

  /// The category of a pair of answers, by the evaluation table of Berger et al. (1993; also Matzler and Hinterhuber 1998):
  ///
  /// | functional ↓ dysfunctional → | like | must be | neutral | live with | dislike |
  /// |---|---|---|---|---|---|
  /// | like | Q | A | A | A | O |
  /// | must be | R | I | I | I | M |
  /// | neutral | R | I | I | I | M |
  /// | live with | R | I | I | I | M |
  /// | dislike | R | R | R | R | Q |
  ///
  /// - Parameters:
  ///   - functional: how the customer feels if the feature is there.
  ///   - dysfunctional: how the customer feels if it is not.
  /// - Throws: `outsideScale`.
  public init(functional: Int, dysfunctional: Int) throws(Undefined) {
    for answer in [functional, dysfunctional] where !Self.scale.contains(answer) {
      throw .outside(Self.scale, level: answer)
    }
    self =
      switch (functional, dysfunctional) {
      case (1, 1), (5, 5): .questionable
      case (1, 5): .oneDimensional
      case (1, _): .attractive
      case (5, _), (_, 1): .reverse
      case (_, 5): .mustBe
      default: .indifferent
      }
  }
}
