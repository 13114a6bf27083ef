import PMO
import Tabular

/// Reads what customers expect: a survey export with a row a respondent, or a long table with a row an outcome.
enum ExpectationIntake {
  static func read(_ reading: inout Reading) {
    switch reading.recognition.layout {
    case .wide: readSurvey(&reading)
    case .long, .matrix, .transposed: readLong(&reading)
    }
  }

  /// What an answer of each data row belongs to, by codes.
  private struct Respondents {
    let customers, groups, cycles: [Int32]
  }

  private static func readSurvey(_ reading: inout Reading) {
    let columns = reading.answerColumns(of: reading.matchers.outcomes, what: "outcome")
    let survey = SurveyRespondents(&reading, list: \.customers, answers: columns)
    let cycles = reading.cycles()
    let respondents = Respondents(
      customers: survey.codes(&reading, cycles: cycles, first: .email), groups: groups(&reading), cycles: cycles)

    var outcomes: [Int] = []
    for column in columns where !outcomes.contains(column.entry) { outcomes.append(column.entry) }
    var maps = Maps(texts: reading.table.texts.count)
    for outcome in outcomes {
      func column(_ field: Field) -> Int? { columns.first { $0.entry == outcome && $0.field == field }?.column }
      append(
        &reading, respondents, outcomes: nil, outcome: outcome, importance: column(.importance),
        satisfaction: column(.satisfaction), maps: &maps)
    }
  }

  private static func readLong(_ reading: inout Reading) {
    guard let outcome = reading.column(.outcome) else { return }
    let outcomes = reading.entries(in: outcome, of: reading.matchers.outcomes, what: "outcome")
    var customers =
      reading.column(.email) != nil && reading.column(.customer) == nil
      ? reading.names(in: reading.column(.email), list: \.customers) : reading.names(of: .customer, list: \.customers)
    fillBlanks(&customers, &reading, list: \.customers, name: "anonymous")
    let respondents = Respondents(customers: customers, groups: groups(&reading), cycles: reading.cycles())
    var maps = Maps(texts: reading.table.texts.count)
    append(
      &reading, respondents, outcomes: outcomes, outcome: -1, importance: reading.recognition.columns[.importance],
      satisfaction: reading.recognition.columns[.satisfaction], maps: &maps)
  }

  /// What the texts of a sheet mean on the two scales.
  private struct Maps {
    var importance, satisfaction: LevelMap

    init(texts: Int) {
      importance = LevelMap(texts: texts)
      satisfaction = LevelMap(texts: texts)
    }
  }

  /// Adds the answers of one pair of columns. `outcomes` names the outcome of each data row; nil where all are about
  /// `outcome`.
  private static func append(
    _ reading: inout Reading, _ respondents: Respondents, outcomes: [Int32]?, outcome: Int, importance: Int?,
    satisfaction: Int?, maps: inout Maps
  ) {
    let framework = reading.framework
    let important = reading.levels(in: importance, by: LevelReader(framework.importanceScale), map: &maps.importance)
    let satisfied = reading.levels(
      in: satisfaction, by: LevelReader(framework.satisfactionScale), map: &maps.satisfaction)
    for offset in important.indices where important[offset] >= 0 || satisfied[offset] >= 0 {
      let row = reading.rows.lowerBound + offset
      let isImportant = important[offset] >= 0
      reading.observations.expectations.append(
        ExpectationAnswer(
          customer: Int(respondents.customers[offset]), group: Int(respondents.groups[offset]),
          outcome: outcomes.map { Int($0[offset]) } ?? outcome, cycle: Int(respondents.cycles[offset]),
          importance: isImportant ? Int(important[offset]) : nil,
          satisfaction: satisfied[offset] >= 0 ? Int(satisfied[offset]) : nil,
          origin: reading.origin(row: row, column: (isImportant ? importance : satisfaction) ?? 0),
          satisfactionColumn: satisfied[offset] >= 0 ? satisfaction : nil))
    }
  }

  private static func groups(_ reading: inout Reading) -> [Int32] {
    var groups =
      reading.column(.group) == nil ? reading.names(of: .group, list: \.groups) : reading.chosen(.group, list: \.groups)
    fillBlanks(&groups, &reading, list: \.groups, name: "not stated")
    return groups
  }

  private static func fillBlanks(
    _ codes: inout [Int32], _ reading: inout Reading, list: WritableKeyPath<Observations, NameList>, name: String
  ) {
    var code: Int32?
    for (offset, row) in reading.rows.enumerated() where codes[offset] < 0 && reading.ledger.isOpen(row) {
      let blank = code ?? Int32(clamping: reading.observations[keyPath: list].code(of: name))
      code = blank
      codes[offset] = blank
    }
  }
}
