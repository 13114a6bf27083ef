import Tabular

/// Names that no output may say: those of raters and customers, and of rated persons where the job does not show them.
///
/// A name is found as words that stand together in a text, whatever their case and the marks around them; an e-mail address is withheld in
/// any case. The cell's place stays, so whoever has the files still finds it.
public struct WithheldNames: Sendable {
  private var names: Set<[String]> = []
  private var longest = 1

  /// What stands in a name's place.
  static let mark = "(withheld)"

  /// - Parameter names: as the inputs write them.
  public init(_ names: some Sequence<String>) {
    for name in names {
      let words = name.split(separator: " ").map { Self.bare($0) }
      guard words.contains(where: { !$0.isEmpty }) else { continue }
      self.names.insert(words)
      longest = max(longest, words.count)
    }
  }

  /// The text without names. Cost: a few look-ups a word.
  func withheld(_ text: String) -> String {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    let bare = words.map { Self.bare($0) }
    var result: [String] = []
    var place = 0
    while place < words.count {
      let length = (1...longest).last { length in
        place + length <= words.count && names.contains(Array(bare[place..<(place + length)]))
      }
      if let length {
        result.append(Self.marked(words[place], words[place + length - 1]))
        place += length
      } else {
        let isAddress = bare[place].contains("@")
        result.append(isAddress ? Self.marked(words[place], words[place]) : String(words[place]))
        place += 1
      }
    }
    return result.joined(separator: " ")
  }

  /// A finding without names.
  func withheld(_ finding: Finding) -> Finding {
    finding.rewritten(columnName: withheld, content: withheld, text: withheld)
  }

  /// A word in lower case without the marks around it.
  private static func bare(_ word: Substring) -> String {
    word.drop(while: isMark).reversed().drop(while: isMark).reversed().map(String.init).joined().lowercased()
  }

  /// The mark between what stood before the first word and after the last.
  private static func marked(_ first: Substring, _ last: Substring) -> String {
    first.prefix(while: isMark) + mark + String(last.reversed().prefix(while: isMark).reversed())
  }

  private static func isMark(_ character: Character) -> Bool { !character.isLetter && !character.isNumber }
}

extension Finding {
  /// The finding with other words for what is in it; its rule, place and extent stay.
  ///
  /// - Parameters:
  ///   - content: of the raw value and of what it was taken as.
  ///   - text: of message and hint.
  func rewritten(
    columnName: (String) -> String = { $0 }, content: (String) -> String, text: (String) -> String
  ) -> Finding {
    Finding(
      rule: rule, severity: severity, file: file, sheet: sheet, cell: cell, columnName: self.columnName.map(columnName),
      raw: raw.map(content), takenAs: takenAs.map(content), message: text(message), hint: text(hint),
      occurrences: occurrences, further: further)
  }
}

extension RunFacts {
  /// The facts without these names, in findings and in the rows that were left out.
  public func withholding(_ names: WithheldNames) -> RunFacts {
    var facts = self
    facts.findings = findings.map(names.withheld)
    for place in facts.leftOut.indices {
      facts.leftOut[place].headers = leftOut[place].headers.mapValues(names.withheld)
    }
    facts.withheldNames = names
    return facts
  }
}
