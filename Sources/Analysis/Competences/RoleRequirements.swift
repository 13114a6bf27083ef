import PMO
import Tabular

/// The level that a person's role asks for in each competence.
struct RoleRequirements {
  private struct Key: Hashable {
    let role: Int
    let competence: Int
  }

  private let levels: [Key: Int]
  private let staff: [Int: StaffMember]

  /// Roles are matched by name; of several levels for one role and competence, the highest counts.
  init(_ requirements: [RoleRequirement], directory: Directory) {
    var levels: [Key: Int] = [:]
    for requirement in requirements {
      guard let role = directory.roles.existing(requirement.role) else { continue }
      let key = Key(role: role, competence: requirement.competence)
      levels[key] = max(levels[key] ?? requirement.level, requirement.level)
    }
    self.levels = levels
    staff = directory.staff
  }

  /// Whether no role asks for anything.
  var isEmpty: Bool { levels.isEmpty }

  func level(person: Int, competence: Int) -> Int? {
    staff[person].flatMap { levels[Key(role: $0.role, competence: competence)] }
  }
}
