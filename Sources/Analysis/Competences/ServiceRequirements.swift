import PMO
import Statistics
import Tabular

/// The level that a service asks for in each competence that it rests on.
///
/// The highest level that any role asks for in a competence is the organisation's own word for "good" in it; where no role asks for the
/// competence, that is the level below the highest, since no service needs an expert in everything. The service asks for its relevance of
/// the way from the lowest level to that one, rounded, and for one level above the lowest at least: whoever has none of a competence
/// cannot cover it.
struct ServiceRequirements {
  struct Requirement {
    let competence: Int
    /// 0...1, above 0.
    let relevance: Double
    let level: Int
    /// How the level was made, for a reader.
    let rule: String
  }

  /// By service, in the catalogue's order of competences; relevant ones only.
  let services: [[Requirement]]
  /// By service, over all competences; nil for a service that rests on none.
  let adherences: [ServiceAdherence?]

  init(_ framework: Framework) {
    let scale = framework.competenceScale
    var highest: [Int: Int] = [:]
    for requirement in framework.requirements where scale.levels.contains(requirement.level) {
      highest[requirement.competence] = max(highest[requirement.competence] ?? requirement.level, requirement.level)
    }
    let origin = "relevance by \(framework.relevance.origin)"
    let byRole = "relevance x highest level that a role asks for, rounded; \(origin)"
    let byScale = "relevance x level below the highest, rounded, as no role asks for the competence; \(origin)"
    let relevances = framework.catalogue.services.indices.map { service in
      framework.catalogue.competences.indices.map { framework.relevance.value(service: service, competence: $0) }
    }
    adherences = relevances.map { try? ServiceAdherence(relevance: $0) }
    services = relevances.map { relevances in
      framework.catalogue.competences.indices.compactMap { competence in
        let relevance = relevances[competence]
        guard relevance > 0 else { return nil }
        let good = highest[competence] ?? max(scale.highest - 1, scale.lowest)
        let steps = (relevance * Double(good - scale.lowest)).rounded(.toNearestOrAwayFromZero)
        return Requirement(
          competence: competence, relevance: relevance,
          level: min(max(scale.lowest + Int(steps), scale.lowest + 1), scale.highest),
          rule: highest[competence] == nil ? byScale : byRole)
      }
    }
  }
}
