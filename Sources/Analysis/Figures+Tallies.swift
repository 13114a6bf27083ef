public import PMO
import Tabular

/// All figures of the observations: counts them, then computes the rows.
///
/// Pure and deterministic: any order of the observations gives the same rows. Cost: one pass over the observations, and an
/// interval for every different distribution of answers.
public func figures(
  of observations: Observations, framework: Framework, settings: AnalysisSettings = AnalysisSettings()
) -> Figures {
  figures(
    of: Tallies(of: observations, framework: framework),
    directory: Directory(of: observations, catalogue: framework.catalogue), framework: framework, settings: settings)
}

/// All figures of counts that were taken before, on their own or merged.
///
/// - Parameters:
///   - directory: the names under which the observations were counted.
///   - framework: the one that they were counted against.
public func figures(
  of tallies: Tallies, directory: Directory, framework: Framework, settings: AnalysisSettings = AnalysisSettings()
) -> Figures {
  var intervals = IntervalCache()
  let raters = tallies.maturity.raters
  // What compares or sums up rows is made from the rows alone, so that it cannot say more than they do.
  var maturity = MaturityFigure.rows(
    of: tallies.maturity, raters: raters, directory: directory, framework: framework, settings: settings,
    intervals: &intervals)
  MaturityFigure.addChanges(to: &maturity, intervals: &intervals)
  let weights = GroupWeights(settings, directory: directory)
  var expectations = ExpectationFigure.rows(
    of: tallies.expectations, directory: directory, framework: framework, intervals: &intervals)
  ExpectationFigure.addSegments(to: &expectations, framework: framework, rule: settings.crosshair)
  ExpectationFigure.addChanges(to: &expectations, intervals: &intervals)
  ExpectationFigure.addWeightedMeans(to: &expectations, weights: weights)
  var expectationStages = ExpectationFigure.stageRows(
    of: tallies.expectations, directory: directory, framework: framework, intervals: &intervals)
  ExpectationFigure.addSegments(to: &expectationStages, framework: framework, rule: settings.crosshair)
  ExpectationFigure.addChanges(to: &expectationStages, intervals: &intervals)
  ExpectationFigure.addWeightedMeans(to: &expectationStages, weights: weights)

  let responses = ResponseCounts(of: tallies.customers, cycles: directory.cycles.count)
  var customers = CustomerFigure.rows(
    of: tallies.customers, responses: responses, expectations: expectations, directory: directory,
    framework: framework, intervals: &intervals)
  CustomerFigure.addChanges(to: &customers, intervals: &intervals)
  CustomerFigure.addWeightedMeans(to: &customers, weights: weights)
  var customerStages = CustomerFigure.stageRows(
    of: tallies.customers, cycles: Set(customers.map(\.cycle)), responses: responses, expectations: expectationStages,
    directory: directory, framework: framework, intervals: &intervals)
  CustomerFigure.addChanges(to: &customerStages, intervals: &intervals)
  CustomerFigure.addWeightedMeans(to: &customerStages, weights: weights)

  let requirements = RoleRequirements(framework.requirements, directory: directory)
  let competences = CompetenceFigure.rows(
    of: tallies.competences, requirements: requirements, weights: settings.raterWeights, directory: directory,
    framework: framework)
  let views = competences.runs(sharing: \.cycle).map {
    StaffView(
      $0, requirements: requirements, directory: directory, competences: framework.catalogue.competences.count)
  }
  let serviceRequirements = ServiceRequirements(framework)
  let coverage = CoverageFigure.rows(of: views, requirements: serviceRequirements, directory: directory)
  let staff = StaffingRows(
    of: views, requirements: serviceRequirements, assignments: tallies.assignments, directory: directory,
    framework: framework)
  return Figures(
    directory: directory, framework: framework, settings: settings, maturity: maturity,
    maturityLevels: MaturityLevelFigure.rows(of: maturity),
    maturityGroups: MaturityGroupFigure.rows(of: maturity, framework: framework, settings: settings),
    maturityAgreement: MaturityAgreementFigure.rows(of: maturity, tally: tallies.maturity, raters: raters),
    expectations: expectations,
    expectationStages: expectationStages, customers: customers, customerStages: customerStages,
    drivers: DriverFigure.rows(of: tallies.customers, directory: directory, framework: framework),
    kano: KanoFigure.rows(of: tallies.customers, directory: directory), competences: competences, coverage: coverage,
    staffing: staff.staffing, adherence: staff.adherence, development: staff.development,
    portfolio: PortfolioFigure.rows(of: tallies.portfolio, directory: directory),
    highlights: Highlights(maturity: maturity, expectations: expectations, coverage: coverage),
    uncounted: tallies.uncounted)
}
