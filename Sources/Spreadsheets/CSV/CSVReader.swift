import Tabular

/// A text file into a sheet: encoding and dialect found from the file, every column typed from all its values.
struct CSVReader {
  private let contents: FileContents
  private let limits: Limits

  init(_ contents: FileContents, limits: Limits) {
    self.contents = contents
    self.limits = limits
  }

  /// Reads the whole file. Cost: one pass, and a second one over the columns whose later values contradict their first.
  func sheet(named name: String) throws(SpreadsheetError) -> Sheet {
    var result: Result<Sheet, SpreadsheetError> = .failure(.outOfMemory(contents.name))
    try withText { text, encoding in
      do throws(SpreadsheetError) {
        result = .success(try sheet(named: name, text: text, encoding: encoding))
      } catch {
        result = .failure(error)
      }
    }
    return try result.get()
  }

  private func sheet(
    named name: String, text: UnsafeBufferPointer<UInt8>, encoding: TextEncoding
  ) throws(SpreadsheetError) -> Sheet {
    let dialect = CSVDialect.detect(text)
    var pass = CSVPass(text, dialect: dialect, limits: limits, file: contents.name)
    try pass.run()
    if !pass.contradicted.isEmpty {
      // Types were taken from the first values; later ones say text. All columns are built again, so that texts keep one pool.
      var second = CSVPass(text, dialect: dialect, limits: limits, file: contents.name, asText: pass.contradicted)
      try second.run()
      return second.sheet(named: name, encoding: encoding)
    }
    return pass.sheet(named: name, encoding: encoding)
  }

  /// Gives the file as UTF-8 without its byte-order mark; without a copy where it is that already.
  private func withText(
    _ body: (UnsafeBufferPointer<UInt8>, TextEncoding) -> Void
  ) throws(SpreadsheetError) {
    if contents.bytes.starts(with: [0x1f, 0x8b]) {
      try Gzip.unpacked(contents.bytes, limits: limits, file: contents.name).withUnsafeBytes { decode($0, body) }
    } else {
      decode(contents.bytes, body)
    }
  }

  private func decode(_ bytes: UnsafeRawBufferPointer, _ body: (UnsafeBufferPointer<UInt8>, TextEncoding) -> Void) {
    let (encoding, mark) = TextEncoding.detect(bytes)
    let rest = UnsafeRawBufferPointer(rebasing: bytes[mark...])
    if encoding == .utf8 {
      body(rest.assumingMemoryBound(to: UInt8.self), encoding)
    } else {
      encoding.decoded(rest).withUnsafeBufferPointer { body($0, encoding) }
    }
  }
}

extension SpreadsheetError {
  static func outOfMemory(_ file: String) -> SpreadsheetError {
    SpreadsheetError(.io, "There is not enough memory to read the file.", remedy: "Split it.", file: file)
  }
}
