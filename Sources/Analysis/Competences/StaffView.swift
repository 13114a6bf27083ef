import PMO

/// Everybody who was rated in a cycle, with their levels side by side: what coverage, staffing and development look at.
struct StaffView {
  let cycle: Int
  /// Codes of the people, ascending.
  let people: [Int]
  /// By place in `people`.
  let members: [StaffMember]
  let competences: Int
  /// People x competences; below all numbers where not rated.
  private let levels: [Double]
  /// People x competences: what is asked of each person.
  private let required: [Int?]
  /// The whole levels that anybody has reached, from the lowest to the highest.
  let steps: ClosedRange<Int>

  /// - Parameter figures: of one cycle, ordered by person.
  init(
    _ figures: ArraySlice<CompetenceFigure>, requirements: RoleRequirements, directory: Directory, competences: Int
  ) {
    cycle = figures.first?.cycle ?? -1
    self.competences = competences
    var people: [Int] = []
    var levels: [Double] = []
    var required: [Int?] = []
    var lowest = Double.infinity
    var highest = -Double.infinity
    let size = min(figures.count * competences, (figures.last?.person ?? -1) * competences + competences)
    levels.reserveCapacity(size)
    required.reserveCapacity(size)
    var first = 0
    for place in figures.indices {
      let person = figures[place].person
      if people.last != person {
        people.append(person)
        first = levels.count
        levels.append(contentsOf: repeatElement(-.infinity, count: competences))
        if let asked = requirements.levels(person: person) {
          required += asked
        } else {
          required.append(contentsOf: repeatElement(nil, count: competences))
        }
      }
      let competence = figures[place].competence
      if let level = figures[place].level.value {
        levels[first + competence] = level
        lowest = min(lowest, level)
        highest = max(highest, level)
      }
      if let asked = figures[place].required { required[first + competence] = asked }
    }
    self.people = people
    members = people.map { directory.staff[$0] ?? StaffMember() }
    self.levels = levels
    self.required = required
    steps = lowest <= highest ? Self.step(lowest)...Self.step(highest) : 0...0
  }

  /// The whole level that a level reaches.
  static func step(_ level: Double) -> Int { Int(level.rounded(.down)) }

  /// A person's level, by place in `people`; nil where not rated.
  func level(_ place: Int, _ competence: Int) -> Double? {
    let level = levels[place * competences + competence]
    return level > -.infinity ? level : nil
  }

  /// The level that is asked of a person, by place in `people`.
  func required(_ place: Int, _ competence: Int) -> Int? { required[place * competences + competence] }

  /// Places of the people by a code of theirs; those without one are left out.
  func places(by code: (StaffMember) -> Int) -> [Int: [Int]] {
    var places: [Int: [Int]] = [:]
    for (place, member) in members.enumerated() {
      let code = code(member)
      if code >= 0 { places[code, default: []].append(place) }
    }
    return places
  }
}
