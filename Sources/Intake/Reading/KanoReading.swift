import PMO
import Tabular

/// Reads pairs of answers about an outcome: how a customer would feel with it, and how without it.
enum KanoReading {
  /// Adds the pairs of two columns of which both are answered. `outcomes` names the outcome of each data row; nil where all are about
  /// `outcome`.
  static func append(
    _ reading: inout Reading, _ respondents: ExpectationIntake.Respondents, outcomes: [Int32]?, outcome: Int,
    functional: Int?, dysfunctional: Int?, map: inout LevelMap
  ) {
    guard let functional, let dysfunctional else {
      if let column = functional ?? dysfunctional { noteUnpaired(column, &reading) }
      return
    }
    let scale = LevelReader(.feeling)
    let with = reading.levels(in: functional, by: scale, map: &map)
    let without = reading.levels(in: dysfunctional, by: scale, map: &map)
    for offset in with.indices {
      // Level 1 is the first feeling; a row without an answer has -1.
      guard let likes = KanoAnswer.Feeling(rawValue: with[offset] - 1),
        let lacks = KanoAnswer.Feeling(rawValue: without[offset] - 1)
      else { continue }
      reading.observations.kano.append(
        KanoAnswer(
          customer: Int(respondents.customers[offset]), group: Int(respondents.groups[offset]),
          cycle: Int(respondents.cycles[offset]), outcome: outcomes.map { Int($0[offset]) } ?? outcome,
          functional: likes, dysfunctional: lacks,
          origin: reading.origin(row: reading.rows.lowerBound + offset, column: functional)))
    }
  }

  private static func noteUnpaired(_ column: Int, _ reading: inout Reading) {
    let cell = CellAddress(row: reading.recognition.header.rows.upperBound - 1, column: column)
    let name = reading.columnName(column)
    reading.findings.note(.unpairedQuestion, cell: cell, columnName: name) {
      (name, nil, "The other question of the pair is not in the sheet; the answers are left out.", nil)
    }
  }
}
