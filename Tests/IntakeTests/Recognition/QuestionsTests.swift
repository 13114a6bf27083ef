import PMO
import Testing

@testable import Intake

@Suite struct QuestionsTests {
  private func answers(_ kind: AssessmentKind, _ paths: [[String]]) -> [String] {
    let questions = Questions(about: kind, matchers: CatalogueMatchers(.small), words: HeaderWords())
    let columns = paths.enumerated().map { Header.Column(index: $0, path: $1) }
    return questions.answers(among: columns).map { "\($0.index) \($0.field.rawValue) \($0.subject)" }
  }

  /// One question, what it asks for and about.
  @Test(
    arguments: [
      (AssessmentKind.maturity, "Coaching", "level Coaching"), (.maturity, "S01", "level S01"),
      (.maturity, "RAID support", "level RAID support"), (.maturity, "Level now [Coaching]", "level Coaching"),
      (.maturity, "Level wanted: Coaching", "level_wanted Coaching"),
      (.maturity, "Target - T12 Coaching", "level_wanted T12 Coaching"),
      (.maturity, "How mature is our coaching today?", "level Coaching"),
      (.maturity, "What do you think of coaching?", nil), (.maturity, "Juggling", nil), (.maturity, "", nil),
      (.maturity, "How mature are coaching and advice to executives?", nil),
      (.expectation, "Importance: Free lunch", "importance Free lunch"),
      (.expectation, "How important is “Clear priorities” to you?", "importance Clear priorities"),
      (.expectation, "How satisfied are you with on-time delivery?", "satisfaction On-time delivery"),
      (.expectation, "How dissatisfied are you? On-time delivery", "satisfaction On-time delivery"),
      (.expectation, "Clear priorities", nil),
      (.expectation, "How important and satisfying are clear priorities?", nil),
      (.competence, "Risk management", "level Risk management"),
      (.competence, "How do you rate your skill in risk management?", "level Risk management"),
      (.competence, "How important is [Risk management]", nil),
    ] as [(AssessmentKind, String, String?)])
  func question(kind: AssessmentKind, text: String, expected: String?) {
    #expect(answers(kind, [[text]]) == (expected.map { ["0 \($0)"] } ?? []))
  }

  @Test func theRowsOfAGridAreTakenWhereOneIsKnown() {
    #expect(
      answers(.maturity, [["Level", "Coaching"], ["Level", "Juggling"], ["Where", "Here"], ["Goal", "Coaching"]]) == [
        "0 level Coaching", "1 level Juggling", "3 level_wanted Coaching",
      ])
    #expect(answers(.maturity, [["Level", "Juggling"], ["Level", "Dancing"]]).isEmpty)
  }

  @Test func outcomesNeedAQuestionThatAsksForOneThing() {
    #expect(
      answers(
        .expectation,
        [["How important are these?", "E01"], ["How satisfied are you?", "E01"], ["These are", "E01"]])
        == ["0 importance E01", "1 satisfaction E01"])
  }
}
