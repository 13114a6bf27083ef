import Tabular

/// A text file into a sheet: encoding and dialect found from the file, every column typed from all its values.
struct CSVReader {
  private let contents: FileContents
  private let limits: Limits
  private let chunkSize: CSVText.ChunkSize
  private let keepsTexts: Bool

  /// - Parameter keepsTexts: whether every field stays a text, as it stands.
  init(
    _ contents: FileContents, limits: Limits, chunkSize: CSVText.ChunkSize = CSVText.ChunkSize(),
    keepsTexts: Bool = false
  ) {
    self.contents = contents
    self.limits = limits
    self.chunkSize = chunkSize
    self.keepsTexts = keepsTexts
  }

  /// Reads the columns that are asked for, or all. Fields of others are passed over.
  ///
  /// Cost: two passes over the bytes, and a third one over the columns whose later values contradict their first.
  func sheet(named name: String, columns: Set<Int>? = nil) throws(SpreadsheetError) -> Sheet {
    try sheet(named: name, of: CSVSource(contents, limits: limits, chunkSize: chunkSize), columns: columns)
  }

  /// The same, of a text that is ready.
  func sheet(named name: String, of source: CSVSource, columns: Set<Int>?) throws(SpreadsheetError) -> Sheet {
    let (table, notes) = try source.withText { text throws(SpreadsheetError) in
      try columnTable(of: text, source.cuts, source.survey, wanted: columns, blankLines: source.blankLines)
    }
    var findings = source.findings
    findings.add(notes, table: table)
    return Sheet(name: name, table: table, findings: findings.all, lines: notes.shape.startLines)
  }

  private func columnTable(
    of text: CSVText, _ cuts: [Int], _ survey: CSVSurvey, wanted: Set<Int>?, blankLines: Int
  ) throws(SpreadsheetError) -> (Table, CSVNotes) {
    let types = ColumnType.undecided(wanted)
    let table = CSVTable(rows: survey.lineFeeds + 1, cells: text.bytes.count)
    func pass(_ types: [ColumnType], others: ColumnType) throws(SpreadsheetError) -> CSVPass {
      var pass = CSVPass(
        text, cuts: cuts, survey: survey, limits: limits, file: contents.name, types: types, others: others,
        blankLines: blankLines)
      try pass.run(into: table)
      return pass
    }
    let others = keepsTexts && wanted == nil ? ColumnType.text : ColumnType.others(wanted)
    let first = try pass(types, others: others)
    if let last = first.contradicted.max() {
      // Their types were taken from the first values; later ones say text. The other columns stay.
      table.remove(first.contradicted)
      _ = try pass(
        (0...last).map { first.contradicted.contains($0) ? ColumnType.text : .unwanted }, others: .unwanted)
    }
    return (table.finish(), first.notes)
  }
}
