import PMO
import Tabular

/// Reads what customers say of the office as a whole: how satisfied they are overall, and how likely to recommend it.
enum VerdictReading {
  /// Adds a verdict for each customer, cycle and stage: of several rows, as in a long table, the first that says something counts.
  static func append(_ reading: inout Reading, _ respondents: ExpectationIntake.Respondents) {
    let columns = reading.recognition.columns
    if columns[.overall] == nil, columns[.recommendation] == nil {
      return appendStated(&reading, respondents)
    }
    let satisfaction = LevelReader(reading.framework.satisfactionScale)
    var overallMap = LevelMap(texts: reading.table.texts.count)
    var recommendationMap = overallMap
    let overall = reading.levels(in: columns[.overall], by: satisfaction, map: &overallMap)
    let recommendation = reading.levels(
      in: columns[.recommendation], by: LevelReader(reading.framework.recommendationScale), map: &recommendationMap)
    var first: [Key: Int] = [:]
    for (offset, row) in reading.rows.enumerated() where overall[offset] >= 0 || recommendation[offset] >= 0 {
      guard let column = overall[offset] >= 0 ? columns[.overall] : columns[.recommendation] else { continue }
      let verdict = CustomerVerdict(
        customer: Int(respondents.customers[offset]), group: Int(respondents.groups[offset]),
        cycle: Int(respondents.cycles[offset]), stage: respondents.stages[offset],
        overall: overall[offset] >= 0 ? Int(overall[offset]) : nil,
        recommendation: recommendation[offset] >= 0 ? Int(recommendation[offset]) : nil,
        origin: reading.origin(row: row, column: column))
      // In a survey a row is a response; nobody is known by "anonymous" alone.
      guard reading.recognition.shape != .wide, let place = first[Key(verdict)] else {
        first[Key(verdict)] = reading.observations.verdicts.count
        reading.observations.verdicts.append(verdict)
        continue
      }
      merge(verdict, at: place, row: row, column: column, &reading)
    }
  }

  private struct Key: Hashable {
    let customer, cycle: Int32
    let stage: Stage?

    init(_ verdict: CustomerVerdict) {
      customer = verdict.customer
      cycle = verdict.cycle
      stage = verdict.stage
    }
  }

  /// Fills what an earlier row of the customer leaves open; what contradicts it is reported.
  private static func merge(
    _ verdict: CustomerVerdict, at place: Int, row: Int, column: Int, _ reading: inout Reading
  ) {
    var known = reading.observations.verdicts[place]
    let isOther =
      known.overall >= 0 && verdict.overall >= 0 && known.overall != verdict.overall
      || known.recommendation >= 0 && verdict.recommendation >= 0 && known.recommendation != verdict.recommendation
    if known.overall < 0 { known.overall = verdict.overall }
    if known.recommendation < 0 { known.recommendation = verdict.recommendation }
    reading.observations.verdicts[place] = known
    guard isOther, let cells = reading.table.column(at: column) else { return }
    let first = known.origin.address
    reading.note(.verdictDisagrees, cells, row, "The same customer answers otherwise in \(first), which counts.")
  }

  /// What a questionnaire of one customer states above its table.
  private static func appendStated(_ reading: inout Reading, _ respondents: ExpectationIntake.Respondents) {
    let cells = reading.recognition.statedCells
    let overall = level(cells[.overall], by: LevelReader(reading.framework.satisfactionScale), &reading)
    let recommendation = level(cells[.recommendation], by: LevelReader(reading.framework.recommendationScale), &reading)
    guard overall != nil || recommendation != nil,
      let cell = overall != nil ? cells[.overall] : cells[.recommendation],
      let offset = respondents.customers.indices.first(where: { respondents.customers[$0] >= 0 })
    else { return }
    reading.observations.verdicts.append(
      CustomerVerdict(
        customer: Int(respondents.customers[offset]), group: Int(respondents.groups[offset]),
        cycle: Int(respondents.cycles[offset]), stage: respondents.stages[offset], overall: overall,
        recommendation: recommendation, origin: reading.origin(row: cell.row, column: cell.column)))
  }

  private static func level(_ cell: CellAddress?, by reader: LevelReader, _ reading: inout Reading) -> Int? {
    guard let cell, let column = reading.table.column(at: cell.column) else { return nil }
    let (kind, content) = column.stored(row: cell.row)
    guard kind == .text || kind == .number else { return nil }
    let text = reading.table.cell(kind, content).text
    switch kind == .number ? reader.read(Double(bitPattern: content)) : reader.read(text) {
    case .level(let level), .numberAsText(let level): return level
    case .noAnswer: return nil
    case .outside:
      reading.note(
        .answerOutsideScale, column, cell.row,
        "\(Folding.trimmed(text)) is outside the scale: \(reader.scale.name) has the whole levels \(reader.scale.lowest) to \(reader.scale.highest). The answer is left out."
      )
    case .contradiction, .unknown:
      let known = reader.read(text)
      let (message, hint) = reader.explanation(of: Folding.trimmed(text), known)
      if !reading.settings.allowUnknownLabels { reading.unknownLabels += 1 }
      reading.note(.unknownLabel, column, cell.row, message, hint: hint)
    }
    return nil
  }
}
