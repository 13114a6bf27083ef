public import Tabular

/// A part of what a run measures against that a user can put something of their own in place of.
public enum FrameworkPart: String, Sendable, Hashable, CaseIterable {
  case services = "catalogue_services"
  case outcomes = "catalogue_outcomes"
  case competences = "catalogue_competences"
  case foundations = "catalogue_foundations"
  case offices = "catalogue_pmos"
  case roles = "catalogue_roles"
  case synonyms = "catalogue_synonyms"
  case maturityScale = "scale_maturity"
  case importanceScale = "scale_importance"
  case satisfactionScale = "scale_satisfaction"
  case competenceScale = "scale_competence"
  case foundationScale = "scale_foundation"
  case recommendationScale = "scale_recommendation"
  case relevance = "matrix_relevance"
  case contribution = "matrix_contribution"

  /// What a part is.
  public enum Kind: String, Sendable, CaseIterable {
    case catalogue, scale, matrix

    /// The parts of the kind, in their order.
    public var parts: [FrameworkPart] { FrameworkPart.allCases.filter { $0.kind == self } }
  }

  /// What the part is: the first word of its name in outputs.
  public var kind: Kind { Kind(rawValue: String(rawValue.prefix { $0 != "_" })) ?? .catalogue }

  /// What the part is about, for a reader: `services`, `maturity`, `relevance`.
  public var subject: String {
    self == .offices ? "PMOs" : String(rawValue.drop { $0 != "_" }.dropFirst())
  }

  /// Whether the product has one of its own; without, there is none where the user gives none.
  public var hasStandard: Bool { ![.offices, .roles, .synonyms].contains(self) }
}

extension Framework {
  /// What outputs call the product's own catalogues, scales and matrices.
  public static let standardOrigin = "Plumbline's default"

  /// What outputs say of a part: the product's own, or the user's file.
  public func origin(of part: FrameworkPart) -> String {
    switch part {
    case .relevance: relevance.origin
    case .contribution: contribution.origin
    default: origins[part] ?? (part.hasStandard ? Self.standardOrigin : "none")
    }
  }

  /// The scale that a part is; nil for a catalogue and a matrix.
  public func scale(_ part: FrameworkPart) -> Scale? {
    switch part {
    case .maturityScale: maturityScale
    case .importanceScale: importanceScale
    case .satisfactionScale: satisfactionScale
    case .competenceScale: competenceScale
    case .foundationScale: foundationScale
    case .recommendationScale: recommendationScale
    default: nil
    }
  }
}
