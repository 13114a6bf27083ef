/// The class of every cell format of a workbook, by its index in `cellXfs`.
struct Styles: Sendable {
  private(set) var classes: [NumberClass] = []
  /// The colour of a plain fill by cell format, as the file names it (`FFFF0000`, `theme 5`); nil for none.
  private(set) var fills: [String?] = []
  /// Whether any cell format has a fill.
  var hasFills: Bool { fills.contains { $0 != nil } }

  /// A cell without a format, or with one that the workbook lacks, shows a plain number.
  subscript(format: Int) -> NumberClass { classes.indices.contains(format) ? classes[format] : .number }

  init() {}

  init(_ archive: ZipArchive, _ member: ZipArchive.Member, limits: Limits) throws(SpreadsheetError) {
    let handler = StylesHandler(limits: limits, file: archive.contents.name, part: member.name)
    try archive.parse(member, with: handler, limits: limits)
    classes = handler.formats.map { id in
      handler.codes[id].map { NumberClass(code: $0) } ?? NumberClass(builtIn: id)
    }
    fills = handler.fillIds.map { handler.fills.indices.contains($0) ? handler.fills[$0] : nil }
  }
}

private final class StylesHandler: XMLHandler {
  /// Number format ids by cell format, in the order of `cellXfs`.
  var formats: [Int] = []
  var codes: [Int: String] = [:]
  /// Fills in the order of `fills`, and their places by cell format.
  var fills: [String?] = []
  var fillIds: [Int] = []
  private var isInFills = false
  private var isSolid = false
  private var isInCellFormats = false
  private var isInNumberFormats = false
  private let limits: Limits
  private let file: String
  private let part: String

  init(limits: Limits, file: String, part: String) {
    self.limits = limits
    self.file = file
    self.part = part
  }

  override func start(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name {
    case "cellXfs":
      isInCellFormats = true
    case "numFmts":
      isInNumberFormats = true
    // Conditional formats have number formats of their own, under ids that may contradict the workbook's.
    case "numFmt" where isInNumberFormats:
      if let id = attributes["numFmtId"].flatMap({ Int($0) }), let code = attributes["formatCode"] { codes[id] = code }
    case "xf" where isInCellFormats:
      formats.append(attributes["numFmtId"].flatMap { Int($0) } ?? 0)
      fillIds.append(attributes["fillId"].flatMap { Int($0) } ?? 0)
    case "fills":
      isInFills = true
    case "fill" where isInFills:
      fills.append(nil)
      isSolid = false
    case "patternFill" where isInFills:
      isSolid = attributes["patternType"] == "solid"
    case "fgColor" where isInFills && isSolid && !fills.isEmpty:
      fills[fills.count - 1] = Self.color(attributes)
    default:
      return
    }
    if formats.count > limits.styles || fills.count > limits.styles || codes.count > limits.styles {
      stop = .failed(
        SpreadsheetError(
          .limit, "The workbook has more than \(limits.styles) cell formats.",
          remedy: "Save it again from Excel, which drops formats that are not used.", file: file, part: part))
    }
  }

  /// White is the sheet's own colour.
  private static func color(_ attributes: XMLAttributes) -> String? {
    if let rgb = attributes["rgb"]?.uppercased() { return rgb.hasSuffix("FFFFFF") ? nil : rgb }
    let tint = attributes["tint"].map { " " + $0 } ?? ""
    if let theme = attributes["theme"] { return theme == "0" && tint.isEmpty ? nil : "theme \(theme)\(tint)" }
    return attributes["indexed"].flatMap { ["9", "1", "65"].contains($0) ? nil : "indexed \($0)" }
  }

  override func end(_ name: XMLName) {
    if name == "cellXfs" { isInCellFormats = false }
    if name == "fills" { isInFills = false }
    if name == "numFmts" { isInNumberFormats = false }
  }
}
