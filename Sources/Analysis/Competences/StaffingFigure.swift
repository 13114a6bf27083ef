/// How well the people of a service can do what it takes, in one office or in the whole organisation, in one cycle.
///
/// Adherences are Plumbline's own: relevances `r` scaled to sum 1, levels `s` scaled to 0...1, a competence in which somebody was not
/// rated counting 0. One able person is enough for a competence: `Σ_c r_c max_i s_ic`.
public struct StaffingFigure: Sendable, Hashable {
  /// Whose people are counted.
  public enum Basis: Sendable, Hashable, CaseIterable {
    /// Those whom the inputs assign to the service.
    case assigned
    /// Everybody of the office, or of the organisation, as nobody is assigned.
    case everybody
  }

  /// Position in the catalogue's services.
  public let service: Int
  /// Code in the directory's offices; nil for the whole organisation.
  public let office: Int?
  /// Code in the directory's cycles; -1 where the inputs name none.
  public let cycle: Int
  public let basis: Basis
  /// The service's people, rated or not.
  public let people: Int
  /// Those of them who were rated in the cycle.
  public let rated: Int
  /// `Σ_c r_c max_i s_ic`, 0...1.
  public let adherence: Measured<Double>
  /// Mean of the people's own adherences, 0...1: what is left if everybody does everything.
  public let meanAdherence: Measured<Double>
  /// By how much the adherence falls without the person whom the service needs most, 0...1.
  public let dependency: Measured<Double>
  /// That person, by code in the directory's people; nil where the service loses nothing without any single one.
  public internal(set) var neededPerson: Int?
  /// Competences that the service rests on.
  public let competences: Int
  /// Those of them that nobody, one person alone, and two or more have at the level that the service asks for.
  public let gaps: Int
  public let singles: Int
  public let covered: Int
  /// Levels that the smallest development plan adds, and people who learn.
  public let levelsToLearn: Measured<Double>
  public let learners: Int

  /// Whether somebody has every competence at the level that the service asks for.
  public var isStaffed: Bool { gaps == 0 }

  /// Whose people were counted and how, for a reader.
  public var method: String {
    (basis == .assigned
      ? "people assigned to the service"
      : office == nil ? "everybody, as nobody is assigned" : "everybody of the office, as nobody is assigned")
      + "; relevance scaled to sum 1, levels to 0 to 1, best person of each competence; a competence that was not rated counts 0"
  }
}

extension StaffingFigure {
  /// The same without saying who is needed.
  var withoutPerson: StaffingFigure {
    var figure = self
    figure.neededPerson = nil
    return figure
  }
}

/// How far one person can do what a service takes, in one cycle.
public struct AdherenceFigure: Sendable, Hashable {
  /// Code in the directory's people.
  public let person: Int
  /// Position in the catalogue's services.
  public let service: Int
  /// Code in the directory's cycles; -1 where the inputs name none.
  public let cycle: Int
  /// Competences that the service rests on, and those of them in which the person was rated.
  public let competences: Int
  public let rated: Int
  /// `Σ_c r_c s_c`, 0...1, a competence without a rating counting 0.
  public let adherence: Double
  /// Share of the relevance that lies on competences in which the person was rated, 0...1.
  public let ratedRelevance: Double
  /// The staffing that the person belongs to: code of the office, or nil for the organisation, where the person has no office.
  public let office: Int?
  /// Whether the person is one of that staffing.
  public let isStaff: Bool
  /// By how much the service's adherence there falls without the person; none for who is not of it.
  public let dependency: Measured<Double>
  /// Place by dependency among the people of that staffing on whom it depends, 1 for the largest; nil for others.
  public let rank: Int?

  /// How the row was made, for a reader.
  public var method: String {
    "relevance scaled to sum 1, levels to 0 to 1, a competence that was not rated counts 0; dependency: the service's adherence less that without the person"
  }
}

/// A step of the smallest development plan of a service: what one person learns in one competence.
///
/// The plan lets somebody have each competence at the level that the service asks for, with the fewest levels learnt in all; of plans
/// with as many levels, one with the fewest people. It is exact up to `DevelopmentFigure.exactCompetences` competences with a gap; with
/// more, the first of equally near people learns.
public struct DevelopmentFigure: Sendable, Hashable {
  /// With more gaps than this, the number of people is not minimised.
  public static let exactCompetences = 14

  /// Position in the catalogue's services.
  public let service: Int
  /// As in `StaffingFigure`.
  public let office: Int?
  /// Code in the directory's cycles; -1 where the inputs name none.
  public let cycle: Int
  /// Position in the catalogue's competences.
  public let competence: Int
  /// Code in the directory's people.
  public let person: Int
  /// The person's level; none where it was not rated, which counts as the lowest level.
  public let from: Measured<Double>
  /// The level that the service asks for.
  public let required: Int
  /// Levels to learn, above 0.
  public let levels: Double

  /// How the plan was made, for a reader.
  public var method: String {
    "fewest levels that give each competence of the service somebody at the level it asks for; of equal plans, the fewest people"
  }
}
