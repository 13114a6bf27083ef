import PMO
import Tabular

extension ProjectCells {
  // MARK: Ratings

  private static let ratings: [String: Project.Rating] = [
    "red": .red, "r": .red, "amber red": .amberRed, "red amber": .amberRed, "a r": .amberRed, "r a": .amberRed,
    "amber": .amber, "a": .amber, "yellow": .amber, "amber green": .amberGreen, "green amber": .amberGreen,
    "a g": .amberGreen, "g a": .amberGreen, "green": .green, "g": .green,
  ]

  /// The first rating column that says something; an owner's rating stands in where the assessor's is open.
  func fillRating(of project: inout Project, _ row: Int, _ reading: inout Reading) {
    var found: [(rating: Project.Rating?, gap: Gap?, column: Column)] = []
    for field in [Field.rating, .ownRating] {
      guard let column = column(field), let text = text(column, row) else { continue }
      let (rating, gap) = Self.rating(text)
      found.append((rating, gap, column))
    }
    guard let first = found.first(where: { $0.rating != nil }) ?? found.first else { return }
    let content = first.column.stored(row: row).content
    if let rating = first.rating {
      project.rating = rating
      if let gap = first.gap { reading.noteGap(gap, first.column, row) }
    } else if let gap = first.gap {
      reading.noteGap(gap, first.column, row)
    } else {
      let raw = table[row, first.column.index].text
      note(
        .unknownRating, first.column, row, content, &reading,
        "\"\(Folding.trimmed(raw))\" is no status colour; the project counts without.")
    }
    project.gaps[.rating] = first.gap ?? (first.rating == nil ? .unreadable : nil)
    guard let other = found.dropFirst().first, let one = found[0].rating, let two = other.rating, one != two else {
      return
    }
    let cell = CellAddress(row: row, column: other.column.index)
    reading.findings.note(.ratingsDisagree, cell: cell, columnName: reading.columnName(other.column.index)) {
      (
        two.rawValue, one.rawValue, "\(project.name) is rated \(one.rawValue) and \(two.rawValue); the first counts.",
        nil
      )
    }
  }

  /// Whether a text is a rating, or says why there is none.
  static func isRating(_ text: String) -> Bool {
    let text = Folding.trimmed(text)
    guard !text.isEmpty else { return false }
    let (rating, gap) = rating(text)
    return rating != nil || gap != nil
  }

  /// A colour on the scale, also with a word of explanation in brackets behind it; reset and exempt have their reason with them.
  private static func rating(_ text: String) -> (Project.Rating?, Gap?) {
    let folded = Folding.folded(text)
    if let rating = ratings[folded] ?? ratings[Folding.folded(HeaderWords.bare(text))] { return (rating, nil) }
    switch GapWords.gap(in: text) {
    case .withheld(let sections): return (.exempt, .withheld(sections: sections))
    case .reset: return (.reset, .reset)
    case let gap: return (nil, gap)
    }
  }

  // MARK: Dates and amounts

  func fillDates(of project: inout Project, _ row: Int, _ reading: inout Reading) {
    project.start = date(.start, as: .start, of: &project, row, &reading)
    project.plannedFinish = date(.plannedFinish, as: .plannedFinish, of: &project, row, &reading)
    project.forecastFinish = date(.forecastFinish, as: .forecastFinish, of: &project, row, &reading)
  }

  func fillAmounts(of project: inout Project, _ row: Int, _ reading: inout Reading) {
    project.budget = amount(.budget, as: .budget, of: &project, row, &reading)
    project.actual = amount(.actual, as: .actual, of: &project, row, &reading)
    project.forecast = amount(.forecast, as: .forecast, of: &project, row, &reading)
    project.wholeLifeCost = amount(.wholeLifeCost, as: .wholeLifeCost, of: &project, row, &reading)
    project.yearBudget = amount(.yearBudget, as: .yearBudget, of: &project, row, &reading)
    project.yearForecast = amount(.yearForecast, as: .yearForecast, of: &project, row, &reading)
    project.statedVariance = amount(.yearVariance, as: .yearVariance, of: &project, row, &reading)
    project.statedVarianceShare = read(
      .yearVarianceShare, as: .yearVarianceShare, .unreadableAmount, of: &project, row, &reading
    ) {
      $0.share($1, $2, text: $3)
    }
    checkVariance(of: project, row, &reading)
  }

