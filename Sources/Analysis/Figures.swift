public import PMO

/// Every figure of a run, with the names and scales that it takes to print them: nothing is left to compute.
///
/// Rows are ordered by cycle (natural text order, unnamed first), then by office, group, person or unit, then by
/// service, outcome or competence in the catalogue's order. Offices stand in the catalogue's order, those that it does
/// not have after them in the order of the inputs, unnamed ones next, and all together last; so do groups.
public struct Figures: Sendable {
  /// The names behind the rows' codes.
  public let directory: Directory
  /// What was measured against: catalogue, scales, required levels, relevance.
  public let framework: Framework
  public let settings: AnalysisSettings
  public let maturity: [MaturityFigure]
  /// The distributions behind `maturity`.
  public let maturityLevels: [MaturityLevelFigure]
  public let maturityGroups: [MaturityGroupFigure]
  public let maturityAgreement: [MaturityAgreementFigure]
  public let expectations: [ExpectationFigure]
  /// The expectations by stage, of those answers that speak of one: ordered by cycle, stage, group and outcome.
  public let expectationStages: [ExpectationFigure]
  public let customers: [CustomerFigure]
  /// What customers say by stage; every stage has a row of all groups, one of which nothing is said too.
  public let customerStages: [CustomerFigure]
  public let drivers: [DriverFigure]
  public let kano: [KanoFigure]
  public let competences: [CompetenceFigure]
  public let coverage: [CoverageFigure]
  /// Ordered by cycle, service and office, the whole organisation last.
  public let staffing: [StaffingFigure]
  /// Ordered by cycle, service and person.
  public let adherence: [AdherenceFigure]
  /// Ordered by cycle, service, office and competence.
  public let development: [DevelopmentFigure]
  public let portfolio: [PortfolioFigure]
  public let foundations: [FoundationFigure]
  public let indicators: [IndicatorFigure]
  public let performance: [ServicePerformanceFigure]
  public let outcomeAttainment: [OutcomeAttainmentFigure]
  public let benefits: [BenefitFigure]
  /// How far maturity and the portfolio go together.
  public let associations: [AssociationFigure]
  public let synthesis: Synthesis
  public let steps: [StepFigure]
  public let stages: [StageFigure]
  public let highlights: Highlights
  /// Observations that no figure could count: a level outside its scale, or a code that no list has. Intake leaves none.
  public let uncounted: Int
}
