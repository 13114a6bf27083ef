extension ExportSource {
  /// Google Forms: a timestamp, then a column a question; a grid row is `Question [row]`.
  static let googleForms = {
    var source = ExportSource(
      "google-forms", name: "Google Forms", kinds: surveys,
      marks: [
        .init(weight: .habit, isInHeader: true) {
          $0.header.first == "Timestamp" ? "first column \"Timestamp\"" : nil
        },
        .columnLike("\"Question [row]\"", .strong) { gridRow($0) != nil },
        .sheet("\"Form Responses\"", .strong) { $0.hasPrefix("Form Responses") || $0.hasPrefix("Form responses") },
        .file("ending in \"(Responses)\"", .strong) {
          Folding.has("(Responses)", in: $0) || Folding.has("(responses)", in: $0)
        },
      ])
    source.columns = [
      .completion: ["Timestamp"], .email: ["Email Address", "Email address", "Username"],
      .customer: ["Name", "Full name", "Your name"],
    ]
    source.path = { texts in texts.first.map { gridRow($0).map { [$0.question, $0.row] } ?? [$0] } ?? [] }
    source.isIgnored = { Folding.folded($0) == "score" }
    source.title = { $0.replacing(/\ *\([Rr]esponses\).*$/, with: "") }
    return source
  }()

  /// The two parts of `Question [row]`; nil for a name of another form.
  static func gridRow(_ name: String) -> (question: String, row: String)? {
    guard name.hasSuffix("]"), let start = name.lastIndex(of: "[") else { return nil }
    let question = Folding.trimmed(String(name[..<start]))
    let row = Folding.trimmed(String(name[name.index(after: start)...].dropLast()))
    return question.isEmpty || row.isEmpty ? nil : (question, row)
  }
}