  private func date(
    _ field: Field, as value: Project.Value, of project: inout Project, _ row: Int, _ reading: inout Reading
  ) -> DateTime? {
    if let column = column(field), case (.text, let content) = column.stored(row: row),
      let text = text(column, row), let month = WrittenMonth(text),
      let day = field == .start ? month.firstDay : month.lastDay
    {
      let cell = CellAddress(row: row, column: column.index)
      reading.findings.note(.monthOnly, cell: cell, columnName: reading.columnName(column.index), content: content) {
        (text, day.description, "\"\(text)\" names no day; it is taken as \(day).", nil)
      }
      return day
    }
    return read(field, as: value, .unreadableDate, of: &project, row, &reading) { $0.date($1, $2, text: $3) }
  }

  private func amount(
    _ field: Field, as value: Project.Value, of project: inout Project, _ row: Int, _ reading: inout Reading
  ) -> Int64? {
    read(field, as: value, .unreadableAmount, of: &project, row, &reading) { $0.amount($1, $2, text: $3) }
  }

  /// What a cell is by its column's convention; where it is nothing, the project's gaps and a finding say why.
  private func read<Result>(
    _ field: Field, as value: Project.Value, _ rule: Rule, of project: inout Project, _ row: Int,
    _ reading: inout Reading, _ take: (ColumnConvention, CellKind, UInt64, String) -> Result?
  ) -> Result? {
    guard let column = column(field), let text = text(column, row) else { return nil }
    let (kind, content) = column.stored(row: row)
    if let result = take(conventions[column], kind, content, text) {
      if kind == .text, rule == .unreadableAmount, WrittenNumber(text)?.hasBrokenSign == true {
        note(
          .brokenSign, column, row, content, &reading,
          "The sign in front of \"\(text)\" is broken; the number counts.")
      }
      return result
    }
    if kind == .text, let gap = GapWords.gap(in: text) {
      project.gaps[value] = gap
      reading.noteGap(gap, column, row)
      return nil
    }
    project.gaps[value] = .unreadable
    note(rule, column, row, content, &reading, UnreadableText.reason(text, isDate: rule == .unreadableDate))
    return nil
  }

  /// Each of the three amounts is rounded by itself, so up to two of the second place of the unit are no disagreement.
  private func checkVariance(of project: Project, _ row: Int, _ reading: inout Reading) {
    guard let column = column(.yearVariance), let stated = project.statedVariance, project.yearBudget != nil,
      project.yearForecast != nil, let variance = project.yearVariance
    else { return }
    let tolerance = (0..<conventions[column].magnitude.exponent).reduce(UInt64(2)) { unit, _ in unit * 10 }
    let (off, overflows) = variance.subtractingReportingOverflow(stated)
    guard overflows || off.magnitude > tolerance else { return }
    let cell = CellAddress(row: row, column: column.index)
    let raw = Folding.trimmed(table[row, column.index].text)
    reading.findings.note(
      .varianceDisagrees, cell: cell, columnName: reading.columnName(column.index), content: UInt64(row)
    ) {
      // In the column's own unit, beside what it holds.
      let unit = (0..<conventions[column].magnitude.exponent).reduce(100.0) { unit, _ in unit * 10 }
      let computed = NumberText.shortest(Double(variance) / unit)
      return (raw, computed, "\(project.name): forecast less budget is \(computed), and \"\(raw)\" is stated.", nil)
    }
  }

  // MARK: Narratives

  func fillNarratives(of project: inout Project, _ row: Int) {
    let fields: [(Field, Project.Narrative)] = [
      (.projectDescription, .description), (.ratingNarrative, .rating), (.scheduleNarrative, .schedule),
      (.varianceNarrative, .variance), (.costNarrative, .cost),
    ]
    for (field, narrative) in fields { project.narratives[narrative] = text(field, row) }
  }
}
