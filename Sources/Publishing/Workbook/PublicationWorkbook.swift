public import Analysis
public import Spreadsheets
import Tabular

/// `plumbline.xlsx`: a cover with what stands out, heatmaps for those who decide, and every figure in tables for those who analyse.
///
/// Sheets without anything to show are left out. The workbook holds at most 100,000 rows of each table, and the cover says where more are.
public struct PublicationWorkbook: Sendable {
  /// The workbook, to be encoded or written. Its bytes depend on figures and facts alone.
  public let document: WorkbookDocument

  /// Cost: one pass over all rows of the tables.
  public init(_ figures: Figures, facts: RunFacts) {
    self.init(figures, facts: facts, rowLimit: ListingSheet.rowLimit)
  }

  init(_ figures: Figures, facts: RunFacts, rowLimit: Int) {
    let keys = TableKeys(figures, facts: facts)
    var contents: [Contents] = []

    if let sheet = PrioritySheet(keys) {
      contents.append(Contents(worksheet: sheet.worksheet, about: "what to do first, and why"))
    }
    let heatmaps: [(name: String, about: String, data: String, heatmap: Heatmap?)] = [
      ("Maturity", "how mature each service is, by PMO", "Maturity data", .maturity(of: figures)),
      ("Target gaps", "how far each service is from its target, by PMO", "Maturity data", .maturityGaps(of: figures)),
      ("Expectations", "where customers get less than they expect", "Expectation data", .expectationGaps(of: figures)),
      ("Competence", "who can do what", "Competence data", .competences(of: figures)),
      ("Teams", "what each team can do", "Coverage data", .teams(of: figures)),
      ("Coverage", "which services rest on one person, or on nobody", "Coverage data", .coverage(of: figures)),
      ("Staffing", "which services can be staffed, by PMO", "Staffing data", .staffing(of: figures)),
    ]
    for (name, about, data, heatmap) in heatmaps {
      guard let heatmap else { continue }
      let sheet = HeatmapSheet(name: name, heatmap: heatmap, dataSheet: data)
      contents.append(Contents(worksheet: sheet.worksheet, about: about))
    }
    if let portfolio = PortfolioSheet(keys) {
      contents.append(Contents(worksheet: portfolio.worksheet, about: "projects, cost and schedule by PMO"))
    }
    if let sheet = ValueSheet(keys) {
      contents.append(Contents(worksheet: sheet.worksheet, about: "value delivered and goals reached"))
    }
    if let sheet = FoundationSheet(keys) {
      contents.append(Contents(worksheet: sheet.worksheet, about: "what the PMOs stand on, and what shows it"))
    }
    if let sheet = CycleSheet(keys) {
      contents.append(Contents(worksheet: sheet.worksheet, about: "how the ten steps and five stages stand"))
    }

    let tables: [(name: String, about: String, table: any PublishedTable)] = [
      ("Findings", "what was odd in the inputs, and how to mend it", PublishedTables.findings),
      ("Sources", "what was read, and what became of its rows", PublishedTables.sources),
      ("Maturity data", "every maturity figure of all cycles", PublishedTables.maturity),
      ("Maturity levels", "how many answers give each level", PublishedTables.maturityLevels),
      ("Maturity groups", "maturity by tier, horizon and domain, and of all services", PublishedTables.maturityGroups),
      ("Rater agreement", "how far the raters of each PMO agree", PublishedTables.maturityAgreement),
      ("Expectation data", "every expectation figure of all cycles", PublishedTables.expectations),
      ("Expectation stages", "the same by stage of the experience", PublishedTables.expectationStages),
      ("Customer data", "overall satisfaction, promoter score and response", PublishedTables.customers),
      ("Customer stages", "the same by stage of the experience", PublishedTables.customerStages),
      ("Drivers", "which outcomes go with overall satisfaction", PublishedTables.drivers),
      ("Kano classes", "what having an outcome or lacking it does to customers", PublishedTables.kano),
      ("Competence data", "every person's levels, required levels and gaps", PublishedTables.competenceLevels),
      ("Coverage data", "coverage by organisation, PMO, team, role and service", PublishedTables.coverage),
      ("Staffing data", "how well the people of each service can do what it takes", PublishedTables.staffing),
      ("Development", "who learns what, so that each service has its competences", PublishedTables.development),
      ("People and services", "how far each person can do what each service takes", PublishedTables.adherence),
      ("Portfolio data", "every portfolio figure of all cycles", PublishedTables.portfolioTotals),
      ("Priority data", "the ranked plans of every PMO and cycle", PublishedTables.priorities),
      ("Mix data", "what mixes of services do for what customers expect", PublishedTables.mixes),
      ("Outcome data", "how far the services can bring each outcome", PublishedTables.outcomeAdherence),
      ("What-if data", "what the job's suppositions would change", PublishedTables.whatIfs),
      ("Foundation data", "every foundation figure of all cycles", PublishedTables.foundations),
      ("KPI data", "every measured goal", PublishedTables.indicators),
      ("Performance data", "how services perform by their goals", PublishedTables.performance),
      ("Attainment data", "how far outcomes are reached by the services' goals", PublishedTables.outcomeAttainment),
      ("Value data", "benefits planned and delivered", PublishedTables.benefits),
      ("Association data", "maturity beside the portfolio, no cause", PublishedTables.associations),
      ("Step data", "the ten steps of every PMO and cycle", PublishedTables.steps),
      ("Stage data", "the five stages of every PMO and cycle", PublishedTables.stages),
      ("Project data", "what the inputs report of each project", PublishedTables.portfolio),
    ]
    for (name, about, table) in tables {
      let listing = table.listing(keys, limit: rowLimit)
      guard listing.total > 0 else { continue }
      let sheet = ListingSheet(name: name, tableName: table.schema.name, listing: listing)
      let cut =
        listing.rows.count < listing.total
        ? "; the first \(NumberText.grouped(listing.rows.count)) of \(NumberText.grouped(listing.total)) rows, all are in "
          + "bi/\(table.schema.name).csv" : ""
      contents.append(Contents(worksheet: sheet.worksheet, about: about + cut))
    }

    let cover = CoverSheet(keys, contents: contents.map { ($0.worksheet.name, $0.about) })
    document = WorkbookDocument([cover.worksheet] + contents.map(\.worksheet), title: facts.title)
  }

  private struct Contents {
    let worksheet: Worksheet
    /// What the sheet shows, for the cover.
    let about: String
  }
}
