public import Tabular

/// Why a spreadsheet could not be read or written: what, where, and how to mend it.
public struct SpreadsheetError: Error, Hashable, Sendable {
  /// The kind of failure. Open: later versions may add codes, so switch with a default.
  public struct Code: Hashable, Sendable, CustomStringConvertible {
    /// The code's name.
    public let description: String
    init(_ description: String) { self.description = description }

    /// There is no such file.
    public static let missing = Code("missing")
    /// The file is there and may not be read, or the folder may not be written.
    public static let permission = Code("permission")
    /// The operating system failed to read or write.
    public static let io = Code("io")
    /// A format that is known and not read: `.xls`, `.xlsb`, `.ods`, encrypted workbooks.
    public static let unsupported = Code("unsupported")
    /// The file contradicts its own format: truncated, wrong checksum, XML that is none.
    public static let corrupt = Code("corrupt")
    /// The file asks for more than the limits allow.
    public static let limit = Code("limit")
    /// The workbook has no sheet, part, table or column of that name.
    public static let notFound = Code("notFound")
    /// Several columns have the name that was asked for.
    public static let ambiguous = Code("ambiguous")
    /// The rows of a sheet are out of order, and were to be read in batches.
    public static let unordered = Code("unordered")
    /// What was asked to be written is not a valid workbook (two sheets of one name, overlapping merges).
    public static let invalid = Code("invalid")
  }

  /// The kind of failure.
  public let code: Code
  /// What went wrong, as a sentence.
  public let message: String
  /// What to do about it, as a sentence.
  public let remedy: String
  /// The file's path as the caller named it.
  public var file: String
  /// The sheet's name, or the part's name inside the package where the failure lies there.
  public var part: String?
  /// The cell where the failure lies, if it lies in one.
  public var cell: CellAddress?
  /// Line and column inside the part or the text file, both from 1.
  public var line: Int?
  /// The column inside that line, from 1; nil where only the line is known.
  public var column: Int?

  init(
    _ code: Code, _ message: String, remedy: String, file: String = "", part: String? = nil,
    cell: CellAddress? = nil, line: Int? = nil, column: Int? = nil
  ) {
    self.code = code
    self.message = message
    self.remedy = remedy
    self.file = file
    self.part = part
    self.cell = cell
    self.line = line
    self.column = column
  }
}

extension SpreadsheetError: CustomStringConvertible {
  /// `survey.xlsx, xl/worksheets/sheet1.xml, 12:7: what is wrong. What to do.`
  public var description: String {
    var place = [file]
    if let part { place.append(part) }
    if let cell { place.append("\(cell)") }
    if let line { place.append(column.map { "\(line):\($0)" } ?? "\(line)") }
    return place.filter { !$0.isEmpty }.joined(separator: ", ") + ": \(message) \(remedy)"
  }
}
