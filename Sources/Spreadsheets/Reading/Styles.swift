/// The class of every cell format of a workbook, by its index in `cellXfs`.
struct Styles: Sendable {
  private(set) var classes: [NumberClass] = []

  /// A cell without a format, or with one that the workbook lacks, shows a plain number.
  subscript(format: Int) -> NumberClass { classes.indices.contains(format) ? classes[format] : .number }

  init() {}

  init(_ archive: ZipArchive, _ member: ZipArchive.Member, limits: Limits) throws(SpreadsheetError) {
    let handler = StylesHandler(limits: limits, file: archive.contents.name, part: member.name)
    try archive.parse(member, with: handler, limits: limits)
    classes = handler.formats.map { id in
      handler.codes[id].map { NumberClass(code: $0) } ?? NumberClass(builtIn: id)
    }
  }
}

private final class StylesHandler: XMLHandler {
  /// Number format ids by cell format, in the order of `cellXfs`.
  var formats: [Int] = []
  var codes: [Int: String] = [:]
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
    default:
      return
    }
    if formats.count > limits.styles || codes.count > limits.styles {
      stop = .failed(
        SpreadsheetError(
          .limit, "The workbook has more than \(limits.styles) cell formats.",
          remedy: "Save it again from Excel, which drops formats that are not used.", file: file, part: part))
    }
  }

  override func end(_ name: XMLName) {
    if name == "cellXfs" { isInCellFormats = false }
    if name == "numFmts" { isInNumberFormats = false }
  }
}
