import Tabular

/// A text file into a sheet: encoding and dialect found from the file, every column typed from all its values.
struct CSVReader {
  private let contents: FileContents
  private let limits: Limits
  private let chunkSize: CSVText.ChunkSize

  init(_ contents: FileContents, limits: Limits, chunkSize: CSVText.ChunkSize = CSVText.ChunkSize()) {
    self.contents = contents
    self.limits = limits
    self.chunkSize = chunkSize
  }

  /// Reads the columns that are asked for, or all. Fields of others are passed over.
  ///
  /// Cost: two passes over the bytes, and a third one over the columns whose later values contradict their first.
  func sheet(named name: String, columns: Set<Int>? = nil) throws(SpreadsheetError) -> Sheet {
    if contents.bytes.starts(with: [0x1f, 0x8b]) {
      let unpacked = try Gzip.unpacked(contents.bytes, limits: limits, file: contents.name)
      return try sheet(named: name, columns: columns, unpacked) { _ in }
    }
    return try sheet(named: name, columns: columns, contents.bytes) { [contents] in contents.forget($0) }
  }

  private func sheet(
    named name: String, columns: Set<Int>?, _ bytes: [UInt8], release: @escaping @Sendable (Range<Int>) -> Void
  ) throws(SpreadsheetError) -> Sheet {
    let result = bytes.withUnsafeBytes { bytes in
      Result { () throws(SpreadsheetError) in
        try sheet(named: name, columns: columns, bytes, release: release)
      }
    }
    return try result.get()
  }

  private func sheet(
    named name: String, columns: Set<Int>?, _ bytes: UnsafeRawBufferPointer,
    release: @escaping @Sendable (Range<Int>) -> Void
  ) throws(SpreadsheetError) -> Sheet {
    let (encoding, mark) = TextEncoding.detect(bytes)
    let rest = UnsafeRawBufferPointer(rebasing: bytes[mark...])
    if encoding != .utf8 {
      return try sheet(named: name, columns: columns, encoding.decoded(rest)) { _ in }
    }
    let whole = rest.assumingMemoryBound(to: UInt8.self)
    let declared = CSVDialect.declared(whole)
    let lines = UnsafeBufferPointer(rebasing: whole[(declared?.length ?? 0)...])
    let offset = mark + (declared?.length ?? 0)
    let text = CSVText(
      bytes: lines, dialect: CSVDialect.detect(lines, delimiter: declared?.delimiter), fieldLimit: limits.fields
    ) { release(($0.lowerBound + offset)..<($0.upperBound + offset)) }
    let cuts = text.cuts(chunkSize)
    let survey = CSVSurvey(text, cuts: cuts)
    guard survey.isUTF8 else {
      return try sheet(named: name, columns: columns, TextEncoding.windows1252.decoded(rest)) { _ in }
    }
    return try sheet(named: name, columns: columns, text, cuts, survey, blankLines: declared == nil ? 0 : 1)
  }

  private func sheet(
    named name: String, columns: Set<Int>?, _ text: CSVText, _ cuts: [Int], _ survey: CSVSurvey, blankLines: Int
  ) throws(SpreadsheetError) -> Sheet {
    // Without columns that were asked for, all are.
    let last = columns?.max() ?? -1
    let wanted = (0..<(last + 1)).map { columns?.contains($0) == true ? ColumnType.undecided(texts: 0) : .unwanted }
    let table = CSVTable(rows: survey.lineFeeds + 1, cells: text.bytes.count)
    var pass = CSVPass(
      text, cuts: cuts, survey: survey, limits: limits, file: contents.name, types: wanted,
      others: columns == nil ? .undecided(texts: 0) : .unwanted, blankLines: blankLines)
    try pass.run(into: table)
    if !pass.contradicted.isEmpty {
      // Their types were taken from the first values; later ones say text. The other columns stay.
      table.remove(pass.contradicted)
      let types = (0...(pass.contradicted.max() ?? 0)).map {
        pass.contradicted.contains($0) ? ColumnType.text : .unwanted
      }
      var second = CSVPass(
        text, cuts: cuts, survey: survey, limits: limits, file: contents.name, types: types, others: .unwanted,
        blankLines: blankLines)
      try second.run(into: table)
    }
    var findings = CSVFindings(file: contents.name)
    findings.add(pass.notes)
    return Sheet(
      name: name, table: table.finish(), findings: findings.all, lines: pass.notes.shape.startLines)
  }
}
