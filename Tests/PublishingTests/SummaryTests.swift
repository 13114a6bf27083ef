import Publishing
import Testing

struct SummaryTests {
  @Test func `a run says what it read, what it made and what stands out`() {
    #expect(
      Summary(Small.figures, facts: Small.facts).lines(width: 80) == [
        "Read            1 file, 11 rows used, 1 rejected",
        "Findings        0 errors, 1 warning, 0 notes",
        "Figures         5 maturity, 2 expectation, 2 competence, 8 coverage, 2 portfolio",
        "Below target    S1 Advice at North stands at 2.0, 2.0 levels below its target of",
        "                4.0 (5 answers).",
        "Below expected  E1 On time: importance 4.7, satisfaction 3.5, a gap of -1.0 (2",
        "                respondents).",
        "Single points   C1 Planning: only Ada reaches the required level 3.",
      ])
  }

  @Test func `nothing is said of nothing`() {
    #expect(
      Summary(Sample.nothing, facts: Sample.noFacts).lines() == [
        "Read            0 files, 0 rows used, 0 rejected", "Findings        0 errors, 0 warnings, 0 notes",
        "Figures         none",
      ])
  }
}
