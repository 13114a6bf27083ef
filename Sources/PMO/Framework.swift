public import Tabular

/// What a run measures against: the catalogue, the declared scales, what roles require, and which competence a service rests on.
public struct Framework: Sendable {
  public var catalogue: Catalogue
  public var maturityScale: Scale
  public var importanceScale: Scale
  public var satisfactionScale: Scale
  public var competenceScale: Scale
  public var foundationScale: Scale
  /// Has the levels 0...10 in any case: the promoter score is defined for no other.
  public var recommendationScale: Scale
  public var requirements: [RoleRequirement]
  /// How far services rest on competences.
  public var relevance: RelevanceMatrix
  /// How far services help outcomes.
  public var contribution: ContributionMatrix
  /// What outputs call the parts that are not the product's own; the matrices say it themselves.
  public var origins: [FrameworkPart: String]

  public init(
    catalogue: Catalogue, maturityScale: Scale = .maturity, importanceScale: Scale = .importance,
    satisfactionScale: Scale = .satisfaction, competenceScale: Scale = .competence,
    foundationScale: Scale = .foundation, recommendationScale: Scale = .recommendation,
    requirements: [RoleRequirement] = [], relevance: RelevanceMatrix, contribution: ContributionMatrix? = nil,
    origins: [FrameworkPart: String] = [:]
  ) {
    self.catalogue = catalogue
    self.maturityScale = maturityScale
    self.importanceScale = importanceScale
    self.satisfactionScale = satisfactionScale
    self.competenceScale = competenceScale
    self.requirements = requirements
    self.relevance = relevance
    self.foundationScale = foundationScale
    self.recommendationScale = recommendationScale
    self.origins = origins
    self.contribution =
      contribution
      ?? ContributionMatrix(
        origin: "none", values: catalogue.outcomes.map { _ in catalogue.services.map { _ in 0 } })
  }
}

/// The level that a role asks of its people in a competence.
public struct RoleRequirement: Sendable, Hashable {
  public let role: String
  /// Position in the catalogue's competences.
  public let competence: Int
  public let level: Int

  public init(role: String, competence: Int, level: Int) {
    self.role = role
    self.competence = competence
    self.level = level
  }
}

/// How far a service rests on a competence, 0...1: services x competences, by their positions in the catalogue.
public struct RelevanceMatrix: Sendable, Hashable {
  /// What the outputs call this judgement: "Plumbline's default", or the user's file.
  public let origin: String
  /// A row a service, a value a competence.
  public let values: [[Double]]

  public init(origin: String, values: [[Double]]) {
    self.origin = origin
    self.values = values
  }

  public subscript(service: Int, competence: Int) -> Double { values[service][competence] }
}
