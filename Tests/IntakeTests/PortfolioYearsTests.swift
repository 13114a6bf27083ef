import PMO
import Spreadsheets
import Tabular
import Testing

@testable import Intake

/// The public portfolio in the layouts and wordings of its years, written anew for these tests: whatever the year, the same two projects
/// come out.
@Suite struct PortfolioYearsTests {
  private static let values: [String: [String]] = [
    "id": ["DFT_0001_1112-Q1", "MOD_0002_1213-Q3"], "name": ["Mersey Crossing", "Frigate"],
    "department": ["DfT", "MoD"], "category": ["Infrastructure and Construction", "Military Capability"],
    "rating": ["Amber/ Red", "Exempt under Section 26 of the Freedom of Information Act 2000 (Defence)"],
    "own": ["", "Green"], "comment": ["Better", "Worse"], "aims": ["A bridge", "A ship"],
    "start": ["01/04/2010", "30/09/2012"], "end": ["31/12/2017", "No end date"], "schedule": ["On time", "Late"],
    "budget": ["£12.50", "£1,000.00"], "forecast": ["£10.00", "£1,100.00"], "share": ["-20%", "10%"],
    "difference": ["-£2.50", "£100.00"], "variance": ["Less", "More"],
    "whole": ["£1,935.70", "Exempt under Section 43"], "cost": ["Fixed", "Open"], "benefits": ["5", "6"],
    "part": ["1", "2"], "words": ["Yes", "No"], "year": ["2020", "2020"], "report": ["AR 2013", "AR 2013"],
    "quarter": ["1213-Q2", "1213-Q2"], "number": ["1", "2"],
  ]

  struct Publication: Sendable, CustomTestStringConvertible {
    let file: String
    let cycle: String
    var isTurned = false
    var titles: [String] = []
    /// The key of `values` and the header, in the order of the file.
    let columns: [(String, String)]
    var testDescription: String { file }
  }

  private static let scale =
    "(A Delivery Confidence Assessment of the project at a fixed point in time, using a five-point scale, Red – Amber/Red – Amber – Amber/Green – Green; definitions in the Annual Report)"

