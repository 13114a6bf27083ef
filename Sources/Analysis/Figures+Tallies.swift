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
  let withholding = Withholdings(of: tallies, framework: framework, settings: settings)
  // What compares or sums up rows is made from the rows alone, so that it cannot say more than they do.
  var maturity = MaturityFigure.rows(
    of: tallies.maturity, raters: raters, withholding: withholding.maturity, directory: directory, framework: framework,
    settings: settings,
    intervals: &intervals)
  MaturityFigure.addChanges(to: &maturity, intervals: &intervals)
  let weights = GroupWeights(settings, directory: directory)
  var expectations = ExpectationFigure.rows(
    of: tallies.expectations, withholding: withholding.expectations, directory: directory, framework: framework,
    settings: settings, intervals: &intervals)
  ExpectationFigure.addChanges(to: &expectations, intervals: &intervals)
  ExpectationFigure.addWeightedMeans(to: &expectations, weights: weights)
  var expectationStages = ExpectationFigure.stageRows(
    of: tallies.expectations, withholding: withholding.expectations, directory: directory, framework: framework,
    settings: settings, intervals: &intervals)
  ExpectationFigure.addChanges(to: &expectationStages, intervals: &intervals)
  ExpectationFigure.addWeightedMeans(to: &expectationStages, weights: weights)

  let responses = ResponseCounts(of: tallies.customers, cycles: directory.cycles.count)
  var customers = CustomerFigure.rows(
    of: tallies.customers, withholding: withholding.customers, distributions: withholding.customerDistributions,
    responses: responses, expectations: expectations,
    directory: directory,
    framework: framework, intervals: &intervals)
  CustomerFigure.addChanges(to: &customers, intervals: &intervals)
  CustomerFigure.addWeightedMeans(to: &customers, weights: weights)
  var customerStages = CustomerFigure.stageRows(
    of: tallies.customers, withholding: withholding.customers, distributions: withholding.customerDistributions,
    cycles: Set(customers.map(\.cycle)),
    responses: responses, expectations: expectationStages,
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
    of: views, requirements: serviceRequirements, activity: tallies.activity, directory: directory,
    framework: framework)
  let portfolio = PortfolioFigure.rows(of: tallies.portfolio, directory: directory)
  let groups = MaturityGroupFigure.rows(of: maturity, framework: framework, settings: settings)
  let indicators = IndicatorFigure.rows(of: tallies.indicators, directory: directory, settings: settings)
  let performance = ServicePerformanceFigure.rows(of: indicators, directory: directory)
  let attainment = OutcomeAttainmentFigure.rows(of: performance, framework: framework)
  let benefits = BenefitFigure.rows(of: tallies.benefits, directory: directory)
  let source = PlanSource(
    maturity: maturity, expectations: expectations, views: views, requirements: serviceRequirements,
    activity: tallies.activity, directory: directory, framework: framework, settings: settings)
  let synthesis = Synthesis(of: source)
  let steps = StepFigure.rows(
    plans: synthesis.mixes, maturity: maturity, expectations: expectations, performance: performance,
    attainment: attainment, benefits: benefits, activity: tallies.activity, source: source)
  let persons =
    settings.confidentiality.showsPersons
    ? nil : PersonWithholding(competences, directory: directory, threshold: settings.confidentiality.value)
  let shownCoverage = persons?.shown(coverage) ?? coverage
  return Figures(
    directory: persons == nil ? directory : directory.withoutPersons, framework: framework, settings: settings,
    maturity: maturity,
    maturityLevels: MaturityLevelFigure.rows(of: maturity, withholding: withholding.maturityLevels),
    maturityGroups: groups,
    maturityAgreement: MaturityAgreementFigure.rows(of: maturity, tally: tallies.maturity, raters: raters),
    expectations: expectations, expectationStages: expectationStages, customers: customers,
    customerStages: customerStages,
    drivers: DriverFigure.rows(
      of: tallies.customers, threshold: settings.confidentiality.value, directory: directory, framework: framework),
    kano: KanoFigure.rows(of: tallies.customers, withholding: withholding.kano, directory: directory),
    competences: persons == nil ? competences : [], coverage: shownCoverage,
    staffing: persons?.shown(staff.staffing) ?? staff.staffing, adherence: persons == nil ? staff.adherence : [],
    development: persons == nil ? staff.development : [],
    portfolio: portfolio,
    foundations: FoundationFigure.rows(
      of: tallies.foundations, withholding: withholding.foundations, directory: directory, framework: framework,
      settings: settings, intervals: &intervals),
    indicators: indicators, performance: performance, outcomeAttainment: attainment, benefits: benefits,
    associations: AssociationFigure.rows(maturity: groups, portfolio: portfolio, directory: directory),
    synthesis: synthesis, steps: steps, stages: StageFigure.rows(of: steps),
    highlights: Highlights(maturity: maturity, expectations: expectations, coverage: shownCoverage),
    uncounted: tallies.uncounted)
}
