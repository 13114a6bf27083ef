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
  /// A label beside a number that means another level (`3 - Measured`).
  case contradiction(number: Int, label: Int)
  /// A text that is no level's label.
  case unknown
}

/// Reads answers on one scale: `3`, `"3"`, `Defined`, `3 - Defined`, `Defined (3)`, `Level 3`, `3/5`, `★★★☆☆`, `n/a`.
///
/// The labels are those of the scale, and the words that questionnaires use for them in seven languages (see
/// `LevelWords`). On a scale whose numbers run the other way, numbers are turned; labels and stars say what they mean.
public struct LevelReader: Sendable {
  public let scale: Scale
  /// Levels by what their labels fold to.
  var labels: [String: Int]
  /// Words that mean different levels in the wordings that the column may have.
  var ambiguous: [String: [Int]] = [:]
  /// The wordings that the labels are of, by their places in `LevelWords.all`; see `recognising`.
  var wordings: [Int]
  /// The wording of a column that has another number of levels than the scale.
  var foreign: LevelWords?
  private let noAnswer: Set<String>

  public init(_ scale: Scale) {
    self.scale = scale
    let home = Self.home(of: scale)
    wordings = home.map { [$0] } ?? []
    labels = home.map { LevelWords.all[$0].places.mapValues { $0 + scale.lowest } } ?? [:]
    labels.merge(Self.own(scale)) { $1 }
    // Words such as "-" fold to nothing, so they are kept as they stand too.
    noAnswer = Set(scale.noAnswer.map { $0.lowercased() } + scale.noAnswer.map { Folding.folded($0) } + [""])
  }

  /// The scale's own labels, folded; the first of equal ones counts.
  static func own(_ scale: Scale) -> [String: Int] {
    Dictionary(scale.labels.map { (Folding.folded($0.text), $0.level) }) { first, _ in first }
  }

  /// The wording that has every label of the scale in its place: its words in other languages are the scale's too.
  private static func home(of scale: Scale) -> Int? {
    guard !scale.labels.isEmpty else { return nil }
    return LevelWords.all.firstIndex { wording in
      wording.count == scale.count
        && scale.labels.allSatisfy { wording.places[Folding.folded($0.text)] == $0.level - scale.lowest }
    }
  }

  /// A level as the scale counts it from the number that stands in a file.
  func turned(_ number: Int) -> Int { scale.isReversed ? scale.lowest + scale.highest - number : number }

  public func read(_ number: Double) -> LevelReading {
    guard let level = Int(exactly: number), scale.levels.contains(level) else { return .outside }
    return .level(turned(level))
  }

  /// Cost: folding the text; callers with many rows read each distinct text once.
  public func read(_ text: String) -> LevelReading { read(AnswerText(text)) }

  func read(_ text: AnswerText) -> LevelReading {
    if let level = labels[text.folded] { return checked(level) }
    if let number = text.number { return read(number) }
    if noAnswer.contains(text.plain) { return .noAnswer }
    guard !text.folded.isEmpty else { return .unknown }
    if isNoAnswer(text.folded) { return .noAnswer }
    return read(text.labelled)
  }

  private func read(_ number: AnswerText.Number) -> LevelReading {
    switch number {
    case .plain(let value):
      if case .level(let level) = read(value) { return .numberAsText(level) }
      return .outside
    case .level(let level): return read(Double(level))
    case .share(let level, let highest): return highest == scale.highest ? read(Double(level)) : .outside
    case .stars(let stars, let all): return (all ?? scale.highest) == scale.highest ? checked(stars) : .outside
    }
  }

  /// A label with its number before or behind it. Both must mean the same level.
  private func read(_ labelled: [(number: Int, label: String)]) -> LevelReading {
    for (number, label) in labelled {
      let isLevel = scale.levels.contains(number)
      if let level = labels[label] {
        if isLevel, turned(number) == level { return checked(level) }
        return .contradiction(number: number, label: level)
      }
      // "99 - don't know"
      if !isLevel, isNoAnswer(label) { return .noAnswer }
    }
    return .unknown
  }

  /// Whether a folded text is made of words for no answer alone: `don't know / not applicable`.
  private func isNoAnswer(_ folded: String) -> Bool {
    if noAnswer.contains(folded) { return true }
    let words = folded.split(separator: " ")
    guard (2...12).contains(words.count) else { return false }
    /// Whether the words from the first up to each place can be parted so.
    var ends = [true] + Array(repeating: false, count: words.count)
    for end in 1...words.count {
      ends[end] = (0..<end).contains { start in
        guard ends[start] else { return false }
        let part = words[start..<end]
        let isLink =
          part.count == 1 && start > 0 && end < words.count && ["or", "oder", "ou", "o", "of"].contains(part[start])
        return isLink || noAnswer.contains(part.joined(separator: " "))
      }
    }
    return ends[words.count]
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
    let own = scale.labels.flatMap { [$0.text, "\(turned($0.level)) \($0.text)"] }
    let known = wordings.flatMap { LevelWords.all[$0].words }.flatMap {
      [$0.text, "\(turned($0.place + scale.lowest)) \($0.text)"]
    }
    // The scale's own words before those of other wordings and languages.
    return Similarity.nearest(to: text, among: own) ?? Similarity.nearest(to: text, among: known)
  }

  /// The scale in words, by the numbers that stand in files: `1 Ad hoc, 2 Repeatable, …`, or `1 to 5` where it names no
  /// levels.
  public var legend: String {
    let named = scale.levels.compactMap { number in scale.label(of: turned(number)).map { "\(number) \($0)" } }
    return named.count == scale.count ? named.joined(separator: ", ") : "\(scale.lowest) to \(scale.highest)"
  }
}
