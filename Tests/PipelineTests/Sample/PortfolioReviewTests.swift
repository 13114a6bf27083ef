import Analysis
import FoundationEssentials
import PMO
import Pipeline
import Tabular
import Testing

/// The public portfolio: beside the package, or where `PLUMBLINE_CORPUS` says.
private enum PublicPortfolio {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path
  static let corpus = ProcessInfo.processInfo.environment["PLUMBLINE_CORPUS"] ?? root + "/../shared/corpus"

  static var isPresent: Bool {
    FileManager.default.fileExists(atPath: corpus + "/portfolio")
      || ProcessInfo.processInfo.environment["PLUMBLINE_REQUIRE_CORPUS"] == "1"
  }
}

/// Jobs/portfolio-review.yml over the public major-projects portfolio, beside the package or where `PLUMBLINE_CORPUS` says.
///
/// The figures were worked out from the files by a script of its own, in Python with its csv module, each file's columns named by
/// hand: a project a column (2014 to 2017) or a row with a name; colours compared without blanks and case, a text with "exempt" in it
/// (and 2021's "Legal sensitivity …") exempt; amounts by the pattern `-£9,999.99m`, dates as `dd/mm/yyyy`, `dd.mm.yy` and
/// `yyyy-mm-dd`; of 2022's two rating columns whichever is filled. The odd cells were looked at one by one.
@Suite(.enabled(if: PublicPortfolio.isPresent, "the corpus is not there: set PLUMBLINE_CORPUS to its folder"))
struct PortfolioReviewTests {
  private static let run = Task {
    let text = try String(
      contentsOf: URL(fileURLWithPath: PublicPortfolio.root + "/Jobs/portfolio-review.yml"), encoding: .utf8)
    let folder = try TemporaryFolder()
    try folder.write("job.yml", text.replacing("../../shared/corpus", with: PublicPortfolio.corpus))
    let job = try Job.read(path: folder["job.yml"], vocabulary: .intake)
    return try await Assessment(job, pool: WorkerPool(), progress: Progress(console: Console()))
  }

  /// A year of the portfolio as it was worked out by hand.
  struct Year: Sendable {
    let name: String
    let projects: Int
    /// Red, amber/red, amber, amber/green, green, reset, exempt; and projects of which no rating is given.
    let ratings: [Int]
    let unrated: Int
    let departments: Int
    let starts: Int
    let ends: Int
    /// Projects with the amount, and its sum in thousands of pounds.
    let wholeLifeCost: (Int, Int64)
    let budget: (Int, Int64)
    let forecast: (Int, Int64)
  }

  static let years = [
    Year(
      name: "2014", projects: 199, ratings: [4, 37, 63, 54, 17, 1, 15], unrated: 8, departments: 22, starts: 198,
      ends: 191, wholeLifeCost: (183, 398_606_602), budget: (189, 19_170_076), forecast: (189, 18_059_573)),
    Year(
      name: "2015", projects: 188, ratings: [8, 40, 64, 44, 28, 0, 4], unrated: 0, departments: 22, starts: 187,
      ends: 180, wholeLifeCost: (174, 488_920_510), budget: (178, 21_763_880), forecast: (178, 20_381_760)),
    Year(
      name: "2017", projects: 143, ratings: [4, 34, 71, 23, 5, 1, 5], unrated: 0, departments: 17, starts: 140,
      ends: 140, wholeLifeCost: (134, 455_460_980), budget: (136, 24_613_140), forecast: (136, 24_900_110)),
    Year(
      name: "2019", projects: 133, ratings: [4, 38, 66, 18, 4, 0, 3], unrated: 0, departments: 16, starts: 131,
      ends: 127, wholeLifeCost: (118, 441_798_760), budget: (121, 29_723_300), forecast: (121, 28_965_860)),
    Year(
      name: "2021", projects: 184, ratings: [7, 44, 84, 29, 12, 0, 6], unrated: 2, departments: 19, starts: 181,
      ends: 178, wholeLifeCost: (164, 541_951_370), budget: (173, 46_250_730), forecast: (173, 44_406_000)),
    Year(
      name: "2022", projects: 235, ratings: [27, 0, 170, 0, 24, 0, 11], unrated: 3, departments: 18, starts: 224,
      ends: 218, wholeLifeCost: (191, 494_181_000), budget: (198, 43_128_880), forecast: (200, 39_554_020)),
  ]

