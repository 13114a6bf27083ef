public import Tabular

/// A CSV file that is written in blocks, and appears under its name complete or not at all.
///
/// With a path that ends in `.gz` it is compressed; the bytes depend on the data only.
public struct CSVFile: ~Copyable {
  private var output: CompressedFile
  private var writer: CSVWriter

  /// Opens a temporary file in the folder of the path.
  ///
  /// - Throws: `.missing` for a missing folder, `.permission`, or `.io`.
  public init(_ path: String, format: CSVWriter.Format = .standard) throws(SpreadsheetError) {
    output = try CompressedFile(path, isCompressed: path.utf8.suffix(3).elementsEqual(".gz".utf8))
    writer = CSVWriter(format)
  }

  /// Appends a row. Errors: `SpreadsheetError` of code `io` where the system fails to write.
  public mutating func append(row: [Cell]) throws(SpreadsheetError) {
    writer.append(row: row)
    try Self.flushIfFull(&writer, to: &output)
  }

  /// Appends the fields that `body` appends, and ends the row: the way without a `Cell` for each field.
  public mutating func appendRow(_ body: (inout CSVWriter) -> Void) throws(SpreadsheetError) {
    body(&writer)
    writer.endRow()
    try Self.flushIfFull(&writer, to: &output)
  }

  /// Appends a table as it is; see `CSVWriter`.
  public mutating func append(_ table: Table) throws(SpreadsheetError) {
    try Self.append(table, by: &writer, to: &output)
  }

  /// Puts the file under its name, in place of what stood there. Without this nothing appears.
  public consuming func commit() throws(SpreadsheetError) {
    try output.commit(writer.takeWritten())
  }

  private static func append(
    _ table: Table, by writer: inout CSVWriter, to output: inout CompressedFile
  ) throws(SpreadsheetError) {
    do {
      try writer.append(table) { (writer) throws(SpreadsheetError) in try flushIfFull(&writer, to: &output) }
    } catch {
      var error = error
      error.file = output.path
      throw error
    }
  }

  private static func flushIfFull(
    _ writer: inout CSVWriter, to output: inout CompressedFile
  ) throws(SpreadsheetError) {
    if writer.bytes.count >= BlockDeflater.blockSize { try output.write(writer.takeWritten()) }
  }
}
