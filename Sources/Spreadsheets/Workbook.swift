import Synchronization
public import Tabular

/// The one door to spreadsheets: opens an XLSX workbook or a text file (CSV, TSV, also gzipped) by what it holds, not by its name.
///
/// Opening reads the directory of sheets; a sheet's cells are read when asked for, by any number of threads side by side.
///
///     let workbook = try Workbook("survey.xlsx")
///     let sheet = try workbook.read(0)
///     print(sheet.table[0, 0].text)
public final class Workbook: Sendable {
  /// What a file is by what it holds.
  public enum Format: String, Sendable {
    /// `csv` is any text file: separated by commas, semicolons, tabs or other signs, gzipped or not.
    case xlsx, csv
  }

  /// What a sheet of a workbook is. Chart and dialog sheets have no cells.
  public enum SheetKind: String, Sendable {
    /// A macro sheet has cells like a worksheet.
    case worksheet, chart, dialog, macro

    init(relationshipType: String) {
      switch relationshipType {
      case "chartsheet": self = .chart
      case "dialogsheet": self = .dialog
      case "xlMacrosheet", "xlIntlMacrosheet": self = .macro
      default: self = .worksheet
      }
    }
  }

  /// What the workbook says of a sheet without reading it.
  public struct SheetInfo: Sendable, Hashable {
    /// The sheet's name; the file's without its ending for a text file.
    public let name: String
    /// Whether the sheet shows in Excel.
    public let visibility: Sheet.Visibility
    /// What kind of sheet it is.
    public let kind: SheetKind
  }

  /// The path, or the name given with the bytes.
  public let name: String
  /// What the file is by what it holds.
  public let format: Format
  /// The sheets in the order of their tabs; one, named like the file, for a text file.
  public let sheets: [SheetInfo]
  /// What was odd about the file as a whole.
  public let findings: [Finding]

  let limits: Limits
  let content: Content
  private let sharedStrings = Mutex<Result<TextPool, SpreadsheetError>?>(nil)

  enum Content: Sendable {
    case package(Package)
    case text(FileContents)
  }

  /// Opens a file. Messages call it by `name`, or by its path. Cost: the directory of an XLSX file; nothing of a text file is read yet.
  /// - Throws: A `SpreadsheetError` of code `missing`, `permission` or `io` where the file cannot be read, `unsupported` for a format that is
  ///   known and not read, `corrupt` or `limit` where it is no sound workbook.
  public convenience init(
    _ path: String, name: String? = nil, limits: Limits = .standard
  ) throws(SpreadsheetError) {
    try self.init(FileContents(path: path, name: name ?? path), limits: limits)
  }

  /// Opens bytes that are in memory; `name` stands for the path in messages. Cost: a copy of the bytes.
  /// - Throws: As `init(_:name:limits:)`, but for the codes that concern the file itself.
  public convenience init(bytes: [UInt8], name: String, limits: Limits = .standard) throws(SpreadsheetError) {
    try self.init(FileContents(bytes: bytes, name: name), limits: limits)
  }

  private init(_ contents: FileContents, limits: Limits) throws(SpreadsheetError) {
    name = contents.name
    self.limits = limits
    switch try FileSignature(contents) {
    case .zip:
      let package = try Package(ZipArchive(contents, limits: limits), limits: limits)
      format = .xlsx
      sheets = package.sheets.map(\.info)
      findings = package.findings
      content = .package(package)
    case .text:
      format = .csv
      sheets = [SheetInfo(name: Self.title(contents.name), visibility: .visible, kind: .worksheet)]
      findings = []
      content = .text(contents)
    }
  }

  /// Reads a sheet by its position in `sheets`.
  ///
  /// Cost: one pass over the sheet's XML or the file's bytes, nine bytes of memory a cell and each distinct text once. The workbook's
  /// shared strings are read once, by the first sheet that has a text.
  /// - Parameter columns: The columns to read, counted from zero; nil for all. Cells of others are passed over.
  /// - Returns: The sheet; one without cells for a chart or a dialog.
  /// - Throws: A `SpreadsheetError` with the sheet, and the cell or line, where that is broken (`corrupt`), asks for too much (`limit`) or is
  ///   not in the file (`notFound`). Other sheets can be read all the same.
  /// - Precondition: `sheets.indices.contains(index)`.
  public func read(_ index: Int, columns: Set<Int>? = nil) throws(SpreadsheetError) -> Sheet {
    try read(index, columns: columns, lane: .plain)
  }

