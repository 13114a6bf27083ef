extension ExportSource {
  /// SurveyMonkey: nine columns about the response, and two header rows, the question and the option or grid row below
  /// it. A blank question is the one to its left; a question with several answers has a column an option.
  static let surveyMonkey = {
    var source = ExportSource(
      "surveymonkey", name: "SurveyMonkey", kinds: surveys,
      marks: [
        .columns(["Respondent ID", "Collector ID"], .own),
        .columns(["Start Date", "End Date", "IP Address", "Email Address", "First Name", "Last Name"], .strong),
        .cellLike("\"Open-Ended Response\"", .strong) { plain.contains($0) },
      ])
    source.headerRows = 2
    source.inheritsFromLeft = true
    source.columns = [
      .respondent: ["Respondent ID"], .completion: ["End Date", "Date Modified"], .email: ["Email Address"],
    ]
    source.path = { texts in texts.filter { !$0.isEmpty && !plain.contains($0) } }
    source.isIgnored = { name in
      ["collector id", "start date", "date created", "ip address", "first name", "last name", "custom data 1"]
        .contains(Folding.folded(name))
    }
    return source
  }()

  /// What stands below a question that has one column.
  private static let plain: Set<String> = ["Response", "Open-Ended Response"]
}
