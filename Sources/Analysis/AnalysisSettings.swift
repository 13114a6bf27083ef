public import PMO
public import Statistics
public import Tabular

/// What a job decides about the analysis.
public struct AnalysisSettings: Sendable, Hashable {
  /// How the job's targets stand to the wanted levels that the inputs hold.
  public enum TargetUse: Sendable, Hashable, CaseIterable {
    /// The job's target counts where the inputs want nothing.
    case fill
    /// The job's target counts wherever it names one.
    case override
  }

  /// What an index is called in words.
  public enum RatingRule: String, Sendable, Hashable, CaseIterable {
    /// N, P, L or F by the edges of ISO/IEC 33020.
    case attainment
    /// Basic, intermediate or advanced: thirds of the scale.
    case bands
  }

  /// The level that a service should reach in every office, by the service's position in the catalogue.
  public var targets: [Int: Int]
  public var targetUse: TargetUse
  /// How much services count where several are summed up, by their position in the catalogue; one that is not named counts 1.
  public var serviceWeights: [Int: Double]
  /// How the index of several services is rated.
  public var ratings: RatingRule
  /// Where the lines between low and high importance and satisfaction run.
  public var crosshair: Crosshair.Rule
  /// The day to which ages count; nil for the last day of the cycle.
  public var asOf: DateTime?
  /// How much customer groups count, by name; a group that is not named counts 1.
  public var groupWeights: [String: Double]
  /// How much raters count in a person's level; nil for the mean of the others' ratings, or else the own one.
  public var raterWeights: RaterWeights?
  /// What may be shown of small groups.
  public var confidentiality: Confidentiality
  /// How the plan of services is made.
  public var planning: Planning
  /// Whether an indicator's attainment ends at its goal, so that one that is exceeded makes up for no other.
  public var capsAttainment: Bool

  public init(
    targets: [Int: Int] = [:], targetUse: TargetUse = .fill, crosshair: Crosshair.Rule = .mean, asOf: DateTime? = nil,
    groupWeights: [String: Double] = [:], raterWeights: RaterWeights? = nil,
    confidentiality: Confidentiality = .open, planning: Planning = Planning(),
    capsAttainment: Bool = true,
    serviceWeights: [Int: Double] = [:], ratings: RatingRule = .attainment
  ) {
    self.targets = targets
    self.targetUse = targetUse
    self.serviceWeights = serviceWeights
    self.ratings = ratings
    self.crosshair = crosshair
    self.asOf = asOf
    self.groupWeights = groupWeights
    self.raterWeights = raterWeights
    self.confidentiality = confidentiality
    self.planning = planning
    self.capsAttainment = capsAttainment
  }
}

/// How much each rater relation counts in a person's level; weights of relations that did not rate are left out, the others
/// are scaled to sum 1.
public struct RaterWeights: Sendable, Hashable {
  public var own: Double
  public var manager: Double
  public var peer: Double
  public var other: Double

  public init(own: Double, manager: Double, peer: Double, other: Double) {
    self.own = own
    self.manager = manager
    self.peer = peer
    self.other = other
  }

  public subscript(relation: CompetenceRating.Relation) -> Double {
    switch relation {
    case .own: own
    case .manager: manager
    case .peer: peer
    case .other: other
    }
  }
}

/// From how many answers on figures are shown.
public struct Confidentiality: Sendable, Hashable {
  /// Answers that a mean, a share or another value needs.
  public var value: Int
  /// Answers that a distribution needs.
  public var distribution: Int
  /// Whether figures of single persons are published.
  public var showsPersons: Bool

  public init(value: Int = 5, distribution: Int = 8, showsPersons: Bool = false) {
    self.value = value
    self.distribution = distribution
    self.showsPersons = showsPersons
  }

  /// Everything is shown.
  public static let open = Confidentiality(value: 1, distribution: 1, showsPersons: true)
}

/// How the ranked plan and the best mix of services are made.
public struct Planning: Sendable, Hashable {
  /// The services that are offered now, by position in the catalogue; nil for those that were answered for.
  public var offered: Set<Int>?
  /// What a service takes of the capacity, by position in the catalogue; others take 1.
  public var efforts: [Int: Int]
  /// What there is to spend; nil for as much as the present mix takes.
  public var capacity: Int?
  /// Draws of the weights in the test of the ranking's stability.
  public var draws: Int
  /// How close the drawn weights stay to the given ones: the sum of the Dirichlet distribution's parameters.
  public var concentration: Double
  /// Of the random numbers.
  public var seed: UInt64
  /// Suppositions to compute beside the present state.
  public var suppositions: [Supposition]

  public init(
    offered: Set<Int>? = nil, efforts: [Int: Int] = [:], capacity: Int? = nil, draws: Int = 2_000,
    concentration: Double = 100, seed: UInt64 = 1, suppositions: [Supposition] = []
  ) {
    self.offered = offered
    self.efforts = efforts
    self.capacity = capacity
    self.draws = draws
    self.concentration = concentration
    self.seed = seed
    self.suppositions = suppositions
  }
}

/// A what-if: what would be otherwise; what it leaves open stays as it is.
public struct Supposition: Sendable, Hashable {
  public var name: String
  /// Levels that services would have reached, by position in the catalogue.
  public var levels: [Int: Double]
  /// Targets by position in the catalogue.
  public var targets: [Int: Int]
  /// Weights of customer groups by name.
  public var groupWeights: [String: Double]
  /// Services that would be offered beside the present ones, and no longer.
  public var starts: Set<Int>
  public var drops: Set<Int>
  /// People who would have left, by name.
  public var leavers: [String]
  /// People who would have joined: a name and the level of each competence by position in the catalogue.
  public var joiners: [Joiner]

  /// Somebody who would join an office.
  public struct Joiner: Sendable, Hashable {
    public var name: String
    public var office: String?
    public var levels: [Int: Int]

    public init(name: String, office: String?, levels: [Int: Int]) {
      self.name = name
      self.office = office
      self.levels = levels
    }
  }

  public init(
    name: String, levels: [Int: Double] = [:], targets: [Int: Int] = [:], groupWeights: [String: Double] = [:],
    starts: Set<Int> = [], drops: Set<Int> = [], leavers: [String] = [], joiners: [Joiner] = []
  ) {
    self.name = name
    self.levels = levels
    self.targets = targets
    self.groupWeights = groupWeights
    self.starts = starts
    self.drops = drops
    self.leavers = leavers
    self.joiners = joiners
  }
}
