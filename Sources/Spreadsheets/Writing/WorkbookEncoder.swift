import Tabular

/// Turns a document into the members of its zip.
struct WorkbookEncoder {
  let document: WorkbookDocument
  var texts: SharedTexts
  var styles = StyleTable()
  /// Sheets with their relationships and tables, in the order of the sheets.
  private(set) var sheetMembers: [ZipMember] = []
  private(set) var tableCount = 0

  /// Bytes of shared texts, beyond which texts stand inline.
  static let sharedTextBudget = 64 << 20

  /// The parts in the order of the file: first what a reader needs first.
  static func members(
    of document: WorkbookDocument, sharedTextBudget: Int = sharedTextBudget
  ) throws(SpreadsheetError) -> [ZipMember] {
    try document.check()
    var encoder = WorkbookEncoder(document: document, texts: SharedTexts(budget: sharedTextBudget))
    for index in document.sheets.indices { try encoder.encodeSheet(index) }
    return try encoder.packageMembers() + encoder.sheetMembers
  }

  private init(document: WorkbookDocument, texts: SharedTexts) {
    self.document = document
    self.texts = texts
  }

  private mutating func encodeSheet(_ index: Int) throws(SpreadsheetError) {
    let sheet = document.sheets[index]
    let isSelected = index == document.firstVisibleSheet
    var relationships = Relationships()
    var part = ZipMemberWriter("xl/worksheets/sheet\(index + 1).xml")
    do {
      sheet.writeHead(isSelected: isSelected, to: &part.out)
      try sheet.writeCells(to: &part, texts: &texts, styles: &styles)
      try sheet.writeTail(firstTable: tableCount + 1, to: &part.out, styles: &styles, relationships: &relationships)
    } catch {
      var error = error
      error.part = sheet.name
      throw error
    }
    sheetMembers.append(try part.finish())
    if !relationships.isEmpty {
      sheetMembers.append(
        try Self.member("xl/worksheets/_rels/sheet\(index + 1).xml.rels") { relationships.write(to: &$0) })
    }
    for table in sheet.tables {
      tableCount += 1
      let names = try sheet.columnNames(of: table)
      sheetMembers.append(
        try Self.member("xl/tables/table\(tableCount).xml") { table.write(id: tableCount, names: names, to: &$0) })
    }
  }

  private func packageMembers() throws(SpreadsheetError) -> [ZipMember] {
    var packageRelationships = Relationships()
    _ = packageRelationships.identifier(.officeDocument, "xl/workbook.xml")
    _ = packageRelationships.identifier(.coreProperties, "docProps/core.xml")
    _ = packageRelationships.identifier(.extendedProperties, "docProps/app.xml")
    var relationships = Relationships()
    var sheetIdentifiers: [String] = []
    for index in document.sheets.indices {
      sheetIdentifiers.append(relationships.identifier(.worksheet, "worksheets/sheet\(index + 1).xml"))
    }
    _ = relationships.identifier(.styles, "styles.xml")
    _ = relationships.identifier(.sharedStrings, "sharedStrings.xml")

    var sharedTexts = ZipMemberWriter("xl/sharedStrings.xml")
    try texts.write(to: &sharedTexts)
    return [
      try Self.member("[Content_Types].xml") { writeContentTypes(to: &$0) },
      try Self.member("_rels/.rels") { packageRelationships.write(to: &$0) },
      try Self.member("docProps/core.xml") { document.writeCoreProperties(to: &$0) },
      try Self.member("docProps/app.xml") { document.writeApplicationProperties(to: &$0) },
      try Self.member("xl/workbook.xml") { document.write(sheetIdentifiers: sheetIdentifiers, to: &$0) },
      try Self.member("xl/_rels/workbook.xml.rels") { relationships.write(to: &$0) },
      try Self.member("xl/styles.xml") { styles.write(to: &$0) },
      try sharedTexts.finish(),
    ]
  }

  private func writeContentTypes(to out: inout OutputBytes) {
    func override(_ name: String, _ type: StaticString) {
      out.write("<Override")
      out.write("PartName", plain: name)
      out.write(" ContentType=\"application/vnd.openxmlformats-")
      out.write(type)
      out.write("+xml\"/>")
    }
    out.write(XMLPart.declaration)
    out.write("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">")
    out.write(
      "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>")
    out.write("<Default Extension=\"xml\" ContentType=\"application/xml\"/>")
    override("/docProps/core.xml", "package.core-properties")
    override("/docProps/app.xml", "officedocument.extended-properties")
    override("/xl/workbook.xml", "officedocument.spreadsheetml.sheet.main")
    override("/xl/styles.xml", "officedocument.spreadsheetml.styles")
    override("/xl/sharedStrings.xml", "officedocument.spreadsheetml.sharedStrings")
    for index in document.sheets.indices {
      override("/xl/worksheets/sheet\(index + 1).xml", "officedocument.spreadsheetml.worksheet")
    }
    for index in 0..<tableCount {
      override("/xl/tables/table\(index + 1).xml", "officedocument.spreadsheetml.table")
    }
    out.write("</Types>")
  }

  private static func member(
    _ name: String, _ body: (inout OutputBytes) -> Void
  ) throws(SpreadsheetError) -> ZipMember {
    var part = ZipMemberWriter(name)
    body(&part.out)
    return try part.finish()
  }
}
