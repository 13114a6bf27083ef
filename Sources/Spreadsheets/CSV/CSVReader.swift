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
    let none = CSVFindings(file: contents.name)
    let (table, notes, found): Reading
    if contents.bytes.starts(with: [0x1f, 0x8b]) {
      let unpacked = try Gzip.unpacked(contents.bytes, limits: limits, file: contents.name)
      (table, notes, found) = try read(unpacked, columns: columns, findings: none, as: decode)
    } else {
      (table, notes, found) = try decode(contents.bytes, columns: columns, findings: none) { [contents] in
        contents.forget($0)
      }
    }
    var findings = found
    findings.add(notes, table: table)
    return Sheet(name: name, table: table, findings: findings.all, lines: notes.shape.startLines)
  }

  private typealias Reading = (table: Table, notes: CSVNotes, findings: CSVFindings)
  private typealias Release = @Sendable (Range<Int>) -> Void

  /// Goes on with bytes of our own.
  private func read(
    _ bytes: [UInt8], columns: Set<Int>?, findings: CSVFindings,
    as next: (UnsafeRawBufferPointer, Set<Int>?, CSVFindings, @escaping Release) throws(SpreadsheetError) -> Reading
  ) throws(SpreadsheetError) -> Reading {
    let result = bytes.withUnsafeBytes { bytes in
      Result { () throws(SpreadsheetError) in try next(bytes, columns, findings) { _ in } }
    }
    return try result.get()
  }

  private func decode(
    _ bytes: UnsafeRawBufferPointer, columns: Set<Int>?, findings: CSVFindings, release: @escaping Release
  ) throws(SpreadsheetError) -> Reading {
    let (encoding, mark) = TextEncoding.detect(bytes)
    let rest = UnsafeRawBufferPointer(rebasing: bytes[mark...])
    if encoding != .utf8 {
      return try read(encoding.decoded(rest), columns: columns, findings: findings, as: split)
    }
    return try split(rest, columns: columns, findings: findings) { range in
      release((range.lowerBound + mark)..<(range.upperBound + mark))
    }
  }

  /// Reads what is taken for UTF-8; other encodings and lines that are quoted as wholes are undone, and the result is read instead.
  private func split(
    _ bytes: UnsafeRawBufferPointer, columns: Set<Int>?, findings: CSVFindings, release: @escaping Release
  ) throws(SpreadsheetError) -> Reading {
    var findings = findings
    let whole = bytes.assumingMemoryBound(to: UInt8.self)
    let declared = CSVDialect.declared(whole)
    let head = declared?.length ?? 0
    let lines = UnsafeBufferPointer(rebasing: whole[head...])
    let dialect = CSVDialect.detect(lines, delimiter: declared?.delimiter)
    let text = CSVText(bytes: lines, dialect: dialect, fieldLimit: limits.fields) { range in
      release((range.lowerBound + head)..<(range.upperBound + head))
    }
    let cuts = text.cuts(chunkSize)
    let survey = CSVSurvey(text, cuts: cuts)
    guard survey.isUTF8 else {
      let (decoded, mixture) = TextEncoding.decodedByLine(bytes)
      findings.add(mixture)
      return try read(decoded, columns: columns, findings: findings, as: split)
    }
    if declared == nil, CSVDialect.quotesLines(lines, dialect: dialect) {
      findings.addQuotedLines()
      let inside = CSVDialect.unquotedLines(lines, dialect: dialect)
      return try read(inside, columns: columns, findings: findings, as: split)
    }
    if declared == nil, !dialect.isUsual { findings.add(dialect) }
    findings.add(nuls: survey.nuls)
    let (table, notes) = try columnTable(
      of: text, cuts, survey, wanted: columns, blankLines: declared == nil ? 0 : 1)
    return (table, notes, findings)
  }

  private func columnTable(
    of text: CSVText, _ cuts: [Int], _ survey: CSVSurvey, wanted: Set<Int>?, blankLines: Int
  ) throws(SpreadsheetError) -> (Table, CSVNotes) {
    let last = wanted?.max() ?? -1
    let types = (0..<max(0, last + 1)).map { wanted?.contains($0) == true ? ColumnType.undecided(texts: 0) : .unwanted }
    let table = CSVTable(rows: survey.lineFeeds + 1, cells: text.bytes.count)
    func pass(_ types: [ColumnType], others: ColumnType) throws(SpreadsheetError) -> CSVPass {
      var pass = CSVPass(
        text, cuts: cuts, survey: survey, limits: limits, file: contents.name, types: types, others: others,
        blankLines: blankLines)
      try pass.run(into: table)
      return pass
    }
    let others = keepsTexts ? ColumnType.text : .undecided(texts: 0)
    let first = try pass(types, others: wanted == nil ? others : .unwanted)
    if let last = first.contradicted.max() {
      // Their types were taken from the first values; later ones say text. The other columns stay.
      table.remove(first.contradicted)
      _ = try pass(
        (0...last).map { first.contradicted.contains($0) ? ColumnType.text : .unwanted }, others: .unwanted)
    }
    return (table.finish(), first.notes)
  }
}
