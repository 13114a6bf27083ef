extension ExportSource {
  /// Microsoft Forms: five columns about the response, then one a question; a grid's rows are columns of their own.
  /// Quizzes add points and feedback, which are no answers.
  static let microsoftForms = {
    var source = ExportSource(
      "microsoft-forms", name: "Microsoft Forms", kinds: surveys,
      marks: [
        .columns(["Start time", "Completion time", "Email", "Name"], .own),
        .columns(["ID", "Start time", "Completion time"], .strong),
        .columnLike("\"Points - …\"", .habit) { $0.hasPrefix("Points - ") },
        .file("ending in \"(1-118)\"", .habit) { $0.utf8.last == UInt8(ascii: ")") && $0.contains(/\(1-[0-9]+\)$/) },
      ])
    // Rows of one name in two grids.
    source.numbersRepeats = true
    source.columns = [
      .respondent: ["ID"], .completion: ["Completion time"], .email: ["Email"], .customer: ["Name"],
    ]
    source.isIgnored = { name in
      ["start time", "last modified time", "total points", "quiz feedback", "language"].contains(Folding.folded(name))
        || ["Points - ", "Feedback - "].contains { name.hasPrefix($0) }
    }
    source.title = { $0.replacing(/\(1-[0-9]+\)$/, with: "") }
    return source
  }()
}
