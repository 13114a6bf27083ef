import PMO

/// What a header text says: which field, or which question about what.
struct HeaderWords {
  private static let fields = Field.allCases.reduce(into: [String: Set<Field>]()) { fields, field in
    for word in field.words { fields[word, default: []].insert(field) }
  }
  private static let phrases = Field.allCases.flatMap { field in field.phrases.map { (text: $0, field: field) } }

  /// The fields that a text may name. What stands in brackets is left aside: `Budget (£)` is a budget.
  func fields(of text: String) -> Set<Field> {
    let folded = Folding.folded(Self.bare(text))
    if let fields = Self.fields[folded] { return fields }
    return Set(Self.phrases.lazy.filter { Folding.has($0.text, in: folded) }.map(\.field))
  }

  /// A question about an outcome: `Importance: On-time delivery`, `Importance [On-time delivery]`, or the two in header
  /// rows of their own.
  func question(_ path: [String]) -> (field: Field, subject: String)? {
    if path.count > 1, let subject = path.last {
      return question(of: path[0]).map { ($0, subject) }
    }
    guard let text = path.first, let mark = text.firstIndex(where: { [":", "[", "–", "—", "-"].contains($0) }),
      let field = question(of: String(text[..<mark]))
    else { return nil }
    let rest = text[text.index(after: mark)...]
    let subject = Folding.trimmed(String(text[mark] == "[" && rest.last == "]" ? rest.dropLast() : rest))
    return subject.isEmpty ? nil : (field, subject)
  }

  private func question(of text: String) -> Field? {
    let fields = fields(of: text)
    return [Field.importance, .satisfaction, .expected, .functional, .dysfunctional].first { fields.contains($0) }
  }

  static func bare(_ text: String) -> String {
    var depth = 0
    let kept = text.filter { character in
      if character == "(" { depth += 1 }
      defer { if character == ")" { depth = max(0, depth - 1) } }
      return depth == 0
    }
    return kept.allSatisfy(\.isWhitespace) ? text : kept
  }
}
