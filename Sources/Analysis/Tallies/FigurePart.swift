/// A part of the figures, which workers compute side by side.
///
/// Each comes after those that it needs, and what a longer chain begins with comes first: workers that take one after the other end at
/// about the same time.
public enum FigurePart: Sendable, CaseIterable {
  case competences, maturity, expectationStages, expectations
  /// What the services do for what customers expect, and how the steps of the cycle stand.
  case plan
  case responses
  /// The services of an office summed up, and how far its raters agree.
  case maturityGroups
  /// What customers say of the office.
  case customers

  /// Parts that must have been computed before.
  public var needs: Set<FigurePart> {
    switch self {
    case .maturity, .expectations, .competences, .expectationStages, .responses: []
    case .plan: [.maturity, .expectations, .competences]
    case .maturityGroups: [.maturity]
    case .customers: [.expectations, .expectationStages, .responses]
    }
  }
}
