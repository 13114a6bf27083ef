import PMO
import Tabular

/// Reads what customers expect: a survey export with a row a respondent, or a long table with a row an outcome.
enum ExpectationIntake {
  static func read(_ reading: inout Reading) {
    switch reading.recognition.shape {
    case .matrix: readSurvey(&reading)
    case .long, .transposed: readLong(&reading)
    }
  }

  /// What an answer of each data row belongs to, by codes.
  private struct Respondents {
    let customers, groups, cycles: [Int32]
  }

  private static func readSurvey(_ reading: inout Reading) {
    let emails = reading.names(in: reading.column(.email), list: \.customers) { email in
      let email = email.lowercased()
      return email == "anonymous" ? nil : email
    }
    if let name = reading.column(.customer) { reading.checkPadding(in: name) }
    closeDuplicates(&reading, respondents: emails)
    let cycles = reading.cycles()
    let respondents = Respondents(
      customers: identified(&reading, emails: emails, cycles: cycles), groups: groups(&reading), cycles: cycles)

    let columns = reading.answerColumns(of: reading.matchers.outcomes, what: "outcome")
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
    let customer = reading.column(.customer) ?? reading.column(.email)
    var customers = reading.names(in: customer, list: \.customers)
    fillBlanks(&customers, &reading, list: \.customers, name: "anonymous")
    let respondents = Respondents(customers: customers, groups: groups(&reading), cycles: reading.cycles())
    var maps = Maps(texts: reading.table.texts.count)
    append(
      &reading, respondents, outcomes: outcomes, outcome: -1, importance: reading.recognition.columns[.importance],
      satisfaction: reading.recognition.columns[.satisfaction], maps: &maps)
  }

  /// What the texts of a sheet mean on the two scales.
  private struct Maps {
    var importance, satisfaction: TextMap<LevelReading>

    init(texts: Int) {
      importance = TextMap(texts: texts)
      satisfaction = TextMap(texts: texts)
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

  /// Of several responses under one address, the last by completion time counts, and the lower one of equal times.
  private static func closeDuplicates(_ reading: inout Reading, respondents: [Int32]) {
    let completion = reading.column(.completion)
    func completed(_ row: Int) -> Int64 {
      guard let completion else { return .min }
      let (kind, content) = completion.stored(row: row)
      switch kind {
      case .date: return Int64(bitPattern: content)
      case .text: return DateTime(reading.table.texts[Int(truncatingIfNeeded: content)])?.milliseconds ?? .min
      default: return .min
      }
    }
    var counting: [Int32: Int] = [:]
    var surplus: [(row: Int, kept: Int, code: Int32)] = []
    for (row, code) in zip(reading.rows, respondents) where code >= 0 && reading.ledger.isOpen(row) {
      if let earlier = counting[code] {
        let isLater = completed(row) >= completed(earlier)
        counting[code] = isLater ? row : earlier
        surplus.append((isLater ? earlier : row, isLater ? row : earlier, code))
      } else {
        counting[code] = row
      }
    }
    let column = reading.recognition.columns[.email] ?? 0
    for (row, kept, code) in surplus.sorted(by: { $0.row < $1.row }) {
      let email = reading.observations.customers[Int(code)]
      reading.reject(row, column: column, .duplicateRespondent, content: UInt64(row)) {
        (email, nil, "\(email) answered again in row \(kept + 1), which was completed later and counts.", nil)
      }
    }
  }

  /// The customers' codes: addresses where there are any, else names, else a number that holds for this sheet's cycle.
  private static func identified(_ reading: inout Reading, emails: [Int32], cycles: [Int32]) -> [Int32] {
    var codes = emails
    let name = reading.recognition.columns[.customer]
    for (offset, row) in reading.rows.enumerated() where codes[offset] < 0 && reading.ledger.isOpen(row) {
      let text = name.map { Folding.trimmed(reading.table[row, $0].text) } ?? ""
      let cycle = reading.observations.cycles[Int(cycles[offset])]
      let isNamed = !text.isEmpty && text.lowercased() != "anonymous"
      let code = reading.observations.customers.code(of: isNamed ? text : "anonymous \(cycle) \(row + 1)")
      codes[offset] = Int32(clamping: code)
    }
    return codes
  }

  private static func groups(_ reading: inout Reading) -> [Int32] {
    var groups = reading.names(in: reading.column(.group), list: \.groups)
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
