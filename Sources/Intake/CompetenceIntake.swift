import PMO
import Tabular

/// Reads what people can do: a long table with a rating a row, a matrix of people and competences, or a survey.
enum CompetenceIntake {
  static func read(_ reading: inout Reading) {
    if reading.recognition.layout == .wide {
      readSurvey(&reading)
    } else {
      readTable(&reading)
    }
  }

  /// A row a respondent, who says what they can do; a column a competence.
  private static func readSurvey(_ reading: inout Reading) {
    let columns = reading.answerColumns(of: reading.matchers.competences, what: "competence")
    let survey = SurveyRespondents(&reading, list: \.people, answers: columns)
    let cycles = reading.cycles()
    let people = survey.codes(&reading, cycles: cycles, first: .customer)
    readStaff(&reading, people: people)
    let isOwn = reading.recognition.relation == .own
    let names = isOwn ? reading.observations.people.names.map { reading.observations.raters.code(of: $0) } : []
    let raters = people.map { isOwn && $0 >= 0 ? Int32(clamping: names[Int($0)]) : -1 }
    append(columns, &reading, people: people, raters: raters, cycles: cycles)
  }

  private static func readTable(_ reading: inout Reading) {
    guard let person = reading.column(.person) else { return }
    reading.closeNameless(in: person, what: "person")
    var competences: [Int32] = []
    if reading.recognition.layout == .long {
      guard let competence = reading.column(.competence) else { return }
      competences = reading.entries(in: competence, of: reading.matchers.competences, what: "competence")
    }
    let people = reading.names(in: person, list: \.people)
    readStaff(&reading, people: people)
    let cycles = reading.cycles()
    switch reading.recognition.layout {
    case .long, .wide, .transposed: readLong(&reading, people: people, cycles: cycles, competences: competences)
    case .matrix:
      let raters = reading.names(in: reading.column(.rater), list: \.raters)
      let columns = reading.answerColumns(of: reading.matchers.competences, what: "competence")
      append(columns, &reading, people: people, raters: raters, cycles: cycles)
    }
  }

  private static func readLong(_ reading: inout Reading, people: [Int32], cycles: [Int32], competences: [Int32]) {
    guard let column = reading.recognition.columns[.level] else { return }
    let scale = LevelReader(reading.framework.competenceScale)
    var map = LevelMap(texts: reading.table.texts.count)
    let levels = reading.levels(in: column, by: scale, map: &map)
    let required = reading.levels(in: reading.recognition.columns[.required], by: scale, map: &map)
    let raters = reading.names(in: reading.column(.rater), list: \.raters)
    let relations = relations(&reading, people: people, raters: raters)
    reading.observations.ratings.reserveCapacity(levels.count)
    for (offset, level) in levels.enumerated() where level >= 0 {
      reading.observations.ratings.append(
        CompetenceRating(
          person: Int(people[offset]), competence: Int(competences[offset]), cycle: Int(cycles[offset]),
          rater: Int(raters[offset]), relation: relations[offset], level: Int(level),
          required: required[offset] >= 0 ? Int(required[offset]) : nil,
          origin: reading.origin(row: reading.rows.lowerBound + offset, column: column)))
    }
  }

  /// Adds the ratings of columns that are a competence each.
  private static func append(
    _ columns: [Reading.Answers], _ reading: inout Reading, people: [Int32], raters: [Int32], cycles: [Int32]
  ) {
    let scale = LevelReader(reading.framework.competenceScale)
    var map = LevelMap(texts: reading.table.texts.count)
    for answers in columns {
      let levels = reading.levels(in: answers.column, by: scale, map: &map)
      for (offset, level) in levels.enumerated() where level >= 0 {
        reading.observations.ratings.append(
          CompetenceRating(
            person: Int(people[offset]), competence: answers.entry, cycle: Int(cycles[offset]),
            rater: Int(raters[offset]), relation: reading.recognition.relation ?? .manager, level: Int(level),
            required: nil, origin: reading.origin(row: reading.rows.lowerBound + offset, column: answers.column)))
      }
    }
  }

  /// Role, team and PMO of the people; the first row that says something counts. Gives the code of each data row's PMO.
  @discardableResult
  static func readStaff(_ reading: inout Reading, people: [Int32]) -> [Int32] {
    let matcher = reading.matchers.roles
    let roles = reading.chosen(.role, list: \.roles) { role in
      matcher.exact(role).map { matcher.names[$0] } ?? role
    }
    let teams = reading.chosen(.team, list: \.teams)
    let offices = reading.offices(isNeeded: false)
    var staff = Array(repeating: StaffMember(), count: reading.observations.people.count)
    for (offset, code) in people.enumerated() where code >= 0 {
      let person = Int(code)
      if staff[person].role < 0 { staff[person].role = Int(roles[offset]) }
      if staff[person].team < 0 { staff[person].team = Int(teams[offset]) }
      if staff[person].office < 0 { staff[person].office = Int(offices[offset]) }
    }
    reading.observations.staff = Dictionary(uniqueKeysWithValues: staff.enumerated().map { ($0, $1) })
    return offices
  }

  private static let relations: [String: CompetenceRating.Relation] = [
    "self": .own, "own": .own, "self assessment": .own, "self rating": .own, "manager": .manager,
    "line manager": .manager, "supervisor": .manager, "team lead": .manager, "peer": .peer, "colleague": .peer,
    "other": .other, "customer": .other, "direct report": .other,
  ]

  /// How the rater of each data row stands to the person: as the job says, as the column says, or own where the two
  /// have one name.
  private static func relations(
    _ reading: inout Reading, people: [Int32], raters: [Int32]
  ) -> [CompetenceRating.Relation] {
    if let relation = reading.recognition.relation { return Array(repeating: relation, count: people.count) }
    let names = reading.observations
    let raterAsPerson = names.raters.names.map { Int32(clamping: names.people.existing($0) ?? -1) }
    var relations = zip(people, raters).map { person, rater -> CompetenceRating.Relation in
      rater >= 0 && person >= 0 && raterAsPerson[Int(rater)] == person ? .own : .other
    }
    guard let column = reading.column(.relation) else { return relations }
    let table = reading.table
    var map = TextMap<CompetenceRating.Relation?>(texts: table.texts.count)
    column.forEachFilled(in: reading.rows) { row, kind, content in
      guard reading.ledger.isOpen(row), kind == .text else { return }
      let known = map.value(of: content) { Self.relations[Folding.folded(table.texts[Int(content)])] }
      if let relation = known ?? nil {
        relations[row - reading.rows.lowerBound] = relation
        return
      }
      relations[row - reading.rows.lowerBound] = .other
      let cell = CellAddress(row: row, column: column.index)
      let name = reading.columnName(column.index)
      reading.findings.note(.unknownRelation, cell: cell, columnName: name, content: content) {
        let raw = table.texts[Int(content)]
        return (raw, "other", "\"\(Folding.trimmed(raw))\" is no relation that is known; it is taken as other.", nil)
      }
    }
    return relations
  }
}
