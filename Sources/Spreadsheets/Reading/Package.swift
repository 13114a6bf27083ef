import Tabular

/// The parts of an XLSX file that its sheets need: which sheets there are, where they lie, and what their formats mean.
struct Package: Sendable {
  struct Entry: Sendable {
    let info: Workbook.SheetInfo
    /// The sheet's part; nil where the workbook lists a sheet that the archive does not have.
    let member: ZipArchive.Member?
  }

  let archive: ZipArchive
  let sheets: [Entry]
  let styles: Styles
  let dateSystem: DateSystem
  let sharedStrings: ZipArchive.Member?
  /// Names for one area of one sheet each.
  let definedNames: [NamedRange]
  /// What was odd about the workbook as a whole.
  let findings: [Finding]

  init(_ archive: ZipArchive, limits: Limits) throws(SpreadsheetError) {
    self.archive = archive
    let file = archive.contents.name
    let part = try Self.workbookPart(archive, limits: limits)
    let handler = WorkbookHandler(limits: limits, file: file, part: part.name)
    try archive.parse(part, with: handler, limits: limits)
    guard handler.isWorkbook else {
      throw SpreadsheetError(
        .unsupported, "The file is an Office document but no workbook.", remedy: "Name an .xlsx file.", file: file,
        part: part.name)
    }
    guard !handler.sheets.isEmpty else {
      throw SpreadsheetError(
        .corrupt, "The workbook lists no sheets.",
        remedy: "Open the file in Excel or LibreOffice and save it again.", file: file, part: part.name)
    }
    let relationships = try RelationshipMap(archive, of: part.name, limits: limits)
    sheets = handler.sheets.map { sheet in
      let relationship = sheet.relationship.flatMap { relationships[$0] }
      let kind = Workbook.SheetKind(relationshipType: relationship?.type ?? "worksheet")
      return Entry(
        info: Workbook.SheetInfo(name: sheet.name, visibility: sheet.visibility, kind: kind),
        member: relationship.flatMap { archive.member($0.target) })
    }
    try Self.checkRepeats(of: sheets, limits: limits, file: file, part: part.name)
    definedNames = handler.definedNames(among: sheets.map(\.info.name))
    dateSystem = handler.dateSystem
    // Some producers relate no such part and write it where everybody does.
    sharedStrings = archive.member(relationships.first(type: "sharedStrings")?.target ?? "xl/sharedStrings.xml")
    let statedStyles = relationships.first(type: "styles")?.target
    let stylesPart = archive.member(statedStyles ?? "xl/styles.xml")
    if let stylesPart { styles = try Styles(archive, stylesPart, limits: limits) } else { styles = Styles() }
    var findings = archive.repeatedNames.map { name in
      Finding(
        rule: "repeated-part", severity: .warning, file: file, raw: name, takenAs: "the first of them",
        message: "The archive holds the part \(name) more than once.",
        hint: "Open the file in Excel or LibreOffice and save it again.")
    }
    if let statedStyles, stylesPart == nil {
      findings.append(
        Finding(
          rule: "missing-styles", severity: .warning, file: file, raw: statedStyles, takenAs: "numbers",
          message: "The workbook's formats are missing, so dates cannot be told from numbers.",
          hint: "Open the file in Excel, let it repair the file, and look at the dates."))
    }
    if handler.namesLeftOut > 0 {
      findings.append(
        Finding(
          rule: "too-many-names", severity: .warning, file: file, takenAs: nil,
          message: "The workbook has \(handler.namesLeftOut) defined names beyond the first \(limits.names).",
          hint: "Those are not known by name. Delete names that nobody uses (Formulas > Name Manager)."))
    }
    self.findings = findings
  }

  /// Sheets that are one and the same part: a few are let pass, but thousands that each unpack to megabytes are a bomb.
  private static func checkRepeats(
    of sheets: [Entry], limits: Limits, file: String, part: String
  ) throws(SpreadsheetError) {
    var seen: Set<Int> = []
    var bytes = 0
    for case let member? in sheets.lazy.map(\.member) where !seen.insert(member.dataOffset).inserted {
      bytes += min(member.isStored ? member.compressedSize : member.compressedSize * Inflater.highestRatio, 1 << 40)
    }
    guard bytes <= limits.inflatedBytes else {
      throw SpreadsheetError(
        .limit, "Several sheets are one and the same part, which together may unpack to \(bytes >> 20) MB.",
        remedy: "Do not trust this file; ask its sender.", file: file, part: part)
    }
  }

  /// The part that the package's relationships name as its document; else where everybody writes it.
  private static func workbookPart(
    _ archive: ZipArchive, limits: Limits
  ) throws(SpreadsheetError) -> ZipArchive.Member {
    let relationships = try RelationshipMap(archive, of: "", limits: limits)
    let target = relationships.first(type: "officeDocument")?.target
    if let target, let part = archive.member(target) {
      if target.lowercased().hasSuffix(".bin") { throw .unsupportedFormat("an .xlsb workbook", archive.contents.name) }
      return part
    }
    if let part = archive.member("xl/workbook.xml") { return part }
    let file = archive.contents.name
    if archive.member("xl/workbook.bin") != nil { throw .unsupportedFormat("an .xlsb workbook", file) }
    if archive.member("content.xml") != nil { throw .unsupportedFormat("an OpenDocument file (.ods)", file) }
    throw SpreadsheetError(
      .corrupt, "The file is a zip archive but no workbook: it has no xl/workbook.xml.",
      remedy: "Name an .xlsx file; if this should be one, open it in Excel or LibreOffice and save it again.",
      file: file)
  }
}

extension SpreadsheetError {
  static func unsupportedFormat(_ what: String, _ file: String) -> SpreadsheetError {
    SpreadsheetError(
      .unsupported, "This is \(what), which is not read.",
      remedy: "Open it in Excel or LibreOffice and save it as .xlsx.", file: file)
  }
}
