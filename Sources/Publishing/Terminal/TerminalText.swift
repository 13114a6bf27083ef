/// Text by the cells that it takes on a terminal.
enum TerminalText {
  /// Cells of a text: two for East Asian wide characters and emoji, none for marks that stand on others.
  static func width(of text: String) -> Int {
    // Most texts are printable ASCII, a byte a cell; looking up every character's properties costs a hundred times as much.
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7f }) { return text.utf8.count }
    return text.reduce(0) { $0 + width(of: $1) }
  }

  /// Without control characters, which a terminal would obey.
  static func printable(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7f }) { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.filter { !isControl($0) }))
  }

  /// The text in at most `width` cells, an ellipsis at the end where something is left out. Never cuts a character.
  static func truncated(_ text: String, to width: Int) -> String {
    let text = printable(text)
    guard self.width(of: text) > width else { return text }
    guard width > 0 else { return "" }
    var kept = ""
    var used = 0
    for character in text {
      let next = self.width(of: character)
      guard used + next <= width - 1 else { break }
      kept.append(character)
      used += next
    }
    return kept + "…"
  }

  /// The text in exactly `width` cells.
  static func fitted(_ text: String, to width: Int, isRight: Bool = false) -> String {
    let text = truncated(text, to: width)
    let blanks = String(repeating: " ", count: max(0, width - self.width(of: text)))
    return isRight ? blanks + text : text + blanks
  }

  /// The words on lines of at most `width` cells; a longer word is cut.
  static func wrapped(_ text: String, to width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in printable(text).split(separator: " ").map(String.init) {
      if !line.isEmpty, self.width(of: line) + 1 + self.width(of: word) > width {
        lines.append(line)
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + truncated(word, to: width)
    }
    return line.isEmpty ? lines : lines + [line]
  }

  /// The words on lines of at most `width` cells; a longer word goes on in the next line after a hyphen.
  static func broken(_ text: String, to width: Int) -> [String] {
    let words = printable(text).split(separator: " ").flatMap { word -> [Substring] in
      var parts: [Substring] = []
      var rest = word
      while self.width(of: String(rest)) > width, width > 2 {
        var part = rest.prefix(width - 1)
        while self.width(of: String(part)) > width - 1 { part = part.dropLast() }
        parts.append(part + "-")
        rest = rest.dropFirst(part.count)
      }
      return parts + [rest]
    }
    return wrapped(words.joined(separator: " "), to: width)
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    // Marks that turn the direction of what follows.
    case .format: scalar.properties.isBidiControl
    default: false
    }
  }

  private static func width(of character: Character) -> Int {
    guard let first = character.unicodeScalars.first else { return 0 }
    switch first.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: break
    }
    let isEmoji =
      first.properties.isEmojiPresentation || character.unicodeScalars.contains { $0.value == 0xFE0F }
    return isEmoji || wideRanges.contains { $0.contains(first.value) } ? 2 : 1
  }

  /// Unicode Standard Annex 11: scripts whose characters are wide or full-width.
  private static let wideRanges: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
    0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
    0x20000...0x3FFFD,
  ]
}
