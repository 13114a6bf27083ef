import Tabular

/// One worksheet's XML into a sheet: cells straight into columns, merged ranges, hidden rows and columns.
///
/// A cell or row without `r` follows the one before it; one with `r` is where it says, in any order.
final class WorksheetReader: XMLHandler {
  private let info: Workbook.SheetInfo
  private let styles: Styles
  private let dateSystem: DateSystem
  private let limits: Limits
  private let file: String
  /// The workbook's shared strings; called once, when the first text cell comes.
  private let sharedStrings: () throws(SpreadsheetError) -> TextPool

  private var builder = TableBuilder()
  private var sharedCount: Int?
  private var merges: [CellRange] = []
  private var hiddenRows = IndexRanges()
  private var hiddenColumns = IndexRanges()
  private var formulasWithoutValue: [CellAddress] = []
  private var findings: [Finding] = []

  private var isInSheetData = false
  private var row = -1
  private var column = -1
  private var cellRow = 0
  private var type = CellType.number
  private var format = 0
  private var hasFormula = false
  private var hasValue = false
  private var isInValue = false
  private var isInline = false
  private var value: [UInt8] = []
  private var inline = RichText()
  private var cells = 0

  /// The `t` attribute of a cell (ECMA-376 Part 1, 18.18.11).
  private enum CellType {
    case number, shared, text, inline, boolean, error, isoDate
  }

  init(
    _ info: Workbook.SheetInfo, styles: Styles, dateSystem: DateSystem, limits: Limits, file: String,
    sharedStrings: @escaping () throws(SpreadsheetError) -> TextPool
  ) {
    self.info = info
    self.styles = styles
    self.dateSystem = dateSystem
    self.limits = limits
    self.file = file
    self.sharedStrings = sharedStrings
  }

  /// The sheet, once the part is parsed. The reader is empty afterwards.
  func finish() -> Sheet {
    var taken = TableBuilder()
    swap(&taken, &builder)
    return Sheet(
      name: info.name, visibility: info.visibility, table: taken.finish(), merges: merges, hiddenRows: hiddenRows,
      hiddenColumns: hiddenColumns, formulasWithoutValue: formulasWithoutValue, findings: findings)
  }

  // MARK: - Elements

