import Tabular

/// One worksheet's XML into a sheet, as libxml2 parses it: rows and cells to `SheetCells`, merged ranges, hidden rows and columns.
///
/// A cell or row without `r` follows the one before it; one with `r` is where it says, in any order.
final class WorksheetReader: XMLHandler {
  private let info: Workbook.SheetInfo
  /// What the part may unpack to; a hint.
  private let bytes: Int
  private let limits: Limits
  /// The fast lane adds to it too, between two events of libxml2.
  var cells: SheetCells
  /// Where reading is; shared by both lanes.
  var place = RowPlace()
  var hiddenRows = HiddenRows()
  private(set) var isInSheetData = false

  private var merges: [CellRange] = []
  private var hiddenColumns = IndexRanges()
  private var cell = CellContent()
  private var isInValue = false
  private var isInline = false
  private var value: [UInt8] = []
  private var inline = RichText()

  init(
    _ info: Workbook.SheetInfo, columns: Set<Int>? = nil, styles: Styles, dateSystem: DateSystem, limits: Limits,
    file: String, bytes: Int = 0, batches: BatchExchange? = nil,
    sharedStrings: @escaping () throws(SpreadsheetError) -> TextPool
  ) {
    self.info = info
    self.bytes = bytes
    self.limits = limits
    cells = SheetCells(
      name: info.name, file: file, columns: columns, styles: styles, dateSystem: dateSystem, limits: limits,
      batches: batches, sharedStrings: sharedStrings)
  }

  /// The sheet, once the part is parsed. The reader is empty afterwards.
  func finish() -> Sheet {
    Sheet(
      name: info.name, visibility: info.visibility, table: cells.takeTable(), merges: merges,
      hiddenRows: hiddenRows.ranges, hiddenColumns: hiddenColumns, formulasWithoutValue: cells.formulasWithoutValue,
      findings: cells.findings)
  }

  override func start(_ name: XMLName, _ attributes: XMLAttributes) {
    guard isInSheetData else {
      startOutsideCells(name, attributes)
      return
    }
    switch name {
    case "c": startCell(attributes)
    case "v":
      isInValue = true
      cell.hasValue = true
    case "f": cell.hasFormula = true
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
    } else if isInline {
      inline.text(bytes)
    } else {
      return
    }
    if max(value.count, inline.bytes.count) > limits.textLength {
      stop = .failed(.longText(limits, file: cells.file, part: "sheet \"\(info.name)\"", cell: cell.address))
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
        let last = attributes["max"].flatMap({ Int($0) }), first >= 1, first <= last,
        first <= CellAddress.columnLimit
      {
        hiddenColumns.insert((first - 1)..<min(last, CellAddress.columnLimit))
      }
    case "dimension":
      guard let range = attributes["ref"].flatMap({ CellRange($0) }) else { return }
      cells.reserve(rows: range.rows.upperBound + 1, bytes: bytes)
    case "mergeCell":
      guard let range = attributes["ref"].flatMap({ CellRange($0) }) else { return }
      merges.append(range)
      if merges.count > limits.styles {
        cells.fail(
          cell, .limit, "The sheet has more than \(limits.styles) merged ranges.",
          remedy: "Undo merging on this sheet and save it.")
        stopIfFailed()
      }
    default:
      break
    }
  }

  private func startRow(_ attributes: XMLAttributes) {
    var number: Int?
    var isHidden = false
    attributes.each { name, value in
      if name == "r" {
        number = Digits.integer(value)
      } else if name == "hidden" {
        isHidden = value.elementsEqual("1".utf8) || value.elementsEqual("true".utf8)
      }
    }
    place.startRow(number: number)
    if isHidden { hiddenRows.add(place.row) }
  }

  private func startCell(_ attributes: XMLAttributes) {
    cell = CellContent()
    value.removeAll(keepingCapacity: true)
    inline.clear()
    var address: CellAddress?
    var oddReference: UnsafeBufferPointer<UInt8>?
    attributes.each { name, value in
      switch name {
      case "r":
        address = Digits.address(value)
        if address == nil { oddReference = value }
      case "s": cell.format = Digits.integer(value) ?? 0
      case "t": cell.form = CellContent.Form(value)
      default: break
      }
    }
    (cell.row, cell.column) = place.cell(at: address)
    if let oddReference {
      cells.note(
        cell, "odd-cell-reference", raw: oddReference, takenAs: "the next cell",
        message: "The cell's reference is none.", hint: "Open the file in Excel or LibreOffice and save it again.")
    }
  }

  private func endCell() {
    value.withUnsafeBufferPointer { value in
      inline.bytes.withUnsafeBufferPointer { inline in cells.add(cell, value: value, inline: inline) }
    }
    stopIfFailed()
  }

  private func stopIfFailed() {
    if let failure = cells.failure { stop = .failed(failure) }
  }
}