  @Test(arguments: years)
  func everyProjectOfEveryYearIsRead(year: Year) async throws {
    let assessment = try await Self.run.value
    let observations = assessment.reading.observations
    let cycle = try #require(observations.cycles.existing(year.name))
    let projects = observations.projects.filter { $0.cycle == cycle }
    #expect(projects.count == year.projects)
    let ratings = Project.Rating.allCases.map { rating in projects.count { $0.rating == rating } }
    #expect(ratings == year.ratings)
    #expect(projects.count { $0.rating == nil } == year.unrated)
    #expect(projects.filter { $0.rating == nil || $0.rating == .exempt }.allSatisfy { $0.gaps[.rating] != nil })
    #expect(Set(projects.map(\.department)).count == year.departments)
    #expect(projects.count { $0.start != nil } == year.starts)
    #expect(projects.count { $0.forecastFinish != nil } == year.ends)
    func sum(_ path: KeyPath<Project, Int64?>) -> (Int, Int64) {
      let amounts = projects.compactMap { $0[keyPath: path] }
      return (amounts.count, (amounts.reduce(0, +) + 50_000) / 100_000)
    }
    #expect(sum(\.wholeLifeCost) == year.wholeLifeCost)
    #expect(sum(\.yearBudget) == year.budget)
    #expect(sum(\.yearForecast) == year.forecast)
    #expect(projects.allSatisfy { $0.narratives[.description] != nil && $0.currency == "GBP" })
    // The figures of all offices say the same.
    let figure = try #require(assessment.figures.portfolio.first { $0.cycle == cycle && $0.office == nil })
    #expect(figure.projects == year.projects)
    #expect(figure.ratings == year.ratings)
    #expect(figure.yearBudget.value == projects.compactMap(\.yearBudget).reduce(0, +))
  }

  @Test func rowsInAreRowsUsedAndRowsRejectedInEveryFile() async throws {
    let reading = try await Self.run.value.reading
    let sheets = reading.inputs.flatMap(\.sheets)
    #expect(sheets.map(\.rowsIn) == Self.years.map(\.projects))
    #expect(sheets.map(\.rowsUsed) == Self.years.map(\.projects))
    #expect(sheets.map(\.rowsRejected) == [0, 0, 0, 0, 0, 0])
    #expect(reading.observations.projects.count == sheets.reduce(0) { $0 + $1.rowsUsed })
  }

  /// Every cell of a date, an amount or a rating that was not taken is counted by a finding, with its reason.
  @Test func everyCellThatWasNotTakenIsAFinding() async throws {
    let reading = try await Self.run.value.reading
    let gaps = reading.observations.projects.reduce(0) { $0 + $1.gaps.count }
    let rules: Set<String> = [
      "withheld-value", "value-not-given", "unreadable-amount", "unreadable-date", "unknown-rating",
    ]
    let counted = reading.findings.filter { rules.contains($0.rule) }.reduce(0) { $0 + $1.occurrences }
    #expect(gaps == counted)
    #expect(gaps > 400)
    // And every one of these cells is named, in a run of further cells where it is not the first.
    for finding in reading.findings where rules.contains(finding.rule) {
      let further = finding.further.reduce(0) { $0 + $1.rows.count * $1.columns.count }
      #expect(1 + further == finding.occurrences, "\(finding.place)")
    }
  }

  @Test func whatNobodyCanReadIsAWarning() async throws {
    let findings = try await Self.run.value.reading.findings
    let warnings = findings.filter { $0.severity > .info }
    #expect(
      warnings.map { "\($0.rule) \($0.cell?.description ?? "-"): \($0.raw ?? "")" } == [
        // Slips of the publisher: 66.126 - 77.97 is not -35.934, and 19.07 - 30.4 is not 11.33.
        "variance-disagrees CR11: -35.934", "bare-share DM12: -0.032", "variance-disagrees DF11: £11.33m",
        "unreadable-amount BF12: >1000%", "unreadable-date AH6: 1/012/2014",
        "unreadable-amount BZ11: Either zero or no Baseline and/or Forecast", "duplicate-header H1: colour_rating",
      ])
  }
}
