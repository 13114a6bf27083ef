/// Why an input cannot be taken in: what, where, and how to mend it.
public struct IntakeError: Error, Hashable, Sendable {
  /// The kind of failure. Open: later versions may add codes, so switch with a default.
  public struct Code: Hashable, Sendable, CustomStringConvertible {
    public let description: String
    init(_ description: String) { self.description = description }

    /// The job or a catalogue needs a column that the sheet lacks.
    public static let columnMissing = Code("columnMissing")
    /// The job names a sheet that holds no assessment of its kind.
    public static let unrecognised = Code("unrecognised")
    /// A catalogue's cell holds what cannot be.
    public static let invalidCatalogue = Code("invalidCatalogue")
    /// A datamap lacks a column, or has no line that can be used.
    public static let invalidDatamap = Code("invalidDatamap")
  }

  public let code: Code
  /// What went wrong, as a sentence.
  public let message: String
  /// What to do about it, as a sentence.
  public let remedy: String
  public let file: String
  public let sheet: String
  /// The headers that the sheet has, from left to right.
  public let headers: [String]

  init(_ code: Code, _ message: String, remedy: String, file: String, sheet: String, headers: [String] = []) {
    self.code = code
    self.message = message
    self.remedy = remedy
    self.file = file
    self.sheet = sheet
    self.headers = headers
  }

  /// Headers that a message lists.
  private static let headersShown = 20

  /// The sheet has no column of a name; suggests the header that is most like it.
  static func columnMissing(_ column: String, file: String, sheet: String, header: Header?) -> IntakeError {
    let headers = header?.columns.map(\.name) ?? []
    let present =
      headers.isEmpty
      ? "It has no header row."
      : "It has: \(headers.prefix(headersShown).joined(separator: ", "))"
        + (headers.count > headersShown ? " and \(headers.count - headersShown) more." : ".")
    let meant = Similarity.nearest(to: column, among: headers)
    return IntakeError(
      .columnMissing, "There is no column \"\(column)\".",
      remedy: (meant.map { "Did you mean \"\($0)\"? " } ?? "") + present, file: file, sheet: sheet, headers: headers)
  }
}

extension IntakeError: CustomStringConvertible {
  /// `survey.xlsx, sheet "Q3": what is wrong. What to do.`
  public var description: String { "\(file), sheet \"\(sheet)\": \(message) \(remedy)" }
}
