/// What a file is by its first bytes.
enum FileSignature {
  case zip
  case text

  init(_ contents: FileContents) throws(SpreadsheetError) {
    let bytes = contents.bytes
    let file = contents.name
    guard !bytes.isEmpty else {
      // An empty text file is a table without rows; an empty workbook is an upload that failed.
      if file.lowercased().hasSuffix(".xlsx") || file.lowercased().hasSuffix(".xlsm") {
        throw .damagedArchive("It is empty.", file: file)
      }
      self = .text
      return
    }
    if bytes.starts(with: CompoundFile.signature) {
      throw Self.compound(bytes, file: file)
    }
    // The next two bytes too: a table may start with the header `PK`.
    if bytes.starts(with: [0x50, 0x4b]), [[3, 4], [5, 6], [7, 8]].contains(where: bytes.dropFirst(2).starts) {
      self = .zip
      return
    }
    let isWorkbookName = [".xlsx", ".xlsm", ".xltx", ".xltm"].contains { file.lowercased().hasSuffix($0) }
    // Bytes may stand before the archive; then only its end tells.
    if isWorkbookName, Self.endsAsZip(bytes) {
      self = .zip
      return
    }
    let head = String(decoding: bytes.prefix(512), as: UTF8.self).lowercased().drop {
      $0.isWhitespace || $0 == "\u{FEFF}"
    }
    // A table may well have markup in its fields; it does not start with it.
    let isMarkup = head.hasPrefix("<")
    if isMarkup, head.contains("<html") || head.contains("<!doctype html") || head.contains("<table") {
      throw SpreadsheetError(
        .unsupported, "This is a web page\(isWorkbookName ? " that is named like a workbook" : "").",
        remedy: "Open it in Excel or LibreOffice and save it as .xlsx.", file: file)
    }
    if isMarkup, head.contains("urn:schemas-microsoft-com:office:spreadsheet") {
      throw .unsupportedFormat("an XML Spreadsheet 2003", file)
    }
    if isWorkbookName {
      throw .damagedArchive("Its name says workbook, and its content is something else.", file: file)
    }
    self = .text
  }

  /// The OLE containers: an encrypted workbook has a stream of that name, a `.xls` has not.
  private static func compound(_ bytes: UnsafeRawBufferPointer, file: String) -> SpreadsheetError {
    if CompoundFile(bytes)?.has("EncryptedPackage") == true {
      return SpreadsheetError(
        .unsupported, "This workbook is encrypted with a password.",
        remedy: "Open it in Excel with its password and save it without one (File > Info > Protect Workbook).",
        file: file)
    }
    return .unsupportedFormat("an old Office file (.xls or another)", file)
  }

  private static func contains(_ bytes: Slice<UnsafeRawBufferPointer>, _ mark: [UInt8]) -> Bool {
    guard bytes.count >= mark.count else { return false }
    var index = bytes.startIndex
    while index + mark.count <= bytes.endIndex {
      if bytes[index] == mark[0], bytes[index..<(index + mark.count)].elementsEqual(mark) { return true }
      index += 1
    }
    return false
  }

  private static func endsAsZip(_ bytes: UnsafeRawBufferPointer) -> Bool {
    contains(bytes.suffix(22 + 0xffff), [0x50, 0x4b, 0x05, 0x06])
  }
}
