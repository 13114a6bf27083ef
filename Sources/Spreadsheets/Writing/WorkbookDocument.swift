public import Tabular

/// A workbook to be written as XLSX: sheets from left to right, and names.
///
/// The same document gives the same bytes, on every machine and on every day.
public struct WorkbookDocument: Sendable {
  /// In the order of their tabs; at least one, and one that is not hidden.
  public var sheets: [Worksheet]
  /// Names for the whole workbook, each once whatever the case.
  public var definedNames: [DefinedName] = []
  /// In the file's properties.
  public var title: String?
  /// In the file's properties, as UTC. By default 1980-01-01, so that bytes do not depend on the clock.
  public var created = DateTime(milliseconds: 315_532_800_000)

  /// A document of some sheets.
  public init(_ sheets: [Worksheet] = [], title: String? = nil) {
    self.sheets = sheets
    self.title = title
  }

  /// The file's bytes.
  ///
  /// Dates before 1900 and after 9999, which a sheet cannot hold, become texts in ISO 8601; infinite values and NaN become `#NUM!`;
  /// errors that Excel does not know become texts.
  ///
  /// - Throws: `.invalid`, naming sheet and cell, for what Excel would refuse or repair: two sheets of one name or none that can be
  ///   seen, texts beyond 32,767 characters, cells beyond `XFD1048576`, overlapping merged ranges or tables, tables whose header
  ///   cells are empty, no texts or equal, names that are none, links and lists that lead to no sheet.
  public func encoded() throws(SpreadsheetError) -> [UInt8] {
    var bytes: [UInt8] = []
    try encode { (part) throws(SpreadsheetError) in bytes.append(contentsOf: part) }
    return bytes
  }

  /// Writes the file under a temporary name in the same folder and puts it in place in one step.
  ///
  /// - Throws: as `encoded`, before anything is written; `.missing` for a missing folder, `.permission`, or `.io`. What stood under
  ///   the path is then still there.
  public func write(to path: String) throws(SpreadsheetError) {
    do {
      let members = try WorkbookEncoder.members(of: self)
      let file = try OutputFile(path)
      try Self.write(members) { (part) throws(SpreadsheetError) in try file.write(part) }
      try file.commit()
    } catch {
      var error = error
      error.file = path
      throw error
    }
  }

  private func encode(_ body: ([UInt8]) throws(SpreadsheetError) -> Void) throws(SpreadsheetError) {
    try Self.write(try WorkbookEncoder.members(of: self), body)
  }

  private static func write(
    _ members: [ZipMember], _ body: ([UInt8]) throws(SpreadsheetError) -> Void
  ) throws(SpreadsheetError) {
    var zip = ZipOutput()
    for member in members {
      try body(zip.header(of: member))
      try body(member.packed)
    }
    try body(zip.end())
  }
}
