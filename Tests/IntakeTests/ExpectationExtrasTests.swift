import PMO
import Spreadsheets
import Tabular
import Testing

@testable import Intake

/// What surveys ask beside importance and satisfaction: overall, recommendation, expected levels, stages, pairs of feelings.
@Suite struct ExpectationExtrasTests {
  /// `customer stage: overall/recommendation in cell` of each verdict.
  private func verdicts(_ result: IntakeResult) -> [String] {
    let seen = result.observations
    return seen.verdicts.map { one in
      let who = "\(seen.customers[Int(one.customer)]) \(one.stage?.name ?? "-")"
      return "\(who): \(one.overall)/\(one.recommendation) in \(one.origin.address)"
    }
  }

  /// `customer outcome: with/without in cell` of each pair.
  private func pairs(_ result: IntakeResult) -> [String] {
    let seen = result.observations
    return seen.kano.map { one in
      let outcome = Framework.small.catalogue.outcomes[Int(one.outcome)].id
      let feelings = "\(one.functional)/\(one.dysfunctional)"
      return "\(seen.customers[Int(one.customer)]) \(outcome): \(feelings) in \(one.origin.address)"
    }
  }

  private static let survey = """
    ID | Start time | Completion time | Email | Name | Which customer group do you belong to? | \
    Which stage of the cooperation are you in? | Importance: Clear priorities | Satisfaction: Clear priorities | \
    What level do you expect for clear priorities? | Overall, how satisfied are you with the PMO's services? | \
    How likely are you to recommend the PMO to a colleague? (0 = not at all, 10 = extremely likely) | \
    How would you feel if on-time delivery were provided? | How would you feel if on-time delivery were not provided? | \
    How would you feel if faster decisions were provided? | What do you expect from clear priorities?
    1 | | 2026-09-02T08:00 | ada@example.org | Ada | Sponsors | Deployment | 5 | 2 | 4 | Satisfied | 9 | I like it that way | I dislike it | 1 | more
    2 | | 2026-09-02T08:00 | bo@example.org | Bo | Sponsors | Teatime | 4 | 3 | Very satisfied | n/a | 11 | 2 | 4 | 1 |
    3 | | 2026-09-02T08:00 | cy@example.org | Cy | Sponsors | | | | | 3 | | Neutral | | |
    """

