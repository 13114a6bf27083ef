extension NameMatcher {
  /// What to do about a name that is almost an entry's: the line of the synonyms file that would make it one.
  ///
  /// - Parameter kind: the kind of catalogue as the synonyms file names it.
  func proposal(_ text: String, for entry: Int, kind: String) -> String {
    let line = [kind, names[entry], Folding.trimmed(text)].map(Self.field).joined(separator: ",")
    return "Correct the name, or add this line to the synonyms: \(line)"
  }

  /// A field of a CSV file, in quotes where it needs them.
  private static func field(_ text: String) -> String {
    guard text.contains(where: { ",\"\n\r".contains($0) }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