  static let publications: [Publication] = [
    Publication(
      file: "major-projects-2013.csv", cycle: "2013", isTurned: true,
      columns: [
        ("name", "Project name"), ("department", "Department"), ("rating", "MPA RAG rating\n" + scale),
        ("aims", "Description / Aims \n(From GMPP data)"),
        ("comment", "Departmental commentary on actions planned or taken on the MPA RAG rating."),
        ("start", "Project - Start Date"), ("end", "Project - End Date"),
        (
          "schedule", "Departmental narrative on schedule, including any deviation from planned schedule (if necessary)"
        ),
        ("budget", "2012/13 Budget (£million)"), ("forecast", "2012/13 Forecast (£million)"),
        ("whole", "Total budgeted whole life costs (£million)\n(including non-government costs)"),
        ("variance", "Departmental narrative on  budget/forecast variance for 2012/13\n(if variance is more than 5%)"),
        ("cost", "Departmental narrative on budgeted whole life costs"),
      ]),
    Publication(
      file: "HO_gmpp.csv", cycle: "2013", isTurned: true, titles: ["MPA dashboard", ""],
      columns: [
        ("name", ""), ("department", "Department"), ("rating", "MPA RAG"), ("aims", "Project description"),
        ("start", "Project - Start Date"), ("end", "Project - End Date"), ("budget", "2012-13 Budget"),
        ("forecast", "2012-13 Forecast"), ("whole", "Total budgeted whole life costs"),
      ]),
    Publication(
      file: "major-projects-2016.csv", cycle: "2016", isTurned: true,
      columns: [
        ("name", "Project Name"), ("department", "Department"), ("rating", "IPA RAG rating\n" + scale),
        ("aims", "Description / Aims"),
        ("comment", "Departmental commentary on actions planned or taken on the IPA RAG rating."),
        ("start", "Project - Start Date\n(Latest approved start date)"),
        ("end", "Project - End Date\n(Latest approved end date)"),
        (
          "schedule", "Departmental narrative on schedule, including any deviation from planned schedule (if necessary)"
        ),
        ("budget", "2015/16 Budget (£million)"), ("forecast", "2015/16 Forecast (£million)"),
        ("share", "Variance Budget / Forecast %age"),
        ("whole", "Total budgeted whole life costs (£million)\n(including non-government costs)"),
        ("variance", "Departmental narrative on  budget/forecast variance for 2015/16 \n(where more than 5%)"),
        ("cost", "Departmental narrative on budgeted whole life costs"),
      ]),
    Publication(
      file: "MOD data September 2017.csv", cycle: "2018", isTurned: true,
      columns: [
        ("id", "GMPP ID"), ("name", "Project Name"), ("department", "Department"),
        ("rating", "IPA Delivery Confidence Assessment\n" + scale), ("aims", "Description / Aims"),
        ("start", "Project - Start Date\n(Latest approved start date)"),
        ("end", "Project - End Date\n(Latest approved end date)"),
        ("budget", "2017/18 TOTAL Baseline £m\n(including Non-Government costs)"),
        ("forecast", "2017/18 TOTAL Forecast £m\n(including Non-Government costs)"),
        ("share", "2017/2018 Variance %age"),
        ("whole", "Whole Life Cost TOTAL Baseline £m\n(including Non-Government costs)"),
        ("cost", "Departmental Narrative on Budgeted Whole Life Costs"),
      ]),
    // Its narratives still name the year before.
    Publication(
      file: "DfT_data_September_2019.csv", cycle: "2020", isTurned: true,
      columns: [
        ("id", "GMPP ID Number"), ("name", "Project Name"), ("department", "Department"),
        ("category", "Annual Report Category"), ("aims", "Description / Aims"),
        ("rating", "IPA Delivery Confidence Assessment\n" + scale),
        ("start", "Project - Start Date\n(Latest Approved Start Date)"),
        ("end", "Project - End Date\n(Latest Approved End Date)"),
        ("budget", "Financial Year Baseline (£m) (including Non-Government Costs)"),
        ("forecast", "Financial Year Forecast (£m) (including Non-Government Costs)"),
        ("share", "Financial Year Variance (%)"),
        ("variance", "Departmental narrative on  budget/forecast variance for 2018/19\n(if variance is more than 5%)"),
        ("whole", "TOTAL Baseline Whole Life Costs (£m) (including Non-Government Costs)"),
        ("cost", "Departmental Narrative on Budgeted Whole Life Costs"),
      ]),
    Publication(
      file: "save of somebody.csv", cycle: "2020",
      columns: [
        ("year", "year"), ("id", "project_number"), ("name", "project_name"), ("department", "department"),
        ("category", "report_category"), ("aims", "description_aims"), ("rating", "colour_rating"),
        ("comment", "rating_comment"), ("start", "start_date"), ("end", "end_date"), ("schedule", "schedule_comment"),
        ("budget", "yearly_budget"), ("forecast", "yearly_forecast"), ("share", "variance"),
        ("variance", "variance_comment"), ("whole", "wlc_baseline_incl_NCG"), ("cost", "budget_comment"),
      ]),
    Publication(
      file: "gmpp2023.csv", cycle: "2023",
      columns: [
        ("id", "GMPP ID Number"), ("name", "Project Name"), ("department", "Department"),
        ("category", "Annual Report Category"), ("aims", "Description / Aims"),
        ("rating", "IPA Delivery Confidence Assessment\n(using a three-point scale, Red – Amber – Green)"),
        ("own", "SRO Delivery Confidence Assessment"),
        ("comment", "Departmental commentary on actions planned or taken on the IPA RAG rating."),
        ("start", "Project - Start Date\n(Latest Approved Start Date)"),
        ("end", "Project - End Date\n(Latest Approved End Date)"),
        ("budget", "Financial Year Baseline (£m) (including Non-Government Costs)"),
        ("forecast", "Financial Year Forecast (£m) (including Non-Government Costs)"),
        ("share", "Financial Year Variance (%)"),
        ("whole", "TOTAL Baseline Whole Life Costs (£m) (including Non-Government Costs)"),
        ("cost", "Departmental Narrative on Budgeted Whole Life Costs"), ("benefits", "TOTAL Baseline Benefits (£m)"),
        ("words", "Departmental Narrative on Budgeted Benefits"),
      ]),
    Publication(
      file: "saved-2023.csv", cycle: "2023",
      columns: [
        ("id", "project_number"), ("name", "project_name"), ("department", "department"), ("rating", "ipa_rating"),
        ("own", "sro_rating"), ("start", "start"), ("end", "end"), ("budget", "fy_baseline"),
        ("forecast", "fy_forecast"), ("difference", "fy_variance"), ("whole", "wlc_baseline"), ("cost", "wlc_comment"),
      ]),
    Publication(
      file: "AR data March 2024.csv", cycle: "2024",
      titles: ["Government Major Projects Portfolio", ""],
      columns: [
        ("id", "GMPP ID Number"), ("name", "Project Name"), ("department", "Department"),
        ("category", "Annual Report Category"), ("rating", "NISTA Delivery Confidence Assessment"),
        ("start", "Project - Start Date"), ("end", "Project - End Date"), ("budget", "Financial Year Baseline (£m)"),
        ("forecast", "Financial Year Forecast (£m)"), ("part", "Government WLC (£m)"),
        ("whole", "TOTAL Baseline Whole Life Costs (£m)"), ("part", "Forecast Whole Life Costs (£m)"),
      ]),
    Publication(
      file: "nista-annual-report-2024-to-2025.csv", cycle: "2025",
      columns: [
        ("id", "Major Projects ID"), ("name", "Project Name"), ("department", "Department"),
        ("category", "Project Category"), ("aims", "Project Description"),
        ("rating", "IPA Delivery Confidence Assessment"), ("own", "SRO Delivery Confidence Assessment"),
        ("comment", "Departmental Narrative, Actions on Delivery Confidence Assessment"), ("start", "Start Date"),
        ("end", "End Date"), ("schedule", "Schedule Narrative"),
        ("budget", "Financial Year Baseline (£m, Presented in 2024/25 Real Prices)"),
        ("forecast", "Financial Year Forecast (£m, Presented in 2024/25 Real Prices)"),
        ("share", "Financial Year Variance (%)"), ("variance", "In Year Variance Narrative"),
        ("whole", "Whole Life Cost (£m, Presented in 2024/25 Real Prices)"), ("cost", "Costs Narrative"),
        ("benefits", "Benefits (£m, Presented in 2024/25 Real Prices)"), ("words", "Benefits Narrative"),
        ("words", "Does the project have an evaluation plan? (self reported)"),
      ]),
    // The assessors' own table of all years.
    Publication(
      file: "source table.csv", cycle: "2013",
      columns: [
        ("number", "Unique ID"), ("report", "AR Year"), ("quarter", "Quarter"), ("id", "GMPP ID Number"),
        ("name", "Project Name"), ("department", "Department"), ("words", "Department Grouped"),
        ("rating", "MPA RAG (Departmental RAG used if MPA RAG missing)"), ("words", "MPA RAG Grouped"),
        ("start", "Project - Start Date (Latest Approved Start Date)"),
        ("end", "Project - End Date (Latest Approved End Date)"), ("part", "Gov WLC"), ("part", "Non Gov WLC"),
        ("whole", "TOTAL BUDGETED WHOLE LIFE COSTS including Non-Government Costs"),
      ]),
    // As R writes names of columns.
    Publication(
      file: "x.csv", cycle: "2014",
      columns: [
        ("number", "X"), ("name", "Project.name"), ("department", "Department"),
        (
          "rating",
          "MPA.RAG.rating..A.Delivery.Confidence.Assessment.of.the.project.at.a.fixed.point.in.time..using.a.five.point.scale."
        ), ("start", "Project...Start.Date"), ("end", "Project...End.Date"), ("budget", "X2013.2014.Budget...million."),
        ("forecast", "X2013.2014.Forecast...million."),
        ("whole", "Total.budgeted.whole.life.costs...million...including.non.government.costs."),
      ]),
  ]

