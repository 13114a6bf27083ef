import PMO
import Tabular

/// Reads how far an office's foundations are built: a long table with a component a row, a column a rater, or a survey.
enum FoundationIntake {
  static func read(_ reading: inout Reading) {
    if reading.recognition.shape == .wide {
      readSurvey(&reading)
    } else {
      readTable(&reading)
    }
  }

  /// What the answers of each data row belong to, by codes.
  private struct Rows {
    let offices, cycles: [Int32]
  }

  /// A row a respondent, a column a component.
  private static func readSurvey(_ reading: inout Reading) {
    let columns = reading.answerColumns(of: reading.matchers.foundations, what: "foundation")
    let survey = SurveyRespondents(&reading, list: \.raters, answers: columns)
    let rows = Rows(offices: reading.offices(isNeeded: true), cycles: reading.cycles())
    let raters = survey.codes(&reading, cycles: rows.cycles, first: .customer)
    var map = LevelMap(texts: reading.table.texts.count)
    for column in columns where column.field == .level {
      let wanted = columns.first { $0.entry == column.entry && $0.field == .wanted }?.column
      let components = [Int32](repeating: Int32(clamping: column.entry), count: reading.rows.count)
      append(&reading, rows, components: components, level: column.column, wanted: wanted, raters: raters, map: &map)
    }
  }

  private static func readTable(_ reading: inout Reading) {
    guard let component = reading.column(.component) else { return }
    let components = reading.entries(in: component, of: reading.matchers.foundations, what: "foundation")
    let rows = Rows(offices: reading.offices(isNeeded: true), cycles: reading.cycles())
    let wanted = reading.recognition.columns[.wanted]
    var map = LevelMap(texts: reading.table.texts.count)
    guard reading.recognition.layout == .matrix else {
      let raters = reading.names(of: .rater, list: \.raters)
      append(
        &reading, rows, components: components, level: reading.recognition.columns[.level], wanted: wanted,
        raters: raters, map: &map)
      return
    }
    for answer in reading.recognition.answers where answer.field == .level {
      let code = Int32(clamping: reading.observations.raters.code(of: answer.subject))
      let own = reading.recognition.answers.first { $0.field == .wanted && $0.subject == answer.subject }?.index
      append(
        &reading, rows, components: components, level: answer.index, wanted: own ?? wanted,
        raters: Array(repeating: code, count: reading.rows.count), map: &map)
    }
  }

  private static func append(
    _ reading: inout Reading, _ rows: Rows, components: [Int32], level: Int?, wanted: Int?, raters: [Int32],
    map: inout LevelMap
  ) {
    let scale = LevelReader(reading.framework.foundationScale)
    let levels = reading.levels(in: level, by: scale, map: &map)
    let targets = reading.levels(in: wanted, by: scale, map: &map)
    let dates = evidenceDates(&reading, cycles: rows.cycles)
    for (offset, row) in reading.rows.enumerated() where reading.ledger.isOpen(row) {
      guard levels[offset] >= 0 else {
        if targets[offset] >= 0, let column = wanted.flatMap({ reading.table.column(at: $0) }) {
          reading.note(.targetWithoutLevel, column, row, "The row says which level is wanted and not which there is.")
        }
        continue
      }
      reading.observations.foundations.append(
        FoundationAnswer(
          office: Int(rows.offices[offset]), component: Int(components[offset]), cycle: Int(rows.cycles[offset]),
          rater: Int(raters[offset]), level: Int(levels[offset]),
          wanted: targets[offset] >= 0 ? Int(targets[offset]) : nil, evidence: reading.text(.evidence, row),
          evidenceDate: dates[offset], origin: reading.origin(row: row, column: level ?? 0)))
    }
  }

  /// The day of each data row's evidence. Nothing shows what comes after the day on which the input was right: the job's, else the
  /// last of the cycle.
  private static func evidenceDates(_ reading: inout Reading, cycles: [Int32]) -> [DateTime?] {
    var dates = [DateTime?](repeating: nil, count: reading.rows.count)
    guard let column = reading.column(.evidenceDate) else { return dates }
    let convention = ColumnConventions(&reading, amounts: [], dates: [.evidenceDate])[column]
    let ends = reading.observations.cycles.names.map { reading.settings.asOf ?? CycleName(in: $0)?.lastDay }
    for (offset, row) in reading.rows.enumerated() where reading.ledger.isOpen(row) {
      guard
        let date = reading.value(
          column, row, .unreadableDate, what: "date", { convention.date($0, $1, text: $2) })
      else { continue }
      let end = cycles[offset] >= 0 ? ends[Int(cycles[offset])] : reading.settings.asOf
      guard let end, date.dayNumber > end.dayNumber else {
        dates[offset] = date
        continue
      }
      reading.note(.futureEvidence, column, row, "The evidence is dated after \(end); its date is left out.")
    }
    return dates
  }
}
