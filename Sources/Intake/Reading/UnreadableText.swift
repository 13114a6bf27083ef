/// Says of a text why it is no date or no amount.
enum UnreadableText {
  private static let bounds = ["less than", "more than", "at least", "at most", "up to", "over", "under"]

  static func reason(_ text: String, isDate: Bool) -> String {
    let what = isDate ? "date" : "amount"
    let words = Folding.folded(text)
    let list = Set(words.split(separator: " "))
    // A remark is quoted in full beside the message; here its beginning will do.
    let quoted = "\"\(text.count > 60 ? text.prefix(59) + "…" : text[...])\""
    if !list.isDisjoint(with: ["low", "mid", "high", "between"]), list.count > 2 {
      return "\(quoted) is a range and no one \(what); it is left out."
    }
    let isBound = text.first.map { ["<", ">", "≤", "≥"].contains($0) } == true
    if isBound || bounds.contains(where: { (" " + words).contains(" " + $0 + " ") }) {
      return "\(quoted) is a bound and no \(what); it is left out."
    }
    if isDate, words.utf8.count == 4, Int(words) != nil { return "\(quoted) names a year and no day; it is left out." }
    if list.count > 8 { return "\(quoted) is a remark and no \(what); it is left out." }
    return "\(quoted) is no \(what) that can be read; it is left out."
  }
}
