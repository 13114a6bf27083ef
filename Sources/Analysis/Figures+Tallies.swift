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
  var found = PartialFigures()
  for part in FigurePart.allCases {
    found.merge(
      PartialFigures(
        part, of: tallies, after: found, withholding: withholding, directory: directory, framework: framework,
        settings: settings))
  }
  return figures(
    of: tallies, parts: found, withholding: withholding, directory: directory, framework: framework, settings: settings)
}

/// All figures, from the parts that were computed on their own.
///
/// - Parameters:
///   - found: all parts, of the same tallies and settings.
///   - withholding: that of the parts.
public func figures(
  of tallies: Tallies, parts found: PartialFigures, withholding: Withholdings, directory: Directory,
  framework: Framework, settings: AnalysisSettings = AnalysisSettings()
) -> Figures {
  var intervals = IntervalCache()
  let portfolio = PortfolioFigure.rows(of: tallies.portfolio, directory: directory)
  return Figures(
    directory: settings.confidentiality.showsPersons ? directory : directory.withoutPersons, framework: framework,
    settings: settings,
    maturity: found.maturity, maturityLevels: found.maturityLevels, maturityGroups: found.maturityGroups,
    maturityAgreement: found.maturityAgreement, expectations: found.expectations,
    expectationStages: found.expectationStages, customers: found.customers, customerStages: found.customerStages,
    drivers: found.drivers, kano: found.kano,
    competences: found.competences, coverage: found.coverage, staffing: found.staffing, adherence: found.adherence,
    development: found.development, portfolio: portfolio,
    foundations: FoundationFigure.rows(
      of: tallies.foundations, withholding: withholding.foundations, directory: directory, framework: framework,
      settings: settings, intervals: &intervals),
    indicators: found.indicators, performance: found.performance, outcomeAttainment: found.attainment,
    benefits: found.benefits,
    associations: AssociationFigure.rows(maturity: found.maturityGroups, portfolio: portfolio, directory: directory),
    synthesis: found.synthesis, steps: found.steps, stages: found.stages,
    highlights: Highlights(maturity: found.maturity, expectations: found.expectations, coverage: found.coverage),
    uncounted: tallies.uncounted)
}
