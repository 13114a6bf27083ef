import PMO
import Spreadsheets
import Tabular

extension Recogniser {
  /// Where a cycle is named: by the job, the sheet's name, a title, the file's name. The first counts: a copied sheet
  /// is renamed before its title is.
  func cycles(
    titles: Titles, sheet: Sheet, file: FileName, source: ExportSource?, portfolio: Header?
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
    let stem = source?.title(file.stem) ?? file.stem
    if let cycle = cycle(stem) { found.append(.init(value: cycle, place: .fileName)) }
    // A day, or the year of a publication, tells the cycle only of what is published by the financial year.
    if let portfolio, FinancialYear.isMeant(by: portfolio) {
      for line in titles.lines {
        if let cycle = FinancialYear.cycle(in: line.text) {
          found.append(.init(value: cycle, place: .title(line.cell)))
        }
      }
      if let cycle = FinancialYear.cycle(in: stem) { found.append(.init(value: cycle, place: .fileName)) }
    }
    return found
  }

  func office(titles: Titles, sheet: Sheet, file: FileName) -> Recognition.Statement? {
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

  /// How the raters stand to the people, where a title says so.
  func relation(titles: Titles) -> CompetenceRating.Relation? {
    for line in titles.lines {
      let words = Set(Folding.folded(line.text).split(separator: " "))
      if words.contains("self") { return .own }
      if words.contains("peer") || words.contains("peers") { return .peer }
    }
    return nil
  }

  /// From which side the services are seen, where a title, the sheet's name or the file's name says so: `Customer view`.
  func view(titles: Titles, sheet: Sheet, file: FileName) -> MaturityAnswer.View? {
    let texts = titles.lines.map(\.text) + (file.isTextFile ? [] : [sheet.name]) + [file.stem]
    return texts.lazy.compactMap { ViewWords.view(inTitle: $0) }.first
  }

  /// The cells that stand behind the names of fields above the table, `Overall satisfaction | 4`.
  func statedCells(_ fields: [Field], sheet: Sheet, above end: Int) -> [Field: CellAddress] {
    var found: [Field: CellAddress] = [:]
    let grid = HeaderGrid(sheet, rows: HeaderFinder.window)
    for row in grid.rows.prefix(while: { $0 < end }) {
      let cells = grid.cells(in: row)
      guard cells.count >= 2, let label = cells[0].text else { continue }
      let meant = words.fields(of: label)
      for field in fields where meant.contains(field) && found[field] == nil {
        found[field] = CellAddress(row: row, column: cells[1].column)
      }
    }
    return found
  }
}
