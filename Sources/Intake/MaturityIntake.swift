import PMO
import Tabular

/// Reads levels of services: a sheet a PMO and cycle with a column a rater, a long table with an answer a row, or a survey.
enum MaturityIntake {
  static func read(_ reading: inout Reading) {
    if reading.recognition.layout == .wide {
      readSurvey(&reading)
    } else {
      readTable(&reading)
    }
    StraightLine.check(&reading)
  }

  /// A row a respondent, a column a service.
  private static func readSurvey(_ reading: inout Reading) {
    let columns = reading.answerColumns(of: reading.matchers.services, what: "service")
    let survey = SurveyRespondents(&reading, list: \.raters, answers: columns)
    let offices = reading.offices(isNeeded: true)
    let cycles = reading.cycles()
    let raters = survey.codes(&reading, cycles: cycles, first: .customer)
    let views = views(&reading)
    let scale = LevelReader(reading.framework.maturityScale)
    var map = LevelMap(texts: reading.table.texts.count)
    for column in columns {
      let levels = reading.levels(in: column.column, by: scale, map: &map)
      for (offset, level) in levels.enumerated() where level >= 0 {
        let answer = MaturityAnswer(
          office: Int(offices[offset]), service: column.entry, cycle: Int(cycles[offset]), rater: Int(raters[offset]),
          level: Int(level), view: views[offset],
          origin: reading.origin(row: reading.rows.lowerBound + offset, column: column.column))
        if column.field == .wanted {
          reading.observations.targets.append(answer)
        } else {
          reading.observations.maturity.append(answer)
        }
      }
    }
  }

  /// From which side each data row's rater sees the service: as its cell says, else as the sheet does, else from the office's own.
  private static func views(_ reading: inout Reading) -> [MaturityAnswer.View] {
    let usual = reading.recognition.view ?? .own
    return reading.choices(
      in: reading.column(.view), .unknownView, what: "view", end: "the answer counts as \(usual).",
      { ViewWords.view($0) }
    ).map { $0 ?? usual }
  }

  private static func readTable(_ reading: inout Reading) {
    guard let service = reading.column(.service) else { return }
    let services = reading.entries(in: service, of: reading.matchers.services, what: "service")
    let subjects = reading.recognition.layout == .matrix ? reading.recognition.subjects : .rater
    // What the header names for every column needs no statement of its own.
    let none = [Int32](repeating: -1, count: reading.rows.count)
    let offices = subjects == .office ? none : reading.offices(isNeeded: true)
    let cycles = subjects == .cycle ? none : reading.cycles()
    let views = views(&reading)
    let scale = LevelReader(reading.framework.maturityScale)
    var map = LevelMap(texts: reading.table.texts.count)

    /// The answers of one column; `raters` nil where the header or nobody is named.
    func answers(
      _ column: Int?, rater: Int, raters: [Int32]?, office: Int? = nil, cycle: Int? = nil
    ) -> [MaturityAnswer] {
      guard let column else { return [] }
      let levels = reading.levels(in: column, by: scale, map: &map)
      var answers: [MaturityAnswer] = []
      answers.reserveCapacity(levels.count)
      for (offset, level) in levels.enumerated() where level >= 0 {
        answers.append(
          MaturityAnswer(
            office: office ?? Int(offices[offset]), service: Int(services[offset]),
            cycle: cycle ?? Int(cycles[offset]), rater: raters.map { Int($0[offset]) } ?? rater, level: Int(level),
            view: views[offset],
            origin: reading.origin(row: reading.rows.lowerBound + offset, column: column)))
      }
      return answers
    }

    switch reading.recognition.layout {
    case .long, .wide, .transposed:
      let raters = reading.names(of: .rater, list: \.raters)
      reading.observations.maturity = answers(reading.recognition.columns[.level], rater: -1, raters: raters)
      reading.observations.targets = answers(reading.recognition.columns[.wanted], rater: -1, raters: raters)
    case .matrix:
      for column in reading.recognition.answers {
        let found =
          switch subjects {
          case .cycle:
            answers(
              column.index, rater: -1, raters: nil, cycle: reading.observations.cycles.code(of: column.subject))
          case .office:
            answers(
              column.index, rater: -1, raters: nil, office: reading.office(named: column.subject))
          default:
            answers(column.index, rater: reading.observations.raters.code(of: column.subject), raters: nil)
          }
        if column.field == .wanted {
          reading.observations.targets += found
        } else {
          reading.observations.maturity += found
        }
      }
      // A goal beside cycles or PMOs is one for each of them.
      for column in reading.recognition.answers.prefix(subjects == .rater ? 1 : .max) {
        reading.observations.targets += answers(
          reading.recognition.columns[.wanted], rater: -1, raters: nil,
          office: subjects == .office ? reading.office(named: column.subject) : nil,
          cycle: subjects == .cycle ? reading.observations.cycles.code(of: column.subject) : nil)
      }
    }
  }
}
