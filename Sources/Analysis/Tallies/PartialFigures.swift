public import PMO
import Tabular

/// The figures of some parts.
public struct PartialFigures: Sendable {
  /// Those that it has.
  public private(set) var parts: Set<FigurePart> = []
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
  var indicators: [IndicatorFigure] = []
  var performance: [ServicePerformanceFigure] = []
  var attainment: [OutcomeAttainmentFigure] = []
  var benefits: [BenefitFigure] = []
  var synthesis = Synthesis()
  var steps: [StepFigure] = []
  var stages: [StageFigure] = []
  var customers: [CustomerFigure] = []
  var customerStages: [CustomerFigure] = []
  var drivers: [DriverFigure] = []
  var kano: [KanoFigure] = []

  /// None yet.
  public init() {}

  /// The figures of a part. Pure: the same counts give the same figures, whatever runs beside it.
  ///
  /// - Parameters:
  ///   - earlier: the parts that it needs, at least.
  ///   - withholding: of the same tallies and settings; the others as of `figures(of:directory:framework:settings:)`.
  public init(
    _ part: FigurePart, of tallies: Tallies, after earlier: PartialFigures, withholding: Withholdings,
    directory: Directory, framework: Framework,
    settings: AnalysisSettings
  ) {
    parts = [part]
    var intervals = IntervalCache()
    let weights = GroupWeights(settings.groupWeights, directory: directory)
    // What compares or sums up rows is made from the rows alone, so that it cannot say more than they do.
    switch part {
    case .maturity:
      maturity = MaturityFigure.rows(
        of: tallies.maturity, raters: tallies.maturity.raters, withholding: withholding.maturity,
        distributions: withholding.maturityLevels, directory: directory, framework: framework, settings: settings,
        intervals: &intervals)
      MaturityFigure.addChanges(to: &maturity, intervals: &intervals)
      maturityLevels = MaturityLevelFigure.rows(of: maturity, withholding: withholding.maturityLevels)
    case .maturityGroups:
      maturityGroups = MaturityGroupFigure.rows(of: earlier.maturity, framework: framework, settings: settings)
      maturityAgreement = MaturityAgreementFigure.rows(
        of: earlier.maturity, tally: tallies.maturity, raters: tallies.maturity.raters)
    case .expectations:
      expectations = ExpectationFigure.rows(
        of: tallies.expectations, withholding: withholding.expectations, directory: directory, framework: framework,
        settings: settings, weights: weights, intervals: &intervals)
    case .expectationStages:
      expectationStages = ExpectationFigure.stageRows(
        of: tallies.expectations, withholding: withholding.expectations, directory: directory, framework: framework,
        settings: settings, weights: weights, intervals: &intervals)
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
        framework: framework, hasPeople: settings.confidentiality.showsPersons)
      staffing = staff.staffing
      adherence = staff.adherence
      development = staff.development
      if !settings.confidentiality.showsPersons { withholdPersons(directory, settings.confidentiality.value) }
    case .responses: responses = ResponseCounts(of: tallies.customers, cycles: directory.cycles.count)
    case .plan: plan(tallies, earlier, directory: directory, framework: framework, settings: settings)
    case .customers:
      customers(
        tallies, earlier, withholding: withholding, weights: weights, directory: directory, framework: framework,
        settings: settings, intervals: &intervals)
    }
  }

  /// Leaves of competences what does not tell of single people.
  private mutating func withholdPersons(_ directory: Directory, _ threshold: Int) {
    let persons = PersonWithholding(competences, directory: directory, threshold: threshold)
    coverage = persons.shown(coverage)
    staffing = persons.shown(staffing)
    competences = []
    development = []
  }

  private mutating func plan(
    _ tallies: Tallies, _ earlier: PartialFigures, directory: Directory, framework: Framework,
    settings: AnalysisSettings
  ) {
    indicators = IndicatorFigure.rows(of: tallies.indicators, directory: directory, settings: settings)
    performance = ServicePerformanceFigure.rows(of: indicators, directory: directory)
    attainment = OutcomeAttainmentFigure.rows(of: performance, framework: framework)
    benefits = BenefitFigure.rows(of: tallies.benefits, directory: directory)
    let source = PlanSource(
      maturity: earlier.maturity, expectations: earlier.expectations, views: earlier.views,
      requirements: ServiceRequirements(framework), activity: tallies.activity, directory: directory,
      framework: framework, settings: settings)
    synthesis = Synthesis(of: source)
    steps = StepFigure.rows(
      plans: synthesis.mixes, maturity: earlier.maturity, expectations: earlier.expectations, performance: performance,
      attainment: attainment, benefits: benefits, activity: tallies.activity, source: source)
    stages = StageFigure.rows(of: steps)
  }

  private mutating func customers(
    _ tallies: Tallies, _ earlier: PartialFigures, withholding: Withholdings, weights: GroupWeights,
    directory: Directory, framework: Framework, settings: AnalysisSettings, intervals: inout IntervalCache
  ) {
    let responses = earlier.responses ?? ResponseCounts(of: tallies.customers, cycles: directory.cycles.count)
    customers = CustomerFigure.rows(
      of: tallies.customers, withholding: withholding.customers, distributions: withholding.customerDistributions,
      responses: responses, expectations: earlier.expectations, directory: directory, framework: framework,
      intervals: &intervals)
    CustomerFigure.addChanges(to: &customers, intervals: &intervals)
    CustomerFigure.addWeightedMeans(to: &customers, weights: weights)
    customerStages = CustomerFigure.stageRows(
      of: tallies.customers, withholding: withholding.customers, distributions: withholding.customerDistributions,
      cycles: Set(customers.indices.map { customers[$0].cycle }), responses: responses,
      expectations: earlier.expectationStages, directory: directory, framework: framework, intervals: &intervals)
    CustomerFigure.addChanges(to: &customerStages, intervals: &intervals)
    CustomerFigure.addWeightedMeans(to: &customerStages, weights: weights)
    drivers = DriverFigure.rows(
      of: tallies.customers, threshold: settings.confidentiality.value, directory: directory, framework: framework)
    kano = KanoFigure.rows(of: tallies.customers, withholding: withholding.kano, directory: directory)
  }

  /// Adds the figures of other parts; a part that both have is that of the other one.
  public mutating func merge(_ other: PartialFigures) {
    for part in other.parts {
      switch part {
      case .expectations: expectations = other.expectations
      case .expectationStages: expectationStages = other.expectationStages
      case .maturity:
        maturity = other.maturity
        maturityLevels = other.maturityLevels
      case .maturityGroups:
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
      case .plan:
        indicators = other.indicators
        performance = other.performance
        attainment = other.attainment
        benefits = other.benefits
        synthesis = other.synthesis
        steps = other.steps
        stages = other.stages
      case .customers:
        customers = other.customers
        customerStages = other.customerStages
        drivers = other.drivers
        kano = other.kano
      }
    }
    parts.formUnion(other.parts)
  }
}
