import PMO

extension ExportSource {
  /// Every source that is known, in the order in which ties between their marks are settled.
  public static let all: [ExportSource] = [
    .microsoftForms, .googleForms, .surveyMonkey, .qualtrics, .jira, .smartsheet, .microsoftProject, .serviceNow,
    .planview, .homeMade,
  ]

  /// A sheet that somebody has made: whatever has no program's marks. A job names it where marks mislead.
  static let homeMade = ExportSource("home-made", name: "home-made sheet", kinds: AssessmentKind.allCases, marks: [])
}