  override func start(_ name: XMLName, _ attributes: XMLAttributes) {
    guard isInSheetData else {
      startOutsideCells(name, attributes)
      return
    }
    switch name {
    case "c": startCell(attributes)
    case "v":
      isInValue = true
      hasValue = true
    case "f": hasFormula = true
    case "row": startRow(attributes)
    case "is":
      isInline = true
      inline.clear()
    default:
      if isInline { inline.start(name, attributes) }
    }
  }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if isInValue {
      value.append(contentsOf: bytes)
      if value.count > limits.textLength { tooLong() }
    } else if isInline {
      inline.text(bytes)
      if inline.bytes.count > limits.textLength { tooLong() }
    }
  }

  override func end(_ name: XMLName) {
    guard isInSheetData else { return }
    switch name {
    case "v": isInValue = false
    case "c": endCell()
    case "is": isInline = false
    case "sheetData": isInSheetData = false
    default:
      if isInline { inline.end(name) }
    }
  }

  private func startOutsideCells(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name {
    case "sheetData":
      isInSheetData = true
    case "col":
      if attributes.flag("hidden") == true, let first = attributes["min"].flatMap({ Int($0) }),
        let last = attributes["max"].flatMap({ Int($0) }).map({ min($0, CellAddress.columnLimit) }),
        first >= 1, first <= last
      {
        hiddenColumns.insert((first - 1)..<last)
      }
    case "mergeCell":
      guard let range = attributes["ref"].flatMap({ CellRange($0) }) else { return }
      merges.append(range)
      if merges.count > limits.styles {
        fail(
          .limit, "The sheet has more than \(limits.styles) merged ranges.",
          remedy: "Undo merging on this sheet and save it.")
      }
    default:
      break
    }
  }

  private func startRow(_ attributes: XMLAttributes) {
    var next = row + 1
    var isHidden = false
    attributes.forEach { name, value in
      if name == "r" {
        if let number = Self.integer(value), number >= 1 { next = number - 1 }
      } else if name == "hidden" {
        isHidden = value.elementsEqual("1".utf8) || value.elementsEqual("true".utf8)
      }
    }
    row = next
    column = -1
    if isHidden, row < CellAddress.rowLimit { hiddenRows.insert(row..<(row + 1)) }
  }

  private func startCell(_ attributes: XMLAttributes) {
    cellRow = row
    column += 1
    type = .number
    format = 0
    hasFormula = false
    hasValue = false
    value.removeAll(keepingCapacity: true)
    inline.clear()
    attributes.forEach { name, value in
      switch name.bytes[0] {
      case UInt8(ascii: "r") where name.bytes[1] == 0:
        if let address = Self.address(value) {
          cellRow = address.row
          column = address.column
        } else {
          oddReference(value)
        }
      case UInt8(ascii: "s") where name.bytes[1] == 0:
        format = Self.integer(value) ?? 0
      case UInt8(ascii: "t") where name.bytes[1] == 0:
        type = Self.type(value)
      default:
        break
      }
    }
  }

  private func endCell() {
    guard cellRow >= 0, cellRow < CellAddress.rowLimit, column < CellAddress.columnLimit else {
      fail(
        .corrupt, "The sheet has a cell beyond XFD1048576.",
        remedy: "Open the file in Excel or LibreOffice and save it again.")
      return
    }
    if type == .inline || !hasValue, !inline.bytes.isEmpty {
      append(text: inline.bytes)
    } else if hasValue {
      appendValue()
    } else if hasFormula {
      formulasWithoutValue.append(CellAddress(row: cellRow, column: column))
    }
  }

  // MARK: - Values

  private func appendValue() {
    switch type {
    case .number: appendNumber()
    case .shared: appendShared()
    case .text:
      EscapedText.decode(&value)
      append(text: value)
    case .inline:
      // ECMA-376 Part 1, 18.18.11: the value of such a cell is its `<is>`; Excel shows nothing for a `<v>`.
      guard !value.isEmpty else { return }
      note(
        "value-without-place", raw: String(decoding: value.prefix(200), as: UTF8.self), takenAs: nil,
        message: "The cell announces an inline text and holds a value instead, which Excel does not show.",
        hint: "Tell the program that wrote the file; type the value again if it is needed.")
    case .boolean:
      EscapedText.trim(&value, from: 0)
      switch String(decoding: value, as: UTF8.self) {
      case "": return
      case "1", "true": append(.boolean, 1)
      case "0", "false": append(.boolean, 0)
      case let raw:
        note(
          "not-a-boolean", raw: raw, takenAs: "text",
          message: "The cell says that it holds TRUE or FALSE and holds neither.",
          hint: "Type the value again in Excel, or tell the program that wrote the file.")
        append(text: value)
      }
    case .error:
      guard !value.isEmpty, loadTexts() else { return }
      append(.error, UInt64(value.withUnsafeBufferPointer { builder.texts.intern($0) }))
    case .isoDate:
      guard !value.isEmpty else { return }
      let text = String(decoding: value, as: UTF8.self)
      if let moment = DateTime(text) {
        append(.date, UInt64(bitPattern: moment.milliseconds))
      } else if let moment = DateTime("1970-01-01T" + (text.hasPrefix("T") ? text.dropFirst() : text[...])) {
        append(.time, UInt64(bitPattern: moment.milliseconds))
      } else {
        append(text: value)
      }
    }
  }

  private func appendNumber() {
    var number = value.withUnsafeBufferPointer { DecimalNumber.parse($0) }
    if number == nil {
      EscapedText.trim(&value, from: 0)
      guard !value.isEmpty else { return }
      number = value.withUnsafeBufferPointer { DecimalNumber.parse($0) }
    }
    guard let number else {
      note(
        "not-a-number", raw: String(decoding: value, as: UTF8.self), takenAs: "text",
        message: "The cell says that it holds a number and holds none.",
        hint: "Type the value again in Excel, or tell the program that wrote the file.")
      append(text: value)
      return
    }
    let numberClass = styles[format]
    if numberClass != .number, let (kind, content) = dateSystem.cell(serial: number, as: numberClass) {
      append(kind, content)
    } else {
      append(.number, number.bitPattern)
    }
  }

  private func appendShared() {
    EscapedText.trim(&value, from: 0)
    guard loadTexts(), !value.isEmpty else { return }
    guard let index = value.withUnsafeBufferPointer({ Self.integer($0) }), index < sharedCount ?? 0 else {
      note(
        "missing-shared-string", raw: String(decoding: value, as: UTF8.self), takenAs: nil,
        message: "The cell names a shared text that the workbook does not have.",
        hint: "The cell counts as empty. Open the file in Excel, let it repair the file, and save it.")
      return
    }
    // A text without content is none, as it is in an inline cell.
    if !builder.texts.withBytes(of: index, { $0.isEmpty }) { append(.text, UInt64(index)) }
  }

  private func append(text: [UInt8]) {
    guard !text.isEmpty, loadTexts() else { return }
    append(.text, UInt64(text.withUnsafeBufferPointer { builder.texts.intern($0) }))
    if builder.texts.byteCount > limits.textBytes {
      fail(
        .limit, "The sheet's texts exceed \(limits.textBytes >> 20) MB.", remedy: "Save it as CSV and use that.")
    }
  }

  private func append(_ kind: CellKind, _ content: UInt64) {
    cells += 1
    guard cells <= limits.cells else {
      fail(
        .limit, "The sheet has more than \(limits.cells) cells.", remedy: "Split the sheet, or save it as CSV.")
      return
    }
    builder.append(kind, content, row: cellRow, column: column)
  }

  /// Codes of shared strings come first in the table's pool, so they must be there before any other text.
  private func loadTexts() -> Bool {
    guard sharedCount == nil else { return true }
    do throws(SpreadsheetError) {
      builder.texts = try sharedStrings()
      sharedCount = builder.texts.count
      return true
    } catch {
      stop = .failed(error)
      return false
    }
  }

  // MARK: - Attributes

  private static func type(_ value: UnsafeBufferPointer<UInt8>) -> CellType {
    switch (value.count, value.first) {
    case (1, UInt8(ascii: "s")): .shared
    case (1, UInt8(ascii: "b")): .boolean
    case (1, UInt8(ascii: "e")): .error
    case (1, UInt8(ascii: "d")): .isoDate
    case (3, UInt8(ascii: "s")): .text
    case (9, UInt8(ascii: "i")): .inline
    default: .number
    }
  }

  private static func integer(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard !bytes.isEmpty, bytes.count <= 18 else { return nil }
    var value = 0
    for byte in bytes {
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return value
  }

  private static func address(_ bytes: UnsafeBufferPointer<UInt8>) -> CellAddress? {
    var column = 0
    var index = 0
    while index < bytes.count, index < 4 {
      let letter = (bytes[index] & 0xdf) &- 0x41
      guard letter < 26 else { break }
      column = column * 26 + Int(letter) + 1
      index += 1
    }
    guard index > 0, let row = integer(UnsafeBufferPointer(rebasing: bytes[index...])), row >= 1 else { return nil }
    return CellAddress(row: row - 1, column: column - 1)
  }

  // MARK: - What was odd

  private func oddReference(_ bytes: UnsafeBufferPointer<UInt8>) {
    note(
      "odd-cell-reference", raw: String(decoding: bytes.prefix(40), as: UTF8.self), takenAs: "the next cell",
      message: "The cell's reference is none.", hint: "Open the file in Excel or LibreOffice and save it again.")
  }

  /// Findings of one rule are listed up to a bound: a damaged sheet would repeat them in every cell.
  private static let findingsBound = 1000

  private func note(_ rule: String, raw: String, takenAs: String?, message: String, hint: String) {
    guard findings.count < Self.findingsBound else { return }
    findings.append(
      Finding(
        rule: rule, severity: .warning, file: file, sheet: info.name,
        cell: CellAddress(row: max(0, cellRow), column: max(0, column)), raw: raw, takenAs: takenAs, message: message,
        hint: hint))
  }

  private func tooLong() {
    stop = .failed(.longText(limits, file: file, part: info.name))
  }

  private func fail(_ code: SpreadsheetError.Code, _ message: String, remedy: String) {
    stop = .failed(
      SpreadsheetError(
        code, message, remedy: remedy, file: file, part: info.name,
        cell: CellAddress(row: max(0, cellRow), column: max(0, column))))
  }
}
