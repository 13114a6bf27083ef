import Tabular

/// A text file made ready to be split: unpacked, in UTF-8, its dialect found.
///
/// A file that is UTF-8 as it stands stays in the file and is mapped; any other is held in memory as it was decoded.
struct CSVSource: Sendable {
  private enum Storage: Sendable {
    case file(FileContents)
    case own([UInt8])
  }

  /// How the text is split.
  private struct Form: Sendable {
    /// Bytes before the first line: a byte-order mark, and a line that declares the delimiter.
    let head: Int
    let dialect: CSVDialect
    /// Lines above the text that are no part of it.
    let blankLines: Int
    var cuts: [Int] = []
  }

  private let storage: Storage
  private let form: Form
  private let fieldLimit: Int
  let survey: CSVSurvey
  /// What was odd about the file's form.
  let findings: CSVFindings

  /// Where chunks begin, and the end of the text.
  var cuts: [Int] { form.cuts }
  /// Lines above the text that are no part of it.
  var blankLines: Int { form.blankLines }

  /// Cost: a pass over the bytes, and another for each form that must be undone.
  init(
    _ contents: FileContents, limits: Limits, chunkSize: CSVText.ChunkSize = CSVText.ChunkSize()
  ) throws(SpreadsheetError) {
    var storage = Storage.file(contents)
    var findings = CSVFindings(file: contents.name)
    if contents.bytes.starts(with: [0x1f, 0x8b]) {
      storage = .own(try Gzip.unpacked(contents.bytes, limits: limits, file: contents.name))
    }
    var (encoding, head) = Self.withBytes(of: storage) { TextEncoding.detect($0) }
    if encoding != .utf8 {
      storage = .own(Self.withBytes(of: storage) { encoding.decoded(UnsafeRawBufferPointer(rebasing: $0[head...])) })
      head = 0
    }
    while true {
      let (form, survey) = Self.look(storage, from: head, fieldLimit: limits.fields, chunkSize: chunkSize)
      guard let undone = Self.undone(storage, from: head, form, survey, fieldLimit: limits.fields, &findings) else {
        self.storage = storage
        self.form = form
        self.survey = survey
        self.findings = findings
        fieldLimit = limits.fields
        return
      }
      storage = .own(undone)
      head = 0
    }
  }

  private static func look(
    _ storage: Storage, from head: Int, fieldLimit: Int, chunkSize: CSVText.ChunkSize
  ) -> (Form, CSVSurvey) {
    let declared = withBytes(of: storage) { CSVDialect.declared(text($0, from: head)) }
    let start = head + (declared?.length ?? 0)
    let dialect = withBytes(of: storage) {
      CSVDialect.detect(text($0, from: start), delimiter: declared?.delimiter)
    }
    var form = Form(head: start, dialect: dialect, blankLines: declared == nil ? 0 : 1)
    let survey = withText(storage, form, fieldLimit: fieldLimit) { text in
      form.cuts = text.cuts(chunkSize)
      return CSVSurvey(text, cuts: form.cuts)
    }
    return (form, survey)
  }

  /// The bytes to look at instead, where lines are of another encoding or quoted as wholes; nil for a text that is ready.
  private static func undone(
    _ storage: Storage, from head: Int, _ form: Form, _ survey: CSVSurvey, fieldLimit: Int,
    _ findings: inout CSVFindings
  ) -> [UInt8]? {
    guard survey.isUTF8 else {
      let (decoded, mixture) = withBytes(of: storage) {
        TextEncoding.decodedByLine(UnsafeRawBufferPointer(rebasing: $0[head...]))
      }
      findings.add(mixture)
      return decoded
    }
    if form.blankLines == 0 {
      let inside: [UInt8]? = withText(storage, form, fieldLimit: fieldLimit) { text in
        guard CSVDialect.quotesLines(text.bytes, dialect: form.dialect) else { return nil }
        return CSVDialect.unquotedLines(text.bytes, dialect: form.dialect)
      }
      if let inside {
        findings.addQuotedLines()
        return inside
      }
      if !form.dialect.isUsual { findings.add(form.dialect) }
    }
    findings.add(nuls: survey.nuls)
    return nil
  }

  /// Gives the text to `body`, which must not keep it.
  func withText<Result, Failure: Error>(_ body: (CSVText) throws(Failure) -> Result) throws(Failure) -> Result {
    try Self.withText(storage, form, fieldLimit: fieldLimit, body)
  }

  private static func withText<Result, Failure: Error>(
    _ storage: Storage, _ form: Form, fieldLimit: Int, _ body: (CSVText) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    // The closure-taking methods of arrays know one kind of error alone.
    let result = withBytes(of: storage) { bytes in
      Swift.Result { () throws(Failure) in
        try body(
          CSVText(bytes: text(bytes, from: form.head), dialect: form.dialect, fieldLimit: fieldLimit) { range in
            if case .file(let contents) = storage {
              contents.forget((range.lowerBound + form.head)..<(range.upperBound + form.head))
            }
          })
      }
    }
    return try result.get()
  }

  private static func withBytes<Result>(of storage: Storage, _ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    switch storage {
    case .file(let contents): withExtendedLifetime(contents) { body(contents.bytes) }
    case .own(let bytes): bytes.withUnsafeBytes { body($0) }
    }
  }

  private static func text(_ bytes: UnsafeRawBufferPointer, from start: Int) -> UnsafeBufferPointer<UInt8> {
    UnsafeRawBufferPointer(rebasing: bytes[start...]).assumingMemoryBound(to: UInt8.self)
  }
}
