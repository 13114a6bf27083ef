import PMO
import Spreadsheets
import Tabular

/// Says what a sheet is: which kind of assessment in which shape, and where it names its fields, cycle and PMO.
struct Recogniser {
  private let settings: SourceSettings
  private let matchers: CatalogueMatchers
  private let words = HeaderWords()

  init(settings: SourceSettings, matchers: CatalogueMatchers) {
    self.settings = settings
    self.matchers = matchers
  }

  /// A kind and shape that a header would do for.
  private struct Candidate {
    let kind: AssessmentKind
    let shape: Recognition.Shape
    let columns: [Field: Int]
    let answers: [Recognition.AnswerColumn]
    let marks: [String]
  }

  /// The header of a sheet, whatever the sheet is; nil where it has none.
  func header(of sheet: Sheet) -> Header? {
    let named = Set(settings.columns.values.map { Folding.folded($0) })
    let finder = HeaderFinder { [words, matchers] text in
      !words.fields(of: text).isEmpty || words.question([text]) != nil || named.contains(Folding.folded(text))
        || matchers.competences.exact(text) != nil
    }
    return finder.header(of: sheet, firstRow: settings.headerRow.map { max(1, $0) - 1 })
  }

  /// What a sheet with this header is; nil for no assessment. Throws where the sheet lacks a column that the job names.
  ///
  /// A sheet of a workbook that is no assessment at all may lack such columns: the job names them for the other sheets.
  ///
  /// - Parameter isTurned: whether the sheet lay on its side and was turned upright.
  func recognise(
    _ sheet: Sheet, file: String, header: Header?, isTurned: Bool = false
  ) throws(IntakeError) -> Recognition? {
    let isTextFile = FileName(file).isTextFile
    guard let header else {
      guard isTextFile, let text = settings.columns.values.min() else { return nil }
      throw .columnMissing(text, file: file, sheet: sheet.name, header: nil)
    }
    let named = settings.columns.compactMapValues { header.column(named: $0)?.index }
    let meanings = header.columns.map { column in
      words.fields(of: column.path.last ?? "").union(column.path.count > 1 ? words.fields(of: column.name) : [])
    }
    let kinds = settings.kind.map { [$0] } ?? AssessmentKind.allCases
    let candidates = kinds.compactMap { candidate(for: $0, header: header, meanings: meanings, named: named) }
    if isTextFile || !candidates.isEmpty || !named.isEmpty {
      for field in Field.allCases {
        guard let text = settings.columns[field], named[field] == nil else { continue }
        throw .columnMissing(text, file: file, sheet: sheet.name, header: header)
      }
    }
    // The first of equals, in the order of the kinds.
    guard
      let best = candidates.max(by: { $0.marks.count < $1.marks.count }).flatMap({ best in
        candidates.first { $0.marks.count == best.marks.count }
      })
    else { return nil }
    return recognition(best, sheet: sheet, file: FileName(file), header: header, isTurned: isTurned)
  }

  /// - Parameter meanings: the fields that each column of the header may hold.
  private func candidate(
    for kind: AssessmentKind, header: Header, meanings: [Set<Field>], named: [Field: Int]
  ) -> Candidate? {
    var columns = claim(Field.fields(of: kind), header: header, meanings: meanings, named: named)
    if kind == .portfolio {
      columns = PortfolioWords.completed(columns, header: header, named: Set(named.keys))
    }
    let claimed = Set(columns.values)
    let answers = answers(of: kind, header: header, claimed: claimed)
    let isMatrix: Bool
    switch kind {
    case .maturity:
      isMatrix = answers.contains { $0.field == .level }
      guard columns[.service] != nil, isMatrix || columns[.level] != nil else { return nil }
    case .expectation:
      isMatrix = answers.count >= 2
      let asks = columns[.importance] != nil || columns[.satisfaction] != nil
      guard isMatrix || (columns[.outcome] != nil && asks) else { return nil }
    case .competence:
      isMatrix = columns[.competence] == nil && answers.count >= 3
      guard columns[.person] != nil, isMatrix || (columns[.competence] != nil && columns[.level] != nil) else {
        return nil
      }
    case .portfolio:
      isMatrix = false
      let details: [Field] = [
        .status, .rating, .start, .plannedFinish, .forecastFinish, .budget, .actual, .forecast, .wholeLifeCost,
        .yearBudget, .yearForecast,
      ]
      guard columns[.project] != nil || columns[.projectName] != nil,
        details.filter({ columns[$0] != nil }).count >= 2
      else { return nil }
    }
    var marks = Field.allCases.compactMap { field in
      columns[field].flatMap { header.name(of: $0) }.map { "column \"\($0)\"" }
    }
    if isMatrix {
      marks += [Field.level, .wanted, .importance, .satisfaction].compactMap { field in
        let count = answers.count { $0.field == field }
        return count == 0 ? nil : "\(count) answer columns of \(field.rawValue)"
      }
    }
    return Candidate(
      kind: kind, shape: isMatrix ? .matrix : .long, columns: columns, answers: isMatrix ? answers : [], marks: marks)
  }

  /// The column of each field: the one that the job names, else the first whose lowest or whole name is one of the
  /// field's words.
  private func claim(
    _ fields: [Field], header: Header, meanings: [Set<Field>], named: [Field: Int]
  ) -> [Field: Int] {
    var columns = named.filter { fields.contains($0.key) }
    var claimed = Set(columns.values)
    for field in fields where columns[field] == nil {
      let column = zip(header.columns, meanings).first { !claimed.contains($0.index) && $1.contains(field) }?.0
      guard let column else { continue }
      columns[field] = column.index
      claimed.insert(column.index)
    }
    return columns
  }

