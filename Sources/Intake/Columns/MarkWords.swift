import Tabular

/// What people write into a matrix for "yes, this one" and for "no".
enum MarkWords {
  private static let yes: Set<String> = [
    "x", "xx", "y", "yes", "true", "assigned", "lead", "member", "primary", "backup", "ja", "j", "oui", "o", "si", "s",
  ]
  private static let no: Set<String> = ["n", "no", "false", "none", "nein", "non", "n a", "na", "not assigned"]

  /// Whether a cell marks its column; nil for one that says neither. A number is a share of the person's time.
  static func isMarked(_ kind: CellKind, _ content: UInt64, text: String) -> Bool? {
    switch kind {
    case .empty: return false
    case .boolean: return text.lowercased() == "true"
    case .number:
      let share = Double(bitPattern: content)
      return share.isFinite && share >= 0 ? share > 0 : nil
    case .text:
      let folded = Folding.folded(text)
      if yes.contains(folded) { return true }
      if no.contains(folded) { return false }
      if folded.isEmpty {
        let drawn = Folding.trimmed(text)
        if ["✓", "✔", "☑", "✗", "✘", "●", "•", "■", "*", "+"].contains(where: { drawn.hasPrefix($0) }) { return true }
        return drawn.isEmpty || ["-", "–", "—", "○", "☐"].contains(drawn) ? false : nil
      }
      guard let number = WrittenNumber(text), let share = number.scaled(places: 2, decimal: .point), share >= 0 else {
        return nil
      }
      return share > 0
    case .error, .date, .time, .duration: return nil
    }
  }
}
