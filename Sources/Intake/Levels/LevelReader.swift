public import Tabular

/// What an answer says on a declared scale.
public enum LevelReading: Hashable, Sendable {
  case level(Int)
  /// A level that the file stores as text, `"4"`.
  case numberAsText(Int)
  /// A word for no answer, or a blank: missing, not wrong.
  case noAnswer
  /// A number that is no level of the scale: beyond its ends, or between two levels.
  case outside
  /// A text that is no level's label, or a label that contradicts the number beside it (`3 - Measured`).
  case unknown
}

/// Reads answers on one scale: `3`, `"3"`, `Defined`, `3 - Defined`, `3: Defined`, `Defined (3)`, `n/a`.
public struct LevelReader: Sendable {
  public let scale: Scale
  private let labels: [String: Int]
  private let noAnswer: Set<String>

  public init(_ scale: Scale) {
    self.scale = scale
    var labels: [String: Int] = [:]
    for label in scale.labels where labels[Folding.folded(label.text)] == nil {
      labels[Folding.folded(label.text)] = label.level
    }
    self.labels = labels
    // Words such as "-" fold to nothing, so they are kept as they stand too.
    noAnswer = Set(scale.noAnswer.map { $0.lowercased() } + scale.noAnswer.map { Folding.folded($0) } + [""])
  }

  public func read(_ number: Double) -> LevelReading {
    guard let level = Int(exactly: number), scale.levels.contains(level) else { return .outside }
    return .level(level)
  }

  /// Cost: folding the text; callers with many rows read each distinct text once.
  public func read(_ text: String) -> LevelReading {
    let trimmed = Folding.trimmed(text)
    let folded = Folding.folded(trimmed)
    if let level = labels[folded] { return checked(level) }
    if let number = Self.number(trimmed) {
      if case .level(let level) = read(number) { return .numberAsText(level) }
      return .outside
    }
    if noAnswer.contains(trimmed.lowercased()) { return .noAnswer }
    guard !folded.isEmpty else { return .unknown }
    if noAnswer.contains(folded) { return .noAnswer }
    return numbered(folded.split(separator: " "))
  }

  /// A label with its number before or behind it. Both must mean the same level.
  private func numbered(_ words: [Substring]) -> LevelReading {
    guard words.count >= 2 else { return .unknown }
    for (number, label) in [(words[0], words.dropFirst()), (words[words.count - 1], words.dropLast())] {
      guard let number = Int(number), number.magnitude < 1000, let level = labels[label.joined(separator: " ")]
      else { continue }
      return level == number ? checked(level) : .unknown
    }
    return .unknown
  }

  private func checked(_ level: Int) -> LevelReading { scale.levels.contains(level) ? .level(level) : .outside }

  /// A plain decimal number with a point or a comma, and nothing else.
  static func number(_ text: String) -> Double? {
    guard let first = text.utf8.first, first == 43 || first == 45 || (48...57).contains(first) || first == 46,
      text.utf8.allSatisfy({ (48...57).contains($0) || [43, 44, 45, 46].contains($0) }), text.utf8.count <= 20
    else { return nil }
    return Double(text.split(separator: ",", omittingEmptySubsequences: false).joined(separator: "."))
  }

  /// The label or labelled number that a text was most likely meant to be; nil where nothing is alike.
  public func nearestLabel(to text: String) -> String? {
    Similarity.nearest(to: text, among: scale.labels.flatMap { [$0.text, "\($0.level) \($0.text)"] })
  }

  /// The scale in words: `1 Ad hoc, 2 Repeatable, …`, or `1 to 5` where it names no levels.
  public var legend: String {
    let named = scale.levels.compactMap { level in scale.label(of: level).map { "\(level) \($0)" } }
    return named.count == scale.count ? named.joined(separator: ", ") : "\(scale.lowest) to \(scale.highest)"
  }
}