  private func answers(
    of kind: AssessmentKind, header: Header, claimed: Set<Int>
  ) -> [Recognition.AnswerColumn] {
    let free = header.columns.filter { !claimed.contains($0.index) }
    switch kind {
    case .maturity:
      return free.compactMap { column in
        guard column.path.count > 1, let rater = column.path.last else { return nil }
        let fields = words.fields(of: column.path[0])
        guard let field = [Field.level, .wanted].first(where: { fields.contains($0) }) else { return nil }
        return Recognition.AnswerColumn(index: column.index, field: field, subject: rater)
      }
    case .expectation:
      return free.compactMap { column in
        words.question(column.path).map {
          Recognition.AnswerColumn(index: column.index, field: $0.field, subject: $0.subject)
        }
      }
    case .competence:
      // Columns between the first and the last known competence are competences too, known or not: an unknown one is to
      // be reported.
      let known = free.indices.filter { matchers.competences.match(free[$0].path.last ?? "") != .unknown }
      guard let first = known.first, let last = known.last else { return [] }
      return free[first...last].map {
        Recognition.AnswerColumn(index: $0.index, field: .level, subject: $0.path.last ?? "")
      }
    case .portfolio:
      return []
    }
  }

  private func recognition(
    _ found: Candidate, sheet: Sheet, file: FileName, header: Header, isTurned: Bool
  ) -> Recognition {
    let titles = Titles(HeaderGrid(sheet, rows: HeaderFinder.window), above: header.rows.lowerBound)
    let cycles = cycles(titles: titles, sheet: sheet, file: file, portfolio: found.kind == .portfolio ? header : nil)
    let other = cycles.dropFirst().first { statement in
      if case .header = cycles[0].place { return statement.value != cycles[0].value }
      if case .title = statement.place { return statement.value != cycles[0].value }
      return false
    }
    var isNoted = cycles.first?.place == .sheetName
    if case .header = cycles.first?.place { isNoted = true }
    return Recognition(
      kind: found.kind, shape: isTurned ? .transposed : found.shape, header: header, columns: found.columns,
      answers: found.answers,
      cycle: cycles.first, otherCycle: isNoted ? other : nil,
      office: office(titles: titles, sheet: sheet, file: file),
      relation: settings.relation ?? (found.shape == .matrix ? relation(titles: titles) : nil), marks: found.marks)
  }

  /// Where a cycle is named: by the job, the sheet's name, a title, the file's name. The first counts: a copied sheet
  /// is renamed before its title is.
  ///
  /// - Parameter portfolio: the header of a portfolio, whose cycles are financial years and may stand in it.
  private func cycles(
    titles: Titles, sheet: Sheet, file: FileName, portfolio: Header?
  ) -> [Recognition.Statement] {
    let cycle = { portfolio == nil ? CycleName(in: $0)?.description : FinancialYear.namedCycle(in: $0) }
    var found: [Recognition.Statement] = []
    if let cycle = settings.cycle { found.append(.init(value: cycle, place: .job)) }
    if !file.isTextFile, let cycle = cycle(sheet.name) {
      found.append(.init(value: cycle, place: .sheetName))
    }
    if let (cell, text) = titles.value(of: ["assessment cycle", "cycle"]) {
      found.append(.init(value: cycle(text) ?? text, place: .title(cell)))
    }
    for line in titles.lines {
      if let cycle = cycle(line.text) {
        found.append(.init(value: cycle, place: .title(line.cell)))
      }
    }
    if let portfolio, let (value, column) = FinancialYear.cycle(of: portfolio) {
      let cell = CellAddress(row: portfolio.rows.upperBound - 1, column: column)
      found.append(.init(value: value, place: .header(cell)))
    }
    if let cycle = cycle(file.stem) { found.append(.init(value: cycle, place: .fileName)) }
    // A day, or the year of a publication, tells the cycle only of what is published by the financial year.
    if let portfolio, FinancialYear.isMeant(by: portfolio) {
      for line in titles.lines {
        if let cycle = FinancialYear.cycle(in: line.text) {
          found.append(.init(value: cycle, place: .title(line.cell)))
        }
      }
      if let cycle = FinancialYear.cycle(in: file.stem) { found.append(.init(value: cycle, place: .fileName)) }
    }
    return found
  }

  private func office(titles: Titles, sheet: Sheet, file: FileName) -> Recognition.Statement? {
    if let office = settings.office { return .init(value: office, place: .job) }
    if let (cell, text) = titles.value(of: Field.office.words) { return .init(value: text, place: .title(cell)) }
    for line in titles.lines {
      if let office = Titles.office(in: line.text, declared: matchers.offices) {
        return .init(value: office, place: .title(line.cell))
      }
    }
    if !file.isTextFile, let office = Titles.office(in: sheet.name, declared: matchers.offices) {
      return .init(value: office, place: .sheetName)
    }
    return Titles.office(in: file.stem, declared: matchers.offices).map { .init(value: $0, place: .fileName) }
  }

  /// A matrix is filled in by the people's managers, unless a title says otherwise.
  private func relation(titles: Titles) -> CompetenceRating.Relation {
    for line in titles.lines {
      let words = Set(Folding.folded(line.text).split(separator: " "))
      if words.contains("self") { return .own }
      if words.contains("peer") || words.contains("peers") { return .peer }
    }
    return .manager
  }
}