  /// The publication as a sheet: its titles, then a header above two rows, or down a column with the projects beside it.
  private static func sheet(_ publication: Publication) -> Sheet {
    var builder = TableBuilder()
    for (row, title) in publication.titles.enumerated() where !title.isEmpty {
      builder.append(.text(title), row: row, column: 0)
    }
    let start = publication.titles.count
    for (field, (key, header)) in publication.columns.enumerated() {
      for (record, text) in ([header] + values[key, default: []]).enumerated() where !text.isEmpty {
        let isTurned = publication.isTurned
        builder.append(.text(text), row: start + (isTurned ? field : record), column: isTurned ? record : field)
      }
    }
    return Sheet(name: "Sheet1", table: builder.finish())
  }

  @Test(arguments: publications)
  func theSameProjectsComeOut(of publication: Publication) throws {
    let result = try read(Self.sheet(publication), file: publication.file) {
      $0.kind = .portfolio
      $0.currency = "GBP"
      $0.amountsIn = .millions
    }
    #expect([result.rowsIn, result.rowsUsed] == [2, 2])
    #expect(result.recognition?.shape == (publication.isTurned ? .transposed : .long))
    let keys = Set(publication.columns.map(\.0))
    let isShown = { (key: String) in keys.contains(key) }
    let projects = result.observations.projects
    try #require(projects.count == 2)
    #expect(projects.map { result.observations.cycles[$0.cycle] } == [publication.cycle, publication.cycle])
    #expect(projects.map(\.id) == Self.values[isShown("id") ? "id" : "name"])
    #expect(projects.map(\.name) == ["Mersey Crossing", "Frigate"])
    #expect(projects.map(\.department) == ["DfT", "MoD"])
    #expect(
      projects.map(\.category)
        == (isShown("category") ? ["Infrastructure and Construction", "Military Capability"] : [nil, nil]))
    #expect(projects.map(\.rating) == [.amberRed, .exempt])
    #expect(projects.map { $0.start?.description } == ["2010-04-01", "2012-09-30"])
    #expect(projects.map { $0.forecastFinish?.description } == ["2017-12-31", nil])
    #expect(projects.map(\.wholeLifeCost) == [193_570_000_000, nil])
    if isShown("budget") {
      #expect(projects.map(\.yearBudget) == [1_250_000_000, 100_000_000_000])
      #expect(projects.map(\.yearForecast) == [1_000_000_000, 110_000_000_000])
      #expect(projects.map(\.yearVarianceShare) == [-0.2, 0.1])
    }
    let narratives: [(String, Project.Narrative)] = [
      ("aims", .description), ("comment", .rating), ("schedule", .schedule), ("variance", .variance), ("cost", .cost),
    ]
    for (key, narrative) in narratives {
      let stated = projects.compactMap { $0.narratives[narrative] }
      #expect(stated == (isShown(key) ? Self.values[key] : []), "\(key)")
    }
    #expect(
      projects[1].gaps == [
        .rating: .withheld(sections: [26]), .forecastFinish: .notApplicable, .wholeLifeCost: .withheld(sections: [43]),
      ])
    #expect(
      result.findings.filter { $0.severity > .info }.isEmpty, "\(lines(result.findings.filter { $0.severity > .info }))"
    )
  }
}
