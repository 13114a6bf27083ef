public import Statistics

/// What level a person has in a competence in one cycle, beside what is required.
public struct CompetenceFigure: Sendable, Hashable {
  /// Whose ratings the level is taken from.
  public enum LevelOrigin: Sendable, Hashable, CaseIterable {
    /// The mean of the ratings by others.
    case others
    /// The person's own rating, as nobody else rated.
    case own
    /// All who rated, by the weights of the job.
    case weighted
  }

  /// Who requires a level.
  public enum RequirementOrigin: Sendable, Hashable, CaseIterable {
    /// The ratings' own column, the highest of several.
    case ratings
    /// The person's role.
    case role
  }

  /// Code in the directory's people.
  public let person: Int
  /// Position in the catalogue's competences.
  public let competence: Int
  /// Code in the directory's cycles; -1 where the inputs name none.
  public let cycle: Int
  /// Ratings, the person's own among them.
  public let n: Int
  /// Ratings by managers, peers and others.
  public let byOthers: Int
  /// The person's own level; the mean of several.
  public let own: Measured<Double>
  /// Mean of the ratings by others; the own rating is no part of it.
  public let others: Measured<Double>
  /// Means by relation of those others: managers, peers, and whoever else.
  public let manager: Measured<Double>
  public let peer: Measured<Double>
  public let other: Measured<Double>
  /// The level that counts: by the job's weights if it names any; else the mean of the ratings by others if there are any, else the
  /// own level.
  public let level: Measured<Double>
  public let levelOrigin: LevelOrigin
  /// Nil where neither the ratings nor the person's role ask for a level.
  public let required: Int?
  public let requiredOrigin: RequirementOrigin?
  /// `level - required`: negative where the person is below.
  public let gap: Measured<Double>
  /// Whether the level reaches the required one.
  public let meets: Measured<Bool>
  /// Own level less mean of others, with its reading: blind spot, hidden strength or agreement.
  public let selfOther: Measured<SelfOtherGap>

  /// How the level was made, for a reader.
  public var method: String {
    switch levelOrigin {
    case .others: "mean of the ratings by others"
    case .own: "own rating, as nobody else rated"
    case .weighted:
      "means of own, manager, peer and other ratings by the job's weights, those that are there scaled to sum 1"
    }
  }
}