  @Test func aSurveyOfEverything() throws {
    let result = try read(sheet(Self.survey), file: "Customer survey 2026-Q3(1-3).xlsx")
    #expect(result.taken == "microsoft-forms certain: expectation wide")
    #expect(
      result.expectations == [
        "ada@example.org, Sponsors, E01: 5/2 in H2", "bo@example.org, Sponsors, E01: 4/3 in H3",
      ])
    #expect(result.observations.expectations.map(\.expected) == [4, 5])
    #expect(result.observations.expectations.map(\.stage) == [.deployment, nil])
    #expect(
      verdicts(result) == [
        "ada@example.org deployment: 4/9 in K2", "cy@example.org -: 3/-1 in K4",
      ])
    #expect(
      pairs(result) == [
        "ada@example.org E07: like/dislike in M2", "bo@example.org E07: expect/accept in M3",
      ])
    #expect(
      lines(result.findings).filter { !$0.contains("mixed") && !$0.contains("half") } == [
        "warning unpaired-question O1: How would you feel if faster decisions were provided?",
        "warning unknown-stage G3: Teatime", "error answer-outside-scale L3: 11",
      ])
  }

  @Test func aLongTable() throws {
    let result = try read(
      sheet(
        """
        Customer | Outcome | Importance | Satisfaction | Expected level | Touchpoint | Overall satisfaction | NPS | If provided | If not provided
        Ada | E01 | 5 | 2 | 4 | Onboarding | 4 | 9 | like | must be
        Ada | E07 | 4 | 3 | 5 | Onboarding | 4 | | expect | dislike
        Ada | E05 | 4 | 3 | | Onboarding | 3 | | |
        Ada | E05 | 4 | 3 | | Design | 2 | 7 | |
        """), file: "2026-Q3.csv")
    #expect(result.observations.expectations.map(\.expected) == [4, 5, -1, -1])
    #expect(result.observations.expectations.map(\.stage) == [.deployment, .deployment, .deployment, .design])
    #expect(verdicts(result) == ["Ada deployment: 4/9 in G2", "Ada design: 2/7 in G5"])
    #expect(pairs(result) == ["Ada E01: like/expect in I2", "Ada E07: expect/dislike in I3"])
    #expect(lines(result.findings) == ["warning verdict-disagrees G4: 3"])
  }

  @Test func aSurveyOfRecommendationAlone() throws {
    let result = try read(
      sheet("Email | How likely are you to recommend us?\na@example.org | 10\nb@example.org | 0\nc@example.org |"),
      file: "NPS 2026-Q3.csv")
    #expect(result.taken == "no source: expectation wide")
    #expect(verdicts(result) == ["a@example.org -: -1/10 in B2", "b@example.org -: -1/0 in B3"])
    #expect(lines(result.findings) == ["info empty-response B4"])
  }

  /// Whoever answers for two stages answers twice.
  @Test func oneAddressInTwoStages() throws {
    let result = try read(
      sheet(
        """
        Email | Stage | Importance: Clear priorities | Importance: On-time delivery
        a@example.org | Design | 5 | 4
        a@example.org | Deployment | 3 | 2
        a@example.org | 2 - Design | 1 | 1
        """), file: "2026-Q3.csv")
    #expect(result.observations.expectations.map { Int($0.origin.row) + 1 } == [3, 4, 3, 4])
    #expect(lines(result.findings) == ["warning duplicate-respondent A2: a@example.org"])
  }

  /// What one customer's questionnaire states above its table.
  @Test(
    arguments: [
      ("4 - Satisfied", "9", "Ada -: 4/9 in B2", []), ("4", "", "Ada -: 4/-1 in B2", []),
      ("", "10", "Ada -: -1/10 in B3", []), ("Don't know", "7", "Ada -: -1/7 in B3", []),
      ("Grand", "7", "Ada -: -1/7 in B3", ["error unknown-label B2: Grand"]),
      ("4", "12", "Ada -: 4/-1 in B2", ["error answer-outside-scale B3: 12"]), ("", "", nil, []),
    ] as [(String, String, String?, [String])])
  func statedAboveTheTable(overall: String, recommendation: String, verdict: String?, findings: [String]) throws {
    for pseudonyms in [nil, PseudonymsTests.plain] {
      let result = try Intake.read(
        sheet(
          """
          Customer | Ada
          Overall satisfaction | \(overall)
          Likelihood to recommend | \(recommendation)

          Outcome | Importance | Satisfaction
          E01 | 5 | 4
          """), file: "2026-Q3.xlsx", framework: .small, pseudonyms: pseudonyms)
      let name = result.observations.customers[0]
      #expect(verdicts(result) == [verdict?.replacing("Ada", with: name)].compactMap { $0 })
      #expect(lines(result.findings).filter { !$0.contains("cycle") } == findings)
    }
  }

  /// Headers and what they ask for; the second of a pair has the other field.
  @Test(
    arguments: [
      ("Overall, how satisfied are you with on-time delivery?", "satisfaction E07"),
      ("Expected level: On-time delivery", "expected_level E07"), ("Expected level [E07]", "expected_level E07"),
      ("What level do you expect of on-time delivery?", "expected_level E07"),
      ("What do you expect of on-time delivery?", nil),
      ("How would you feel if on-time delivery were provided?", "kano_provided E07"),
      ("How would you feel if on-time delivery were NOT provided?", "kano_not_provided E07"),
      ("How would you feel without on-time delivery?", "kano_not_provided E07"),
      ("How do you feel if on-time delivery isn't there?", "kano_not_provided E07"),
      ("How would you feel if this were provided? [On-time delivery]", "kano_provided E07"),
      ("Functional: On-time delivery", "kano_provided E07"),
      ("If not provided: On-time delivery", "kano_not_provided E07"),
      ("How important is on-time delivery compared with what you expect?", "importance E07"),
    ] as [(String, String?)])
  func questions(header: String, expected: String?) {
    let questions = Questions(about: .expectation, matchers: CatalogueMatchers(.small), words: HeaderWords())
    let path = ExportSource.gridRow(header).map { [$0.question, $0.row] } ?? [header]
    let found = questions.answers(among: [Header.Column(index: 0, path: path)]).first
    let matcher = CatalogueMatchers(.small).outcomes
    let text = found.map { answer in
      "\(answer.field.rawValue) \(matcher.exact(answer.subject).map { Framework.small.catalogue.outcomes[$0].id } ?? "?")"
    }
    #expect(text == expected)
  }

  /// The five feelings in their usual wordings, languages and codes.
  @Test(
    arguments: [
      ("I like it that way", 1), ("I expect it", 2), ("I am neutral", 3), ("I can live with it", 4),
      ("I dislike it", 5),
      ("It must be that way", 2), ("I don't care", 3), ("I can tolerate it", 4), ("Das setze ich voraus", 2),
      ("Das ist mir egal", 3), ("Damit kann ich leben", 4), ("Das würde mich sehr stören", 5), ("J'aime", 1),
      ("Ça m'est égal", 3), ("Je peux vivre avec", 4), ("Me gusta", 1), ("Me da igual", 3), ("No me gusta", 5),
      ("3", 3),
      ("1 - I like it", 1), ("5 - I dislike it", 5), ("Whatever", nil), ("6", nil), ("5 - I like it", nil),
    ] as [(String, Int?)])
  func feelings(text: String, level: Int?) {
    let reader = LevelReader(.feeling)
    let read = reader.recognising([AnswerText(text)]).read(text)
    switch read {
    case .level(let found), .numberAsText(let found): #expect(found == level)
    default: #expect(level == nil, "\(read)")
    }
  }

  @Test func feelingsAreOnTheScaleInTheOrderOfTheirCodes() {
    #expect(
      Scale.feeling.levels.map { Scale.feeling.label(of: $0) ?? "" } == [
        "I like it that way", "I expect it", "I am neutral", "I can live with it", "I dislike it",
      ])
    #expect(KanoAnswer.Feeling.allCases.map { Int($0.rawValue) + 1 } == Array(Scale.feeling.levels))
  }

  @Test(
    arguments: [
      ("Exploration", .exploration), ("needs assessment", .exploration), ("Design", .design),
      ("Value proposition", .design),
      ("Rollout", .deployment), ("service onboarding", .deployment), ("Verbesserung", .enhancement),
      ("Amélioration", .enhancement), ("Realization", .realisation), ("value delivery", .realisation),
      ("3", .deployment),
      ("Stage 4", .enhancement), ("3 - Deployment", .deployment), ("Deployment (3)", .deployment),
      ("2 - Deployment", nil),
      ("6", nil), ("Teatime", nil), ("", nil),
    ] as [(String, Stage?)])
  func stages(text: String, stage: Stage?) {
    #expect(StageWords.stage(text) == stage)
  }
}
