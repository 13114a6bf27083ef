import PMO

/// Says what the questions of a survey ask about: a column a question, or a column a row of a grid.
///
/// What a question is about is the entry of a catalogue that its last part names exactly, or that stands in it as a
/// phrase; what it asks for is told by the words beside that name.
struct Questions {
  private let matcher: NameMatcher
  private let kind: AssessmentKind
  private let words: HeaderWords
  /// The names of the catalogue as words, by their first word, the longest first.
  private let phrases: [Substring: [(words: [Substring], entry: Int)]]

  init(about kind: AssessmentKind, matchers: CatalogueMatchers, words: HeaderWords) {
    self.kind = kind
    self.words = words
    matcher =
      switch kind {
      case .maturity: matchers.services
      case .expectation: matchers.outcomes
      case .foundation: matchers.foundations
      case .competence, .portfolio, .kpi, .value, .staffing, .customers: matchers.competences
      }
    var phrases: [Substring: [(words: [Substring], entry: Int)]] = [:]
    for (entry, name) in matcher.names.enumerated() {
      let words = Folding.folded(name).split(separator: " ")
      if let first = words.first { phrases[first, default: []].append((words, entry)) }
    }
    self.phrases = phrases.mapValues { $0.sorted { $0.words.count > $1.words.count } }
  }

  /// The answer columns among some columns, from left to right. The rows of a grid of which one is known are all taken:
  /// those that no catalogue has are to be reported.
  ///
  /// Cost: a few look-ups for each word of a name.
  func answers(among columns: [Header.Column]) -> [Recognition.AnswerColumn] {
    var known: Set<String> = []
    for column in columns where column.path.count > 1 {
      if let row = column.path.last, matcher.exact(row) != nil { known.insert(stem(of: column)) }
    }
    return columns.compactMap { column in
      let found =
        column.path.count > 1
        ? gridRow(column, isKnown: known.contains(stem(of: column))) : question(column.path.first ?? "")
      return found.map { Recognition.AnswerColumn(index: column.index, field: $0.field, subject: $0.subject) }
    }
  }

  private func stem(of column: Header.Column) -> String { column.path.dropLast().joined(separator: " ") }

  private func gridRow(_ column: Header.Column, isKnown: Bool) -> (field: Field, subject: String)? {
    if kind == .expectation, let found = words.question(column.path) { return found }
    guard isKnown, let field = field(asked: stem(of: column)), let row = column.path.last else { return nil }
    return (field, row)
  }

  private func question(_ text: String) -> (field: Field, subject: String)? {
    if kind == .expectation {
      if let found = words.question([text]) { return found }
    } else if matcher.exact(text) != nil {
      return (.level, text)
    }
    if let (head, tail) = parts(of: text), matcher.exact(tail) != nil, let field = field(asked: head) {
      return (field, tail)
    }
    guard text.utf8.count <= Self.longestQuestion, let (entry, rest) = phrase(in: text),
      let field = field(asked: rest), kind == .expectation || Self.asksForLevel(rest)
    else { return nil }
    return (field, matcher.names[entry])
  }

  /// A longer text is no question about one thing.
  private static let longestQuestion = 1000

  /// A question and what it is about: `Level [Coaching]`, `Level: Coaching`, `Level - Coaching`.
  private func parts(of text: String) -> (head: String, tail: String)? {
    if let grid = ExportSource.gridRow(text) { return (grid.question, grid.row) }
    for mark in [": ", " - ", " – ", " — ", ". ", "? "] {
      let parts = text.split(separator: mark)
      if parts.count > 1, let tail = parts.last {
        return (parts.dropLast().joined(separator: " "), Folding.trimmed(String(tail)))
      }
    }
    return nil
  }

  /// The only entry whose name stands in a text, and the text without it.
  private func phrase(in text: String) -> (entry: Int, rest: String)? {
    let words = Folding.folded(HeaderWords.bare(text)).split(separator: " ")
    var found: (entry: Int, words: Range<Int>)?
    var position = 0
    while position < words.count {
      let match = phrases[words[position]]?.first { words[position...].starts(with: $0.words) }
      guard let match else {
        position += 1
        continue
      }
      if let found, found.entry != match.entry { return nil }
      found = (match.entry, position..<(position + match.words.count))
      position += match.words.count
    }
    guard let found else { return nil }
    let rest = words[..<found.words.lowerBound] + words[found.words.upperBound...]
    return (found.entry, rest.joined(separator: " "))
  }

  /// What a question asks for; nil where it asks for two things, or for none that the kind has.
  private func field(asked text: String) -> Field? {
    let words = Folding.folded(text).split(separator: " ")
    func has(_ stems: String...) -> Bool { words.contains { word in stems.contains { word.hasPrefix($0) } } }
    switch kind {
    case .expectation:
      let isImportance = has("importan", "wichtig", "matter", "priorit")
      let isSatisfaction = has("satisf", "dissatisf", "zufrieden", "happy")
      if !isImportance, !isSatisfaction { return Self.feeling(words) ?? Self.expectation(words) }
      return isImportance == isSatisfaction ? nil : isImportance ? .importance : .satisfaction
    case .maturity, .foundation: return has("wanted", "target", "desired", "goal", "aim", "ziel") ? .wanted : .level
    case .competence: return has("required", "target", "desired", "wanted", "importan") ? nil : .level
    case .portfolio, .kpi, .value, .staffing, .customers: return nil
    }
  }

  /// One of a pair of questions: how somebody would feel with the outcome, and how without it.
  private static func feeling(_ words: [Substring]) -> Field? {
    guard
      words.contains(where: { word in ["feel", "fuhl", "fande", "senti", "ressent"].contains { word.hasPrefix($0) } })
    else { return nil }
    let without = [
      "not", "no", "without", "missing", "absent", "lacking", "werent", "isnt", "wasnt", "nicht", "kein", "keine",
      "ohne",
      "fehlen", "fehlt", "fehlte", "pas", "sans", "manquait", "sin", "faltara",
    ]
    return words.contains { without.contains(String($0)) } ? .dysfunctional : .functional
  }

  /// The level that somebody expects. "What do you expect of it?" may have an essay for an answer.
  private static func expectation(_ words: [Substring]) -> Field? {
    func has(_ stems: String...) -> Bool { words.contains { word in stems.contains { word.hasPrefix($0) } } }
    guard has("expect", "erwart", "attend", "attendu", "esper") else { return nil }
    return has("level", "niveau", "nivel", "stufe") || words.contains("expected") ? .expected : nil
  }

  private static func asksForLevel(_ text: String) -> Bool {
    Folding.folded(text).split(separator: " ").contains { word in
      ["level", "matur", "rate", "rating", "skill", "proficien", "competen", "able", "goal", "target", "wanted"]
        .contains { word.hasPrefix($0) }
    }
  }
}
