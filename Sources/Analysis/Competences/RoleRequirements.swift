import PMO
import Tabular

/// The level that a person's role asks for in each competence.
struct RoleRequirements {
  /// By role and competence; nil for what a role does not ask for.
  private let levels: [Int: [Int?]]
  private let staff: [Int: StaffMember]

  /// Roles are matched by name; of several levels for one role and competence, the highest counts.
  ///
  /// - Parameter competences: how many the catalogue has.
  init(_ requirements: [RoleRequirement], directory: Directory, competences: Int) {
    var levels: [Int: [Int?]] = [:]
    for requirement in requirements where (0..<competences).contains(requirement.competence) {
      guard let role = directory.roles.existing(requirement.role) else { continue }
      var asked = levels[role] ?? Array(repeating: nil, count: competences)
      asked[requirement.competence] = max(asked[requirement.competence] ?? requirement.level, requirement.level)
      levels[role] = asked
    }
    self.levels = levels
    staff = levels.isEmpty ? [:] : directory.staff
  }

  /// By competence; nil for a person of whom no role asks for anything.
  func levels(person: Int) -> [Int?]? { staff[person].flatMap { levels[$0.role] } }
}
