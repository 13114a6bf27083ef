/// A pattern for one part of a path: `*` any characters, `?` any one, `[a-c]` one of these, `[!a-c]` one of the others.
struct NamePattern {
  private enum Token {
    case any
    case one
    case scalar(Unicode.Scalar)
    case set([ClosedRange<Unicode.Scalar>], isNegated: Bool)
  }

  private let tokens: [Token]
  private let matchesHidden: Bool

  init(_ text: some StringProtocol) {
    matchesHidden = text.hasPrefix(".")
    let scalars = Array(text.unicodeScalars)
    var tokens: [Token] = []
    var index = 0
    while index < scalars.count {
      switch scalars[index] {
      case "*": tokens.append(.any)
      case "?": tokens.append(.one)
      case "[":
        if let (set, end) = Self.set(scalars, from: index) {
          tokens.append(set)
          index = end
        } else {
          tokens.append(.scalar("["))
        }
      case let scalar: tokens.append(.scalar(scalar))
      }
      index += 1
    }
    self.tokens = tokens
  }

  static func isPattern(_ text: some StringProtocol) -> Bool { text.contains { "*?[".contains($0) } }

  /// The set that starts at a bracket and the place of its closing one; nil if there is none. A closing bracket right at the start is a member.
  private static func set(_ scalars: [Unicode.Scalar], from start: Int) -> (Token, Int)? {
    var index = start + 1
    let isNegated = index < scalars.count && (scalars[index] == "!" || scalars[index] == "^")
    if isNegated { index += 1 }
    guard let end = scalars.indices.dropFirst(index + 1).first(where: { scalars[$0] == "]" }) else { return nil }
    var ranges: [ClosedRange<Unicode.Scalar>] = []
    while index < end {
      let low = scalars[index]
      if index + 2 < end, scalars[index + 1] == "-", low <= scalars[index + 2] {
        ranges.append(low...scalars[index + 2])
        index += 3
      } else {
        ranges.append(low...low)
        index += 1
      }
    }
    return (.set(ranges, isNegated: isNegated), end)
  }

  /// Whether the whole name fits. Hidden names fit only a pattern that starts with a point. Cost: at most pattern times name.
  func matches(_ name: String) -> Bool {
    if name.hasPrefix("."), !matchesHidden { return false }
    let scalars = Array(name.unicodeScalars)
    var position = 0
    var token = 0
    // Where the last `*` stood and how much it has taken: going back to the last one alone suffices.
    var star: (token: Int, position: Int)?
    while position < scalars.count {
      if token < tokens.count, case .any = tokens[token] {
        star = (token, position)
        token += 1
      } else if token < tokens.count, fits(tokens[token], scalars[position]) {
        token += 1
        position += 1
      } else if let last = star {
        star = (last.token, last.position + 1)
        token = last.token + 1
        position = last.position + 1
      } else {
        return false
      }
    }
    return tokens[token...].allSatisfy { if case .any = $0 { true } else { false } }
  }

  private func fits(_ token: Token, _ scalar: Unicode.Scalar) -> Bool {
    switch token {
    case .any, .one: true
    case .scalar(let wanted): wanted == scalar
    case .set(let ranges, let isNegated): ranges.contains { $0.contains(scalar) } != isNegated
    }
  }
}
