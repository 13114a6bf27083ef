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
  let withholding = Withholdings(of: tallies, framework: framework, settings: settings)
  var parts = FigurePart.allCases.map {
    PartialFigures(
      $0, of: tallies, withholding: withholding, directory: directory, framework: framework, settings: settings)
  }
  return figures(
    of: tallies, parts: &parts, withholding: withholding, directory: directory, framework: framework, settings: settings
  )
}

/// All figures, from the parts that were computed on their own.
///
/// - Parameters:
///   - parts: all of them, in any order, of the same tallies and settings; empty afterwards, so that nothing is kept twice.
///   - withholding: that of the parts.
public func figures(
  of tallies: Tallies, parts: inout [PartialFigures], withholding: Withholdings, directory: Directory,
  framework: Framework, settings: AnalysisSettings = AnalysisSettings()
) -> Figures {
  var intervals = IntervalCache()
  let weights = GroupWeights(settings, directory: directory)
  var found = PartialFigures()
  for part in parts { found.merge(part) }
  parts = []
  let (maturity, expectations, expectationStages) = (found.maturity, found.expectations, found.expectationStages)
  let responses = found.responses ?? ResponseCounts(of: tallies.customers, cycles: directory.cycles.count)
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

  let (competences, coverage) = (found.competences, found.coverage)
  let portfolio = PortfolioFigure.rows(of: tallies.portfolio, directory: directory)
  let indicators = IndicatorFigure.rows(of: tallies.indicators, directory: directory, settings: settings)
  let performance = ServicePerformanceFigure.rows(of: indicators, directory: directory)
  let attainment = OutcomeAttainmentFigure.rows(of: performance, framework: framework)
  let benefits = BenefitFigure.rows(of: tallies.benefits, directory: directory)
  let source = PlanSource(
    maturity: maturity, expectations: expectations, views: found.views, requirements: ServiceRequirements(framework),
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
    maturityLevels: found.maturityLevels,
    maturityGroups: found.maturityGroups, maturityAgreement: found.maturityAgreement,
    expectations: expectations, expectationStages: expectationStages, customers: customers,
    customerStages: customerStages,
    drivers: DriverFigure.rows(
      of: tallies.customers, threshold: settings.confidentiality.value, directory: directory, framework: framework),
    kano: KanoFigure.rows(of: tallies.customers, withholding: withholding.kano, directory: directory),
    competences: persons == nil ? competences : [], coverage: shownCoverage,
    staffing: persons?.shown(found.staffing) ?? found.staffing, adherence: persons == nil ? found.adherence : [],
    development: persons == nil ? found.development : [],
    portfolio: portfolio,
    foundations: FoundationFigure.rows(
      of: tallies.foundations, withholding: withholding.foundations, directory: directory, framework: framework,
      settings: settings, intervals: &intervals),
    indicators: indicators, performance: performance, outcomeAttainment: attainment, benefits: benefits,
    associations: AssociationFigure.rows(maturity: found.maturityGroups, portfolio: portfolio, directory: directory),
    synthesis: synthesis, steps: steps, stages: StageFigure.rows(of: steps),
    highlights: Highlights(maturity: maturity, expectations: expectations, coverage: shownCoverage),
    uncounted: tallies.uncounted)
}
