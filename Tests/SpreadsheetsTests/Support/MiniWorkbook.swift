import Spreadsheets
import Tabular
import Testing

/// The smallest workbook around what a test shows: every part is a text literal, and what a test leaves out has a plain default.
struct MiniWorkbook {
  var archive: ZipMaker

  /// - Parameters:
  ///   - rows: what stands inside `<sheetData>`.
  ///   - before: what stands before `<sheetData>`, `<cols>` for example.
  ///   - after: what stands after it, `<mergeCells>` for example.
  ///   - strings: what stands inside `<sst>`; without it there is no such part.
  ///   - formats: number formats of the cell formats 1, 2, 3... Cell format 0 is General.
  ///   - date1904: whether days count from 1904.
  init(
    rows: String, before: String = "", after: String = "", strings: String? = nil, formats: [String] = [],
    date1904: Bool = false
  ) {
    self.init(
      sheets: [Self.worksheet("\(before)<sheetData>\(rows)</sheetData>\(after)")], strings: strings, formats: formats,
      date1904: date1904)
  }

  /// A workbook of whole worksheet parts: `xl/worksheets/sheet1.xml` and so on, called `S1`, `S2`...
  init(sheets: [String], strings: String? = nil, formats: [String] = [], date1904: Bool = false) {
    var parts = [
      ZipMaker.Member(
        "_rels/.rels",
        """
        <Relationships xmlns="\(Self.packageNamespace)">\
        <Relationship Id="rId1" Type="\(Self.relationshipType("officeDocument"))" Target="xl/workbook.xml"/>\
        </Relationships>
        """),
      ZipMaker.Member(
        "xl/workbook.xml",
        Self.workbook(
          sheets.indices.map { #"<sheet name="S\#($0 + 1)" sheetId="\#($0 + 1)" r:id="rId\#($0 + 1)"/>"# }.joined(),
          properties: date1904 ? #"<workbookPr date1904="1"/>"# : "")),
      ZipMaker.Member(
        "xl/_rels/workbook.xml.rels",
        Self.relationships(
          sheets.indices.map { ("rId\($0 + 1)", "worksheet", "worksheets/sheet\($0 + 1).xml") }
            + (strings == nil ? [] : [("rIdS", "sharedStrings", "sharedStrings.xml")])
            + (formats.isEmpty ? [] : [("rIdF", "styles", "styles.xml")]))),
    ]
    if let strings { parts.append(.init("xl/sharedStrings.xml", "<sst xmlns=\"\(Self.namespace)\">\(strings)</sst>")) }
    if !formats.isEmpty { parts.append(.init("xl/styles.xml", Self.styles(formats))) }
    for (index, sheet) in sheets.enumerated() { parts.append(.init("xl/worksheets/sheet\(index + 1).xml", sheet)) }
    archive = ZipMaker(parts)
  }

  // MARK: - Parts

  static let namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let packageNamespace = "http://schemas.openxmlformats.org/package/2006/relationships"
  static let relationshipNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  static func relationshipType(_ name: String) -> String { relationshipNamespace + "/" + name }

  static func worksheet(_ content: String) -> String { #"<worksheet xmlns="\#(namespace)">\#(content)</worksheet>"# }

  static func workbook(_ sheets: String, properties: String = "") -> String {
    """
    <workbook xmlns="\(namespace)" xmlns:r="\(relationshipNamespace)">\(properties)<sheets>\(sheets)</sheets></workbook>
    """
  }

  static func relationships(_ list: [(id: String, type: String, target: String)]) -> String {
    let entries = list.map { id, type, target in
      #"<Relationship Id="\#(id)" Type="\#(relationshipType(type))" Target="\#(target)"/>"#
    }
    return #"<Relationships xmlns="\#(packageNamespace)">\#(entries.joined())</Relationships>"#
  }

  private static func styles(_ formats: [String]) -> String {
    let codes = formats.enumerated().map { index, code in
      let escaped = code.replacing("&", with: "&amp;").replacing("\"", with: "&quot;").replacing("<", with: "&lt;")
      return #"<numFmt numFmtId="\#(164 + index)" formatCode="\#(escaped)"/>"#
    }
    let cellFormats = formats.indices.map { #"<xf numFmtId="\#(164 + $0)"/>"# }
    return """
      <styleSheet xmlns="\(namespace)"><numFmts>\(codes.joined())</numFmts>\
      <cellXfs><xf numFmtId="0"/>\(cellFormats.joined())</cellXfs></styleSheet>
      """
  }

  // MARK: - Changes

  /// The workbook with another text in a part, which is added if there is none.
  func with(_ part: String, _ text: String) -> MiniWorkbook { with(part, Array(text.utf8)) }

  func with(_ part: String, _ bytes: [UInt8]) -> MiniWorkbook {
    var copy = self
    if let index = copy.archive.members.firstIndex(where: { $0.name == part }) {
      copy.archive.members[index].bytes = bytes
    } else {
      copy.archive.members.append(.init(part, bytes))
    }
    return copy
  }

  func without(_ part: String) -> MiniWorkbook {
    var copy = self
    copy.archive.members.removeAll { $0.name == part }
    return copy
  }

  func renaming(_ part: String, _ name: String) -> MiniWorkbook {
    var copy = self
    for index in copy.archive.members.indices where copy.archive.members[index].name == part {
      copy.archive.members[index].name = name
    }
    return copy
  }

  // MARK: - Reading

  func open(limits: Limits = .standard) throws(SpreadsheetError) -> Workbook {
    try Workbook(bytes: archive.bytes(), name: "mini.xlsx", limits: limits)
  }

  /// A sheet as it is read, which is held against libxml2's reading of it.
  func sheet(_ index: Int = 0, limits: Limits = .standard) throws(SpreadsheetError) -> Sheet {
    try LaneComparison.sheet(index) { () throws(SpreadsheetError) in try open(limits: limits) }.get()
  }

  /// The filled cells of the first sheet by their addresses.
  func cells() throws(SpreadsheetError) -> [String: Cell] { try sheet().cells }
}
