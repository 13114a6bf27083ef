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
  struct Respondents {
    let customers, groups, cycles: [Int32]
    let stages: [Stage?]
  }

  /// The columns of the answers about one outcome, or of a long table.
  private struct Columns {
    let importance, satisfaction, expected: Int?
  }

  private static func readSurvey(_ reading: inout Reading) {
    let columns = reading.answerColumns(of: reading.matchers.outcomes, what: "outcome")
    let stages = stages(&reading)
    let survey = SurveyRespondents(&reading, list: \.customers, answers: columns, stages: stages)
    let cycles = reading.cycles()
    let respondents = Respondents(
      customers: survey.codes(&reading, cycles: cycles, first: .email), groups: groups(&reading), cycles: cycles,
      stages: stages)

    var outcomes: [Int] = []
    for column in columns where !outcomes.contains(column.entry) { outcomes.append(column.entry) }
    var maps = Maps(texts: reading.table.texts.count)
    for outcome in outcomes {
      func column(_ field: Field) -> Int? { columns.first { $0.entry == outcome && $0.field == field }?.column }
      append(
        &reading, respondents, outcomes: nil, outcome: outcome,
        Columns(
          importance: column(.importance), satisfaction: column(.satisfaction), expected: column(.expected)),
        maps: &maps)
      KanoReading.append(
        &reading, respondents, outcomes: nil, outcome: outcome, functional: column(.functional),
        dysfunctional: column(.dysfunctional), map: &maps.feeling)
    }
    VerdictReading.append(&reading, respondents)
  }

  private static func readLong(_ reading: inout Reading) {
    guard let outcome = reading.column(.outcome) else { return }
    let outcomes = reading.entries(in: outcome, of: reading.matchers.outcomes, what: "outcome")
    var customers =
      reading.column(.email) != nil && reading.column(.customer) == nil
      ? reading.names(in: reading.column(.email), list: \.customers) { CustomerName.key(address: $0) }
      : reading.names(of: .customer, list: \.customers) { CustomerName.key(name: $0) }
    fillBlanks(&customers, &reading, list: \.customers, name: "anonymous")
    let respondents = Respondents(
      customers: customers, groups: groups(&reading), cycles: reading.cycles(), stages: stages(&reading))
    let columns = reading.recognition.columns
    var maps = Maps(texts: reading.table.texts.count)
    append(
      &reading, respondents, outcomes: outcomes, outcome: -1,
      Columns(
        importance: columns[.importance], satisfaction: columns[.satisfaction], expected: columns[.expected]),
      maps: &maps)
    KanoReading.append(
      &reading, respondents, outcomes: outcomes, outcome: -1, functional: columns[.functional],
      dysfunctional: columns[.dysfunctional], map: &maps.feeling)
    VerdictReading.append(&reading, respondents)
  }

  /// What the texts of a sheet mean on each scale.
  private struct Maps {
    var importance, satisfaction, feeling: LevelMap

    init(texts: Int) {
      importance = LevelMap(texts: texts)
      satisfaction = LevelMap(texts: texts)
      feeling = LevelMap(texts: texts)
    }
  }

  /// Adds the answers of some columns. `outcomes` names the outcome of each data row; nil where all are about `outcome`.
  private static func append(
    _ reading: inout Reading, _ respondents: Respondents, outcomes: [Int32]?, outcome: Int, _ columns: Columns,
    maps: inout Maps
  ) {
    let framework = reading.framework
    let important = reading.levels(
      in: columns.importance, by: LevelReader(framework.importanceScale), map: &maps.importance)
    let satisfaction = LevelReader(framework.satisfactionScale)
    let satisfied = reading.levels(in: columns.satisfaction, by: satisfaction, map: &maps.satisfaction)
    let expected =
      columns.expected == nil
      ? nil : reading.levels(in: columns.expected, by: satisfaction, map: &maps.satisfaction)
    for offset in important.indices {
      let expects = expected.map { $0[offset] } ?? -1
      guard important[offset] >= 0 || satisfied[offset] >= 0 || expects >= 0 else { continue }
      let row = reading.rows.lowerBound + offset
      let column =
        important[offset] >= 0
        ? columns.importance : satisfied[offset] >= 0 ? columns.satisfaction : columns.expected
      reading.observations.expectations.append(
        ExpectationAnswer(
          customer: Int(respondents.customers[offset]), group: Int(respondents.groups[offset]),
          outcome: outcomes.map { Int($0[offset]) } ?? outcome, cycle: Int(respondents.cycles[offset]),
          importance: important[offset] >= 0 ? Int(important[offset]) : nil,
          satisfaction: satisfied[offset] >= 0 ? Int(satisfied[offset]) : nil,
          expected: expects >= 0 ? Int(expects) : nil,
          stage: respondents.stages[offset], origin: reading.origin(row: row, column: column ?? 0),
          satisfactionColumn: satisfied[offset] >= 0 ? columns.satisfaction : nil))
    }
  }

  /// The stage that each data row speaks of: its column's, else the one that stands above the table for all rows.
  private static func stages(_ reading: inout Reading) -> [Stage?] {
    var stages = reading.choices(
      in: reading.column(.stage), .unknownStage, what: "stage", end: "the answers count in none.", StageWords.stage)
    guard reading.column(.stage) == nil, let cell = reading.recognition.statedCells[.stage],
      let column = reading.table.column(at: cell.column), let text = reading.table.text(column, cell.row)
    else { return stages }
    let stage = StageWords.stage(text)
    if stage == nil {
      reading.note(.unknownStage, column, cell.row, "\"\(text)\" is no stage that is known; the answers count in none.")
    }
    for offset in stages.indices { stages[offset] = stage }
    return stages
  }

  static func groups(_ reading: inout Reading) -> [Int32] {
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
