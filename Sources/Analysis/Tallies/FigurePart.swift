public import PMO
import Tabular

/// A part of the figures that needs no other part, so that workers can compute them side by side.
///
/// The longest come first: workers that take one after the other end at about the same time.
public enum FigurePart: Sendable, CaseIterable {
  case expectations, expectationStages, maturity, competences, responses
}

/// The figures of some parts.
public struct PartialFigures: Sendable {
  /// Those that it has.
  private var parts: Set<FigurePart> = []
  var expectations: [ExpectationFigure] = []
  var expectationStages: [ExpectationFigure] = []
  var maturity: [MaturityFigure] = []
  var maturityLevels: [MaturityLevelFigure] = []
  var maturityGroups: [MaturityGroupFigure] = []
  var maturityAgreement: [MaturityAgreementFigure] = []
  var competences: [CompetenceFigure] = []
  /// What is known of people, cycle by cycle.
  var views: [StaffView] = []
  var coverage: [CoverageFigure] = []
  var staffing: [StaffingFigure] = []
  var adherence: [AdherenceFigure] = []
  var development: [DevelopmentFigure] = []
  var responses: ResponseCounts?

  /// None yet.
  init() {}

  /// The figures of a part. Pure: the same counts give the same figures, whatever runs beside it.
  ///
  /// - Parameters: as of `figures(of:directory:framework:settings:)`.
  public init(
    _ part: FigurePart, of tallies: Tallies, withholding: Withholdings, directory: Directory, framework: Framework,
    settings: AnalysisSettings
  ) {
    parts = [part]
    var intervals = IntervalCache()
    let weights = GroupWeights(settings, directory: directory)
    // What compares or sums up rows is made from the rows alone, so that it cannot say more than they do.
    switch part {
    case .maturity:
      let raters = tallies.maturity.raters
      maturity = MaturityFigure.rows(
        of: tallies.maturity, raters: raters, withholding: withholding.maturity,
        distributions: withholding.maturityLevels, directory: directory, framework: framework, settings: settings,
        intervals: &intervals)
      MaturityFigure.addChanges(to: &maturity, intervals: &intervals)
      maturityLevels = MaturityLevelFigure.rows(of: maturity, withholding: withholding.maturityLevels)
      maturityGroups = MaturityGroupFigure.rows(of: maturity, framework: framework, settings: settings)
      maturityAgreement = MaturityAgreementFigure.rows(of: maturity, tally: tallies.maturity, raters: raters)
    case .expectations:
      expectations = ExpectationFigure.rows(
        of: tallies.expectations, withholding: withholding.expectations, directory: directory, framework: framework,
        settings: settings, intervals: &intervals)
      ExpectationFigure.addChanges(to: &expectations, intervals: &intervals)
      ExpectationFigure.addWeightedMeans(to: &expectations, weights: weights)
    case .expectationStages:
      expectationStages = ExpectationFigure.stageRows(
        of: tallies.expectations, withholding: withholding.expectations, directory: directory, framework: framework,
        settings: settings, intervals: &intervals)
      ExpectationFigure.addChanges(to: &expectationStages, intervals: &intervals)
      ExpectationFigure.addWeightedMeans(to: &expectationStages, weights: weights)
    case .competences:
      let count = framework.catalogue.competences.count
      let requirements = RoleRequirements(framework.requirements, directory: directory, competences: count)
      competences = CompetenceFigure.rows(
        of: tallies.competences, requirements: requirements, weights: settings.raterWeights, directory: directory)
      views = competences.indices.runs { competences[$0].cycle }.map {
        StaffView(competences[$0], requirements: requirements, directory: directory, competences: count)
      }
      let serviceRequirements = ServiceRequirements(framework)
      let units = views.map { StaffUnits($0) }
      coverage = CoverageFigure.rows(of: units, requirements: serviceRequirements, directory: directory)
      let staff = StaffingRows(
        of: units, requirements: serviceRequirements, activity: tallies.activity, directory: directory,
        framework: framework)
      staffing = staff.staffing
      adherence = staff.adherence
      development = staff.development
    case .responses: responses = ResponseCounts(of: tallies.customers, cycles: directory.cycles.count)
    }
  }

  /// Adds the figures of other parts; a part that both have is that of the other one.
  mutating func merge(_ other: PartialFigures) {
    for part in other.parts {
      switch part {
      case .expectations: expectations = other.expectations
      case .expectationStages: expectationStages = other.expectationStages
      case .maturity:
        maturity = other.maturity
        maturityLevels = other.maturityLevels
        maturityGroups = other.maturityGroups
        maturityAgreement = other.maturityAgreement
      case .competences:
        competences = other.competences
        views = other.views
        coverage = other.coverage
        staffing = other.staffing
        adherence = other.adherence
        development = other.development
      case .responses: responses = other.responses
      }
    }
    parts.formUnion(other.parts)
  }
}
