import Analysis
import PMO
import Statistics
import Tabular
import Testing

struct FoundationFigureTests {
  private static let framework: Framework = {
    var framework = Sample.framework()
    framework.catalogue.foundations = [
      FoundationComponent(id: "F1", name: "Mandate"), FoundationComponent(id: "F2", name: "Strategy"),
    ]
    return framework
  }()

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> DateTime? {
    DateTime(year: year, month: month, day: day)
  }

  private func answer(
    _ level: Int, office: Int = 0, component: Int = 0, cycle: Int = 1, wanted: Int? = nil, _ evidence: String? = nil,
    _ day: DateTime? = nil
  ) -> FoundationAnswer {
    FoundationAnswer(
      office: office, component: component, cycle: cycle, rater: -1, level: level, wanted: wanted, evidence: evidence,
      evidenceDate: day, origin: Sample.origin)
  }

  private func rows(
    _ answers: [FoundationAnswer], settings: AnalysisSettings = AnalysisSettings()
  ) -> [FoundationFigure] {
    var observations = Observations.sample()
    observations.cycles = NameList(["Spring", "2026-Q2"])
    observations.foundations = answers
    return figures(of: observations, framework: Self.framework, settings: settings).foundations
  }

  @Test func `levels, targets and gaps by office and together`() {
    let rows = rows([
      answer(2, wanted: 4), answer(3, wanted: 5), answer(4, office: 1), answer(1, office: 1, component: 1),
    ])
    #expect(rows.map(\.office) == [0, 1, 1, nil, nil])
    #expect(rows.map(\.component) == [0, 0, 1, 0, 1])
    #expect(rows.map(\.n) == [2, 1, 1, 3, 1])
    #expect(rows.map(\.mean.value) == [2.5, 4, 1, 3, 1])
    #expect(rows.map(\.target?.level) == [4.5, nil, nil, 4.5, nil])
    #expect(rows.map(\.gap.value) == [-2, nil, nil, -1.5, nil])
    #expect(rows.map(\.shortfall.value) == [2, nil, nil, 1.5, nil])
    #expect(rows[1].gap.absence == .noTarget)
    #expect(rows[0].interval.absence == .undefined(.tooFew(n: 2, needed: 5)))
  }

  @Test func `evidence is the youngest, and ages to the last day of the cycle`() {
    let rows = rows([
      answer(3, "old charter", Self.day(2025, 6, 30)), answer(3, "charter", Self.day(2026, 6, 20)), answer(3, "a note"),
      answer(3),
    ])
    #expect(rows[0].evidenced == 3)
    #expect(rows[0].evidence == "charter")
    #expect(rows[0].evidenceAge.value == 10)
  }

  @Test func `the job's day comes before the cycle's, and younger evidence has a negative age`() {
    let settings = AnalysisSettings(asOf: Self.day(2026, 6, 1))
    #expect(rows([answer(3, "charter", Self.day(2026, 6, 20))], settings: settings)[0].evidenceAge.value == -19)
  }

  @Test func `what is missing is said`() {
    #expect(rows([answer(3)])[0].evidenceAge.absence == .noEvidence)
    #expect(rows([answer(3, "a note")])[0].evidenceAge.absence == .noEvidenceDate)
    #expect(rows([answer(3, "a note")])[0].evidence == "a note")
    // A cycle whose name says no day.
    #expect(rows([answer(3, cycle: 0, "charter", Self.day(2026, 6, 20))])[0].evidenceAge.absence == .noDay)
  }

  @Test func `what no list or scale has is left out and said`() {
    var observations = Observations.sample()
    observations.foundations = [
      answer(0), answer(6), answer(3, office: 9), answer(3, component: 2), answer(3, wanted: 9), answer(3),
    ]
    let all = figures(of: observations, framework: Self.framework)
    #expect(all.uncounted == 5)
    #expect(all.foundations.map(\.n) == [2, 2])
  }
}
