import PMO
import Spreadsheets
import Tabular

/// Says what a sheet is: which program it comes from, which kind of assessment it holds in which shape, and where it
/// names its fields, cycle and PMO.
struct Recogniser {
  let settings: SourceSettings
  let matchers: CatalogueMatchers
  let words = HeaderWords()

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
    /// What the columns of a matrix of services are.
    var subjects = Field.rater

    /// What speaks for it: its columns, and its answers up to a few.
    var strength: Int { columns.count + min(answers.count, 4) }
  }

  /// The header of a sheet, whatever the sheet is; nil where it has none.
  func heading(of sheet: Sheet, file: FileName) -> Heading? {
    let firstRow = settings.headerRow.map { max(1, $0) - 1 }
    let grid = HeaderGrid(sheet, rows: HeaderFinder.window, from: firstRow)
    let match = SourceMatch(sheet, grid: grid, file: file, settings: settings)
    let named = Set(settings.columns.values.map { Folding.folded($0) })
    let finder = HeaderFinder { [words, matchers] text in
      // No name is as long as a narrative, and looking for words in those takes its time.
      guard text.utf8.count <= 1_000 else { return false }
      return !words.fields(of: text).isEmpty || words.question([text]) != nil || named.contains(Folding.folded(text))
        || matchers.competences.exact(text) != nil
    }
    guard let match, !match.source.marks.isEmpty else {
      return finder.header(of: grid, firstRow: firstRow).map { Heading(header: $0, source: match, columns: [:]) }
    }
    guard let row = firstRow ?? match.row ?? finder.header(of: grid)?.rows.lowerBound else { return nil }
    let (header, columns) = grid.header(of: match.source, from: row, in: sheet.table)
    return header.columns.isEmpty ? nil : Heading(header: header, source: match, columns: columns)
  }

  /// What a sheet with this heading is; nil for no assessment. Throws where the sheet lacks a column that the job names.
  ///
  /// A sheet of a workbook that is no assessment at all may lack such columns: the job names them for the other sheets.
  func recognise(_ sheet: Sheet, file: String, heading: Heading?, isTurned: Bool = false)
    throws(IntakeError) -> Recognition?
  {
    let isTextFile = FileName(file).isTextFile
    guard var heading else {
      guard isTextFile, let text = settings.columns.values.min() else { return nil }
      throw .columnMissing(text, file: file, sheet: sheet.name, header: nil)
    }
    let header = heading.header
    let named = settings.columns.compactMapValues { header.column(named: $0)?.index }
    var candidates = candidates(heading, named: named, sheet: sheet)
    if candidates.isEmpty, settings.source == nil, heading.source?.source.headerRows == 1 {
      // Some programs' sheets hold whatever people put there.
      heading = Heading(header: header, source: nil, columns: [:])
      candidates = self.candidates(heading, named: named, sheet: sheet)
    }
    if isTextFile || !candidates.isEmpty || !named.isEmpty {
      for field in Field.allCases {
        guard let text = settings.columns[field], named[field] == nil else { continue }
        throw .columnMissing(text, file: file, sheet: sheet.name, header: header)
      }
    }
    // The first of equals, in the order of the kinds.
    guard let strength = candidates.map(\.strength).max(),
      let best = candidates.first(where: { $0.strength == strength })
    else { return nil }
    let rival = candidates.lazy.filter { $0.kind != best.kind }.map(\.strength).max() ?? 0
    return recognition(
      best, lead: best.strength - rival, sheet: sheet, file: FileName(file), heading: heading, isTurned: isTurned)
  }

  private func candidates(_ heading: Heading, named: [Field: Int], sheet: Sheet) -> [Candidate] {
    let source = heading.source?.source
    // What a program calls its own columns is settled; the others are read by their words.
    let taken = Set(heading.columns.values)
    let free = heading.header.columns.filter { column in
      !taken.contains(column.index) && source?.isIgnored(column.name) != true
    }
    let meanings = free.map { column -> (index: Int, fields: Set<Field>) in
      let meaning = { (text: String) in words.fields(of: source?.meaning(text) ?? text) }
      return (
        column.index,
        meaning(column.path.last ?? "").union(column.path.count > 1 ? meaning(column.name) : [])
          .union(column.path.count > 1 ? meaning(column.path[0]).intersection([.group, .office, .role, .team]) : [])
      )
    }
    let known = heading.columns.merging(named) { $1 }
    let kinds = (settings.kind.map { [$0] } ?? AssessmentKind.allCases).filter { source?.kinds.contains($0) ?? true }
    return kinds.compactMap { kind in
      let wide = { self.wide(kind, free: free, meanings: meanings, known: known, isSurvey: source?.isSurvey == true) }
      let plain = {
        self.plain(kind, free: free, meanings: meanings, known: known)
          ?? self.grid(kind, header: heading.header, free: free, meanings: meanings, known: known, sheet: sheet)
      }
      return source?.isSurvey == true ? wide() ?? plain() : plain() ?? wide()
    }
  }

  /// A long table, or a matrix of services and raters or of people and competences.
  private func plain(
    _ kind: AssessmentKind, free: [Header.Column], meanings: [(index: Int, fields: Set<Field>)], known: [Field: Int]
  ) -> Candidate? {
    var columns = claim(Field.fields(of: kind), meanings: meanings, known: known)
    if kind == .portfolio { columns = PortfolioWords.completed(columns, header: free, named: Set(known.keys)) }
    let claimed = Set(columns.values)
    let answers = matrix(of: kind, free: free.filter { !claimed.contains($0.index) })
    var isMatrix = false
    switch kind {
    case .maturity, .foundation:
      isMatrix = answers.contains { $0.field == .level }
      guard columns[kind == .maturity ? .service : .component] != nil, isMatrix || columns[.level] != nil else {
        return nil
      }
    case .expectation:
      guard columns[.outcome] != nil, columns[.importance] != nil || columns[.satisfaction] != nil else { return nil }
    case .competence:
      isMatrix = columns[.competence] == nil && answers.count >= 3
      guard columns[.person] != nil, isMatrix || (columns[.competence] != nil && columns[.level] != nil) else {
        return nil
      }
    case .portfolio:
      let details: [Field] = [
        .status, .rating, .start, .plannedFinish, .forecastFinish, .budget, .actual, .forecast, .wholeLifeCost,
        .yearBudget, .yearForecast,
      ]
      guard columns[.project] != nil || columns[.projectName] != nil,
        details.filter({ columns[$0] != nil }).count >= 2
      else { return nil }
    case .kpi:
      isMatrix = columns[.current] == nil && answers.contains { $0.field == .current }
      guard columns[.indicator] != nil, columns[.service] != nil,
        isMatrix || columns[.goal] != nil || columns[.current] != nil
      else { return nil }
    case .value:
      isMatrix = !answers.isEmpty && columns[.delivered] == nil
      guard columns[.outcome] != nil, isMatrix || columns[.planned] != nil || columns[.delivered] != nil else {
        return nil
      }
    case .staffing:
      isMatrix = columns[.service] == nil && columns[.services] == nil && answers.count >= 3
      guard columns[.person] != nil, isMatrix || columns[.service] != nil || columns[.services] != nil,
        settings.kind != nil || !has([.level, .project, .projectName], among: meanings)
      else { return nil }
    case .customers:
      guard columns[.email] != nil || columns[.customer] != nil,
        settings.kind != nil || isCustomerList(columns, meanings)
      else { return nil }
    }
    return Candidate(
      kind: kind, shape: isMatrix ? .matrix : .long, columns: columns, answers: isMatrix ? answers : [])
  }

  /// A grid with one header row that names raters, cycles, PMOs or competences, and a first column that the words of the header say
  /// nothing of: its cells do.
  private func grid(
    _ kind: AssessmentKind, header: Header, free: [Header.Column], meanings: [(index: Int, fields: Set<Field>)],
    known: [Field: Int], sheet: Sheet
  ) -> Candidate? {
    guard kind == .maturity || kind == .competence else { return nil }
    var columns = claim(Field.fields(of: kind), meanings: meanings, known: known)
    let free = free.filter { column in !columns.values.contains(column.index) }
    if kind == .maturity {
      guard columns[.level] == nil,
        let grid = LevelGrid(
          of: matchers, key: columns[.service], free: free, row: header.rows.upperBound, table: sheet.table)
      else { return nil }
      columns = columns.filter { $0.value != grid.key }
      columns[.service] = grid.key
      return Candidate(kind: kind, shape: .matrix, columns: columns, answers: grid.answers, subjects: grid.subjects)
    }
    // Looking for names that are almost known takes its time; some must be known outright.
    guard free.lazy.filter({ matchers.competences.exact($0.path.last ?? "") != nil }).prefix(2).count == 2 else {
      return nil
    }
    let answers = matrix(of: kind, free: free)
    // The corner of a grid says what goes across or what goes down.
    if columns[.level] == nil, let corner = columns[.competence], corner < answers.first?.index ?? 0 {
      columns[.competence] = nil
    }
    let claimed = Set(columns.values)
    guard columns[.person] == nil, columns[.competence] == nil, answers.count >= 3, let first = answers.first,
      let person = LevelGrid.names(
        before: first.index, from: header.rows.upperBound, in: sheet.table, beside: claimed, words: words)
    else { return nil }
    columns[.person] = person
    return Candidate(kind: kind, shape: .matrix, columns: columns, answers: answers)
  }

  /// A survey: a row a respondent, a column a question. A sheet that no survey program has written must at least name
  /// its respondents, but for the questions about outcomes, which nothing else looks like.
  private func wide(
    _ kind: AssessmentKind, free: [Header.Column], meanings: [(index: Int, fields: Set<Field>)], known: [Field: Int],
    isSurvey: Bool
  ) -> Candidate? {
    guard [.maturity, .expectation, .competence, .foundation].contains(kind) else { return nil }
    let questions = Questions(about: kind, matchers: matchers, words: words)
    var meanings = meanings
    if kind == .expectation {
      // "Overall, how satisfied are you with on-time delivery?" asks about that outcome alone.
      let all = meanings.indices.filter { !meanings[$0].fields.isDisjoint(with: [.overall, .recommendation, .stage]) }
      let columns = Set(all.map { meanings[$0].index })
      let asked = Set(questions.answers(among: free.filter { columns.contains($0.index) }).map(\.index))
      for place in all where asked.contains(meanings[place].index) { meanings[place].fields = [] }
    }
    let columns = claim(Field.fieldsOfRespondents(for: kind), meanings: meanings, known: known)
    let claimed = Set(columns.values)
    let answers = questions.answers(among: free.filter { !claimed.contains($0.index) })
    let isNamed = [Field.email, .customer, .completion].contains { columns[$0] != nil }
    // Many a table has a name and an overall something.
    let isSent = columns[.email] != nil || columns[.completion] != nil
    let isVerdict = columns[.recommendation] != nil && isNamed || columns[.overall] != nil && isSent
    guard answers.count >= 2 || isVerdict, isSurvey || isNamed || kind == .expectation else { return nil }
    return Candidate(kind: kind, shape: .wide, columns: columns, answers: answers)
  }

  /// The column of each field: the one that the job or the program names, else the first whose name is one of the
  /// field's words.
  private func claim(
    _ fields: [Field], meanings: [(index: Int, fields: Set<Field>)], known: [Field: Int]
  ) -> [Field: Int] {
    var columns = known.filter { fields.contains($0.key) }
    var claimed = Set(columns.values)
    for field in fields where columns[field] == nil {
      let column = meanings.first { !claimed.contains($0.index) && $0.fields.contains(field) }?.index
      guard let column else { continue }
      columns[field] = column
      claimed.insert(column)
    }
    return columns
  }

  private func recognition(
    _ found: Candidate, lead: Int, sheet: Sheet, file: FileName, heading: Heading, isTurned: Bool
  ) -> Recognition {
    let header = heading.header
    let columns =
      found.kind == .portfolio
      ? PortfolioWords.settled(found.columns, by: sheet.table, from: header.rows.upperBound) : found.columns
    var marks = Field.allCases.compactMap { field in
      columns[field].flatMap { header.name(of: $0) }.map { "column \"\($0)\"" }
    }
    marks += Field.ofAnswers.compactMap { field in
      let count = found.answers.count { $0.field == field }
      return count == 0 ? nil : "\(count) answer columns of \(field.rawValue)"
    }
    let titles = Titles(HeaderGrid(sheet, rows: HeaderFinder.window), above: header.rows.lowerBound)
    let cycles = cycles(
      titles: titles, sheet: sheet, file: file, source: heading.source?.source,
      portfolio: found.kind == .portfolio ? header : nil)
    let other = cycles.dropFirst().first { statement in
      if case .header = cycles[0].place { return statement.value != cycles[0].value }
      if case .title = statement.place { return statement.value != cycles[0].value }
      return false
    }
    var isNoted = cycles.first?.place == .sheetName
    if case .header = cycles.first?.place { isNoted = true }
    let usual: CompetenceRating.Relation? = found.shape == .long ? nil : found.shape == .wide ? .own : .manager
    return Recognition(
      kind: found.kind, source: heading.source, confidence: confidence(found, lead: lead, source: heading.source),
      shape: isTurned ? .transposed : found.shape, layout: found.shape, header: header, columns: columns,
      answers: found.answers,
      subjects: found.subjects,
      options: options(found, header: header), cycle: cycles.first,
      otherCycle: isNoted ? other : nil,
      office: office(titles: titles, sheet: sheet, file: file),
      stated: Dictionary(
        uniqueKeysWithValues: [Field.rater, .customer, .group].compactMap { field in
          titles.value(of: field.words).map { (field, $0.text) }
        }),
      statedCells: found.kind == .expectation && found.shape == .long
        ? statedCells([.overall, .recommendation, .stage], sheet: sheet, above: header.rows.lowerBound) : [:],
      view: found.kind == .maturity ? view(titles: titles, sheet: sheet, file: file) : nil,
      relation: settings.relation ?? usual.map { relation(titles: titles) ?? $0 }, marks: marks)
  }

  /// Certain where the job says so, or a program's own marks do, or much speaks for it and nothing else comes near; a
  /// guess where little speaks for it, or as much for something else.
  private func confidence(_ found: Candidate, lead: Int, source: SourceMatch?) -> Confidence {
    if settings.kind != nil || source?.confidence == .certain && lead > 0 { return .certain }
    if found.strength >= 4, lead >= 2 { return .certain }
    return (found.strength >= 3 || source != nil) && lead >= 1 ? .likely : .guess
  }

  /// The further columns of a question with a column an option: those that share all of a claimed column's name but its
  /// last part.
  private func options(_ found: Candidate, header: Header) -> [Field: [Int]] {
    guard found.shape == .wide else { return [:] }
    var options: [Field: [Int]] = [:]
    for field in [Field.group, .office, .role, .team] {
      guard let index = found.columns[field], let column = header.column(at: index), column.path.count > 1 else {
        continue
      }
      let stem = column.path.dropLast()
      options[field] = header.columns.filter { $0.index != index && $0.path.count > 1 && $0.path.dropLast() == stem }
        .map(\.index)
    }
    return options
  }
}
