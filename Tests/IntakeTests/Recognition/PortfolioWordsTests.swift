import Testing

@testable import Intake

@Suite struct PortfolioWordsTests {
  /// Headers of public portfolios from 2013 on, as their publishers worded them, and the field that each names.
  @Test(arguments: [
    ("GMPP ID Number", Field.project), ("Major Projects ID", .project), ("ID Numbers", .project),
    ("project_number", .project), ("Project Name", .projectName), ("project_name", .projectName),
    ("Department", .department), ("Annual Report Category", .category), ("report_category", .category),
    ("year", .cycle),
    ("MPA RAG rating\n(A Delivery Confidence Assessment of the project at a fixed point in time)", .rating),
    ("MPA_RAG", .rating), ("MPA RAG (Departmental RAG used if MPA RAG missing)", .rating), ("IPA RAG rating", .rating),
    ("IPA Delivery Confidence Assessment", .rating), ("NISTA Delivery Confidence Assessment", .rating),
    ("colour_rating", .rating), ("DCA", .rating), ("SRO Delivery Confidence Assessment", .ownRating),
    ("Description / Aims \n(From GMPP data)", .projectDescription),
    ("Detailed Description / Aims", .projectDescription),
    ("Project Description", .projectDescription), ("description_aims", .projectDescription),
    ("Departmental commentary on actions planned or taken on the MPA RAG rating.", .ratingNarrative),
    ("Departmental Narrative: Actions on Delivery Confidence Assessment", .ratingNarrative),
    ("rating_comment", .ratingNarrative), ("Project - Start Date\n(Latest approved start date)", .start),
    ("Start Date", .start), ("Project - End Date (Latest Approved End Date)", .forecastFinish),
    ("end_date", .forecastFinish), ("Baseline End Date", .plannedFinish),
    (
      "Departmental narrative on schedule, including any deviation from planned schedule (if necessary)",
      .scheduleNarrative
    ), ("Schedule Narrative", .scheduleNarrative), ("schedule_comment", .scheduleNarrative),
    ("2012/13 Budget (£million)", .yearBudget), ("2013/2014 Budget (£million)", .yearBudget),
    ("2016/17 TOTAL Baseline £m\n(including Non-Government costs)", .yearBudget), ("yearly_budget", .yearBudget),
    ("Financial Year Baseline (£m) (including Non-Government Costs)", .yearBudget),
    ("FY Budget (£m) inc Non Gov", .yearBudget), ("2018/19 TOTAL Forecast £m", .yearForecast),
    ("Financial Year Forecast (£m, Presented in 2024/25 Real Prices)", .yearForecast),
    ("yearly_forecast", .yearForecast), ("2014/2015 Variance (£million)", .yearVariance),
    ("2014/2015 Variance %age", .yearVarianceShare), ("Financial Year Variance (%)", .yearVarianceShare),
    ("Variance Budget / Forecast %age", .yearVarianceShare),
    ("Total budgeted whole life costs (£million)\n(including non-government costs)", .wholeLifeCost),
    ("Whole Life Cost TOTAL Baseline £m", .wholeLifeCost), ("wlc_baseline_incl_NCG", .wholeLifeCost),
    ("TOTAL Baseline Whole Life Costs (£m) (including Non-Government Costs)", .wholeLifeCost),
    (
      "Departmental narrative on  budget/forecast variance for 2013/14\n(if variance is more than 5%)",
      .varianceNarrative
    ),
    ("In Year Variance Narrative", .varianceNarrative), ("variance_comment", .varianceNarrative),
    ("Departmental narrative on budgeted whole life costs", .costNarrative), ("Costs Narrative", .costNarrative),
    ("budget_comment", .costNarrative), ("Senior Responsible Owner (SRO) Name", .sponsor),
    ("total_baseline", .budget), ("forecast_incl_NGC", .forecast), ("ipa_rating", .rating), ("rating", .rating),
    ("IPA assessment", .rating), ("sro_rating", .ownRating), ("Departmental RAG", .ownRating),
    ("fy_variance", .yearVariance), ("wlc_comment", .costNarrative),
    (
      "MPA.RAG.rating..A.Delivery.Confidence.Assessment.of.the.project.at.a.fixed.point.in.time..using.a.five.point.scale.",
      .rating
    ),
  ])
  func namesTheField(header: String, field: Field) { #expect(PortfolioWords.fields(of: header).first == field) }

  @Test(arguments: [
    "", "TOTAL Baseline Benefits (£m)", "Departmental Narrative on Budgeted Benefits", "MPA RAG grouped",
    "Cells to be exempted", "D10-D16", "Does the project have an evaluation plan? (self reported)", "Project length",
    "The IPA Annual Report publishes the whole life cycle costs on projects whilst the pipeline focuses on the upfront capital",
    "Amber/Green", "BIS Shared Services",
  ])
  func namesNone(header: String) { #expect(PortfolioWords.fields(of: header).isEmpty) }

  /// A part or a second version of a cost gives way to the whole, also where it stands before it.
  @Test(arguments: [
    ("Gov WLC", true), ("Non Gov WLC", true), ("Whole Life Cost Forecast £m", true), ("RDEL Budget 2016/17", true),
    ("Unique ID", true), ("TOTAL BUDGETED WHOLE LIFE COSTS including Non-Government Costs", false),
    ("FY Budget (£m) inc Non Gov", false), ("forecast_incl_NGC", false), ("Whole Life Cost TOTAL Baseline £m", false),
    ("Programme name", false),
  ])
  func namesAPart(header: String, isPart: Bool) { #expect(PortfolioWords.isPart(header) == isPart) }
}