  /// Reads a sheet on a lane of the caller's choice: both give the same, which the tests show.
  func read(_ index: Int, columns: Set<Int>? = nil, lane: Lane) throws(SpreadsheetError) -> Sheet {
    switch content {
    case .text(let contents):
      return try CSVReader(contents, limits: limits).sheet(named: sheets[index].name, columns: columns)
    case .package(let package):
      let entry = package.sheets[index]
      guard let member = try member(of: entry) else { return Sheet(name: entry.info.name, table: .empty) }
      do {
        return try read(entry, member, of: package, columns: columns, lane: lane)
      } catch  where lane == .plain {
        // Of several things that are wrong, libxml2 alone says which comes first, and on which line.
        return try read(entry, member, of: package, columns: columns, lane: .judge)
      }
    }
  }

  /// A sheet's part; nil for a sheet of another kind, which has no cells.
  func member(of entry: Package.Entry) throws(SpreadsheetError) -> ZipArchive.Member? {
    if entry.member == nil, entry.info.kind == .worksheet {
      throw SpreadsheetError(
        .notFound, "The workbook lists the sheet \"\(entry.info.name)\", and the file does not have it.",
        remedy: "Open the file in Excel, let it repair the file, and save it.", file: name)
    }
    return entry.member
  }

  /// Reads a sheet whole, or gives its cells to `batches` and leaves the sheet without any.
  func read(
    _ entry: Package.Entry, _ member: ZipArchive.Member, of package: Package, columns: Set<Int>?, lane: Lane,
    batches: BatchExchange? = nil
  ) throws(SpreadsheetError) -> Sheet {
    let reader = WorksheetReader(
      entry.info, columns: columns, styles: package.styles, dateSystem: package.dateSystem, limits: limits, file: name,
      bytes: member.likelySize, batches: batches
    ) { [self] () throws(SpreadsheetError) in try loadSharedStrings(package, lane: lane) }
    do {
      switch lane {
      case .plain: try SheetLane.parse(package.archive, member, with: reader, limits: limits)
      case .judge: try package.archive.parse(member, with: reader, limits: limits)
      }
    } catch {
      var error = error
      if error.part == member.name { error.part = "sheet \"\(entry.info.name)\" (\(member.name))" }
      throw error
    }
    _ = reader.cells.handOver()
    return reader.finish()
  }

  /// Reads a sheet by its name, upper and lower case being the same as in Excel. Cost: as reading it by its position.
  /// - Throws: As reading it by its position; `notFound` for a name that no sheet has, with those there are.
  public func read(sheet name: String) throws(SpreadsheetError) -> Sheet { try read(position(ofSheet: name)) }

  /// Where a sheet stands in `sheets`, upper and lower case being the same as in Excel. Cost: linear in the sheets.
  /// - Throws: A `SpreadsheetError` of code `notFound` for a name that no sheet has, with those there are.
  public func position(ofSheet name: String) throws(SpreadsheetError) -> Int {
    let wanted = name.lowercased()
    guard let index = sheets.firstIndex(where: { $0.name.lowercased() == wanted }) else {
      let known = sheets.map { "\"\($0.name)\"" }.joined(separator: ", ")
      throw SpreadsheetError(
        .notFound, "There is no sheet \"\(name)\".", remedy: "The workbook has \(known).", file: self.name)
    }
    return index
  }

  /// Whoever comes first parses the part; others wait for it.
  private func loadSharedStrings(_ package: Package, lane: Lane) throws(SpreadsheetError) -> TextPool {
    let result = sharedStrings.withLock { cached in
      if let cached { return cached }
      let loaded: Result<TextPool, SpreadsheetError>
      do throws(SpreadsheetError) {
        loaded = .success(
          try package.sharedStrings.map { member throws(SpreadsheetError) in
            try readSharedStrings(package.archive, member, lane: lane)
          } ?? TextPool())
      } catch {
        loaded = .failure(error)
      }
      cached = loaded
      return loaded
    }
    return try result.get()
  }

  private func readSharedStrings(
    _ archive: ZipArchive, _ member: ZipArchive.Member, lane: Lane
  ) throws(SpreadsheetError) -> TextPool {
    do {
      return try SharedStrings.read(archive, member, limits: limits, lane: lane)
    } catch  where lane == .plain {
      return try SharedStrings.read(archive, member, limits: limits, lane: .judge)
    }
  }

  /// A file's name without its folder and its endings.
  private static func title(_ path: String) -> String {
    var name = path.split(separator: "/").last.map(String.init) ?? path
    for ending in [".gz", ".csv", ".tsv", ".txt"] where name.lowercased().hasSuffix(ending) && name.count > ending.count
    {
      name.removeLast(ending.count)
    }
    return name
  }
}
