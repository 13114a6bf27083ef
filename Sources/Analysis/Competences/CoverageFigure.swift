/// Whether a unit has the people for a competence in one cycle.
///
/// Each person counts once, at the level of `CompetenceFigure.level`. People below the required level are learners and
/// cover nothing.
public struct CoverageFigure: Sendable, Hashable {
  public let scope: CoverageScope
  /// Position in the catalogue's competences.
  public let competence: Int
  /// Code in the directory's cycles; -1 where the inputs name none.
  public let cycle: Int
  /// People of the unit who were rated in the competence.
  public let people: Int
  /// Mean of their levels.
  public let meanLevel: Measured<Double>
  /// The level that covers the competence: the highest that is required of anyone of the unit; for a service, what
  /// it asks for by its relevance and by what roles ask for. Nil where nothing is required.
  public let required: Int?
  /// People at or above the required level.
  public let covering: Int
  /// People who are less than the required level by one level at most: the bench behind those who cover.
  public let nextInLine: Int
  public internal(set) var coverage: Measured<Coverage>
  /// People of the unit of whom a level is required in the competence, each their own.
  public let asked: Int
  /// Those of them who reach their own required level.
  public let meeting: Int
  /// The rule of the required level, for a reader.
  public let rule: String

  /// How the row was made, for a reader.
  public var method: String { "people at or above the required level (\(rule))" }
}

/// Whose people are looked at.
public enum CoverageScope: Sendable, Hashable {
  /// Everybody.
  case organisation
  /// Code in the directory's offices.
  case office(Int)
  /// Code in the directory's teams.
  case team(Int)
  /// Code in the directory's roles.
  case role(Int)
  /// What a service rests on: position in the catalogue's services, and the people of an office, or everybody (nil).
  case service(Int, office: Int?)
}

/// How safely a competence is held.
public enum Coverage: Sendable, Hashable {
  /// Nobody is at the required level.
  case gap
  /// One person is, by the code in the directory's people: a single point of failure.
  case single(person: Int)
  /// Two or more people are.
  case covered
}

extension Coverage {
  /// For a reader: `single point of failure`.
  public var label: String {
    switch self {
    case .gap: "gap"
    case .single: "single point of failure"
    case .covered: "covered"
    }
  }
}

extension CoverageFigure {
  /// The same without saying who the only one is.
  var withoutPerson: CoverageFigure {
    var figure = self
    figure.coverage = coverage.map { if case .single = $0 { .single(person: -1) } else { $0 } }
    return figure
  }
}
