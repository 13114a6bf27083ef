import PMO

/// Everybody who was rated in a cycle, with their levels side by side: what coverage, staffing and development look at.
struct StaffView {
  let cycle: Int
  /// Codes of the people, ascending.
  let people: [Int]
  /// By place in `people`.
  let members: [StaffMember]
  let competences: Int
  /// People x competences; nil where not rated.
  private let levels: [Double?]
  /// People x competences: what is asked of each person.
  private let required: [Int?]

  /// - Parameter figures: of one cycle, ordered by person.
  init(
    _ figures: ArraySlice<CompetenceFigure>, requirements: RoleRequirements, directory: Directory, competences: Int
  ) {
    cycle = figures.first?.cycle ?? -1
    self.competences = competences
    var people: [Int] = []
    for figure in figures where people.last != figure.person { people.append(figure.person) }
    self.people = people
    members = people.map { directory.staff[$0] ?? StaffMember() }
    var levels = [Double?](repeating: nil, count: people.count * competences)
    var required = [Int?](repeating: nil, count: people.count * competences)
    var place = -1
    var latest = -1
    for figure in figures {
      if figure.person != latest || place < 0 {
        latest = figure.person
        place += 1
      }
      levels[place * competences + figure.competence] = figure.level.value
      required[place * competences + figure.competence] = figure.required
    }
    if !requirements.isEmpty {
      for (place, person) in people.enumerated() {
        for competence in 0..<competences where required[place * competences + competence] == nil {
          required[place * competences + competence] = requirements.level(person: person, competence: competence)
        }
      }
    }
    self.levels = levels
    self.required = required
  }

  /// A person's level, by place in `people`; nil where not rated.
  func level(_ place: Int, _ competence: Int) -> Double? { levels[place * competences + competence] }

  /// The level that is asked of a person, by place in `people`.
  func required(_ place: Int, _ competence: Int) -> Int? { required[place * competences + competence] }

  /// Places of the people by a code of theirs; those without one are left out.
  func places(by code: KeyPath<StaffMember, Int>) -> [Int: [Int]] {
    var places: [Int: [Int]] = [:]
    for (place, member) in members.enumerated() where member[keyPath: code] >= 0 {
      places[member[keyPath: code], default: []].append(place)
    }
    return places
  }
}
