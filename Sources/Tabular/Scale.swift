/// A declared scale: which whole levels an answer may have, and how each is called. Declared, never inferred from the values seen.
public struct Scale: Hashable, Sendable {
  /// What the scale measures, for messages.
  public let name: String
  /// The levels from the lowest to the highest.
  public let levels: ClosedRange<Int>
  /// Names of levels, the first of a level being the one to show; further ones are other wordings of it.
  public let labels: [Label]
  /// Words that mean "no answer" (`n/a`, `don't know`); such an answer is missing, not wrong.
  public let noAnswer: [String]

  /// A word that stands for a level.
  public struct Label: Hashable, Sendable {
    /// The level.
    public let level: Int
    /// The word.
    public let text: String

    /// A word for a level.
    public init(level: Int, text: String) {
      self.level = level
      self.text = text
    }
  }

  /// A scale of these levels.
  public init(name: String, levels: ClosedRange<Int>, labels: [Label], noAnswer: [String] = Scale.wordsForNoAnswer) {
    self.name = name
    self.levels = levels
    self.labels = labels
    self.noAnswer = noAnswer
  }

  /// What people write where they give no answer, in lower case.
  public static let wordsForNoAnswer = [
    "n/a", "na", "n.a.", "not applicable", "don't know", "dont know", "do not know", "not observed", "not rated",
    "no answer", "no opinion", "unknown", "-", "–", "—", "?", ".",
  ]

  /// The lowest level.
  public var lowest: Int { levels.lowerBound }
  /// The highest level.
  public var highest: Int { levels.upperBound }
  /// The number of levels.
  public var count: Int { levels.count }

  /// The name to show for a level; nil where the scale names none.
  public func label(of level: Int) -> String? { labels.first { $0.level == level }?.text }

  /// A level as a share of the way from the lowest to the highest, 0...1; 0 on a scale of one level.
  public func index(of level: Double) -> Double {
    count > 1 ? (level - Double(lowest)) / Double(count - 1) : 0
  }
}
