import PMO

/// What the columns of a table that is no survey say together.
extension Recogniser {
  func has(_ fields: Set<Field>, among meanings: [(index: Int, fields: Set<Field>)]) -> Bool {
    meanings.contains { !$0.fields.isDisjoint(with: fields) }
  }

  /// Whether columns are those of a list of customers and of nothing else: it names their group, asks nothing, and says little more.
  /// Who answered a survey of other questions is no such list.
  func isCustomerList(_ columns: [Field: Int], _ meanings: [(index: Int, fields: Set<Field>)]) -> Bool {
    let foreign: Set<Field> = [
      .outcome, .importance, .satisfaction, .overall, .recommendation, .completion, .level, .competence, .project,
      .projectName, .services,
    ]
    return columns[.group] != nil && !has(foreign, among: meanings) && columns.count * 2 >= meanings.count
  }

  /// The columns of a matrix that are an answer each: a rater, a competence, a service or a cycle; none for other kinds.
  func matrix(of kind: AssessmentKind, free: [Header.Column]) -> [Recognition.AnswerColumn] {
    switch kind {
    case .maturity, .foundation:
      return free.compactMap { column in
        guard column.path.count > 1, let rater = column.path.last else { return nil }
        let fields = words.fields(of: column.path[0])
        guard let field = [Field.level, .wanted].first(where: { fields.contains($0) }) else { return nil }
        return Recognition.AnswerColumn(index: column.index, field: field, subject: rater)
      }
    case .competence: return entries(of: matchers.competences, as: .level, among: free)
    case .staffing: return entries(of: matchers.services, as: .service, among: free)
    case .kpi, .value:
      // A column a cycle, below what its values are; without such a word they are what was reached.
      let values: [Field] = kind == .kpi ? [.current, .goal] : [.delivered, .planned, .cost]
      return free.compactMap { column in
        guard let cycle = column.path.last.flatMap({ CycleName(in: $0) }) else { return nil }
        let fields = column.path.count > 1 ? words.fields(of: column.path[0]) : [values[0]]
        return values.first { fields.contains($0) }.map {
          Recognition.AnswerColumn(index: column.index, field: $0, subject: cycle.description)
        }
      }
    case .expectation, .portfolio, .customers:
      return []
    }
  }

  /// The columns between the first and the last that a catalogue has, known or not: an unknown one is to be reported. None where most
  /// are unknown: competences and services share some names.
  private func entries(
    of matcher: NameMatcher, as field: Field, among free: [Header.Column]
  ) -> [Recognition.AnswerColumn] {
    let known = free.indices.filter { matcher.match(free[$0].path.last ?? "") != .unknown }
    guard let first = known.first, let last = known.last, known.count * 2 > last - first else { return [] }
    return free[first...last].map {
      Recognition.AnswerColumn(index: $0.index, field: field, subject: $0.path.last ?? "")
    }
  }
}
