import Tabular

/// What cells mean: the one place where a cell's XML becomes a value of the table, whichever lane has read it.
struct SheetCells: ~Copyable {
  let name: String
  let file: String
  private let styles: Styles
  private let dateSystem: DateSystem
  private let limits: Limits
  /// The workbook's shared strings; called once, when the first text cell comes.
  private let sharedStrings: () throws(SpreadsheetError) -> TextPool

  /// By column; nil where all are wanted.
  private let isWanted: [Bool]?
  private var builder = TableBuilder()
  private var sharedTexts = TextPool()
  private var sharedCount: Int?
  /// Whether one of them has no content.
  private var hasEmptyShared = false
  /// Who gets the cells batch by batch; nil where all make one table.
  private let batches: BatchExchange?
  /// The rows of the batch at hand; of all where there are none.
  private var batchStart = 0
  private var batchRows = UInt.max
  private var count = 0
  private(set) var formulasWithoutValue: [CellAddress] = []
  private(set) var findings: [Finding] = []
  /// Why reading must end.
  private(set) var failure: SpreadsheetError? {
    didSet { hasFailed = failure != nil }
  }
  /// Whether there is a `failure`, which is large to look at in every row.
  private(set) var hasFailed = false

  init(
    name: String, file: String, columns: Set<Int>? = nil, styles: Styles, dateSystem: DateSystem, limits: Limits,
    batches: BatchExchange? = nil, sharedStrings: @escaping () throws(SpreadsheetError) -> TextPool
  ) {
    self.batches = batches
    if batches != nil { batchRows = 0 }
    self.name = name
    self.file = file
    isWanted = columns.map { columns in (0..<CellAddress.columnLimit).map(columns.contains) }
    self.styles = styles
    self.dateSystem = dateSystem
    self.limits = limits
    self.sharedStrings = sharedStrings
  }

  /// Makes room for the rows that the sheet says to have, as far as a part of so many bytes can hold their cells.
  mutating func reserve(rows: Int, bytes: Int) {
    builder.reserve(rows: min(rows, CellAddress.rowLimit), cells: bytes / Self.cellBytes)
  }

  /// Short cells, with a reference and a digit, take about as many bytes.
  private static let cellBytes = 20

  /// The table of all cells. No cell may be added afterwards.
  mutating func takeTable() -> Table {
    var taken = TableBuilder()
    swap(&taken, &builder)
    return taken.finish()
  }

  // MARK: - Batches

  /// Hands the batch at hand over and begins the one of a cell's row. Rows come in order: what is handed over is whole.
  private mutating func turn(to cell: CellContent) {
    guard let batches else { return }
    guard cell.row >= batchStart else {
      fail(
        cell, .unordered, "The sheet's rows are out of order: row \(cell.row + 1) stands behind row \(batchStart + 1).",
        remedy: "Read the sheet as a whole, which takes rows in any order.")
      return
    }
    guard handOver() else {
      failure = failure ?? .abandoned
      return
    }
    batchStart = cell.row
    batchRows = UInt(batches.rows)
  }

  /// Gives the cells since the last batch away; false if nobody wants more.
  mutating func handOver() -> Bool {
    guard let batches else { return true }
    let table = takeTable()
    builder.texts = TextPool(extending: sharedTexts)
    guard !table.columns.isEmpty || !findings.isEmpty || !formulasWithoutValue.isEmpty else { return true }
    defer { (findings, formulasWithoutValue) = ([], []) }
    return batches.put(
      BatchExchange.Batch(
        table: table, rows: batchStart..<(batchStart + Int(batchRows)), formulasWithoutValue: formulasWithoutValue,
        findings: findings))
  }

  /// Adds a cell: `value` is the text of its `<v>`, `inline` that of its `<is>`, escapes decoded in the latter only. A cell without
  /// either and without a formula is none, wherever it stands.
  mutating func add(
    _ cell: CellContent, value: UnsafeBufferPointer<UInt8>, inline: UnsafeBufferPointer<UInt8>
  ) {
    guard cell.hasValue || cell.hasFormula || !inline.isEmpty else { return }
    guard cell.row >= 0, cell.row < CellAddress.rowLimit, cell.column < CellAddress.columnLimit else {
      fail(
        cell, .corrupt, "The sheet has a cell beyond XFD1048576.",
        remedy: "Open the file in Excel or LibreOffice and save it again.")
      return
    }
    guard max(value.count, inline.count) <= limits.textLength else {
      failure = failure ?? .longText(limits, file: file, part: "sheet \"\(name)\"", cell: cell.address)
      return
    }
    if let isWanted, !isWanted[cell.column] { return }
    if UInt(bitPattern: cell.row &- batchStart) >= batchRows { turn(to: cell) }
    if cell.form == .inline || !cell.hasValue, !inline.isEmpty {
      append(text: inline, cell)
    } else if cell.hasValue {
      append(value, cell)
    } else if cell.hasFormula, formulasWithoutValue.count < Sheet.listedFormulas {
      formulasWithoutValue.append(CellAddress(row: cell.row, column: cell.column))
    }
  }

  /// Whether cells may come by `add(_:row:)`: texts of so few bytes cannot exceed the limit, and no batch ends between them.
  var allowsExpected: Bool { limits.textLength >= ExpectedCells.textBound && batches == nil }

  /// Adds cells of a row whose values are known: numbers, shared texts, booleans.
  ///
  /// - Precondition: The row and the columns are on the sheet.
  mutating func add(_ cells: UnsafeBufferPointer<RowCell>, row: Int) {
    guard isWanted == nil, limits.cells - count >= cells.count else {
      for cell in cells where isWanted?[Int(cell.column)] ?? true {
        append(cell.kind, cell.content, CellContent(row: row, column: Int(cell.column)))
      }
      return
    }
    count += cells.count
    builder.append(cells, row: row)
  }

  // MARK: - Values

  @inline(__always)
  private mutating func append(_ value: UnsafeBufferPointer<UInt8>, _ cell: CellContent) {
    switch cell.form {
    case .number: appendNumber(value, cell)
    case .shared: appendShared(value, cell)
    default: appendRare(value, cell)
    }
  }

  private mutating func appendRare(_ value: UnsafeBufferPointer<UInt8>, _ cell: CellContent) {
    guard !value.isEmpty else { return }
    switch cell.form {
    case .number, .shared:
      break
    case .text:
      var decoded = Array(value)
      EscapedText.decode(&decoded)
      decoded.withUnsafeBufferPointer { append(text: $0, cell) }
    case .inline:
      // ECMA-376 Part 1, 18.18.11: the value of such a cell is its `<is>`; Excel shows nothing for a `<v>`.
      note(
        cell, "value-without-place", raw: value, takenAs: nil,
        message: "The cell announces an inline text and holds a value instead, which Excel does not show.",
        hint: "Tell the program that wrote the file; type the value again if it is needed.")
    case .boolean:
      switch String(decoding: EscapedText.trimmed(value), as: UTF8.self) {
      case "": break
      case "1", "true": append(.boolean, 1, cell)
      case "0", "false": append(.boolean, 0, cell)
      default:
        note(
          cell, "not-a-boolean", raw: value, takenAs: "text",
          message: "The cell says that it holds TRUE or FALSE and holds neither.",
          hint: "Type the value again in Excel, or tell the program that wrote the file.")
        append(text: value, cell)
      }
    case .error:
      guard loadTexts() else { return }
      append(.error, UInt64(builder.texts.intern(value)), cell)
    case .isoDate:
      let text = String(decoding: value, as: UTF8.self)
      if let moment = DateTime(text) {
        append(.date, UInt64(bitPattern: moment.milliseconds), cell)
      } else if let moment = DateTime("1970-01-01T" + (text.hasPrefix("T") ? text.dropFirst() : text[...])),
        let (kind, content) = dateSystem.cell(serial: Double(moment.milliseconds) / 86_400_000, as: .time)
      {
        append(kind, content, cell)
      } else {
        append(text: value, cell)
      }
    }
  }

  @inline(__always)
  private mutating func appendNumber(_ value: UnsafeBufferPointer<UInt8>, _ cell: CellContent) {
    guard let number = DecimalNumber.parse(value) ?? DecimalNumber.parse(EscapedText.trimmed(value)) else {
      appendBadNumber(EscapedText.trimmed(value), cell)
      return
    }
    let (kind, content) = self.value(number, numberClass(cell.format))
    append(kind, content, cell)
  }

  /// What the numbers of cells in a format mean.
  @inline(__always)
  func numberClass(_ format: Int) -> NumberClass { styles[format] }

  /// The cell that a number makes.
  @inline(__always)
  func value(_ number: Double, _ numberClass: NumberClass) -> (kind: CellKind, content: UInt64) {
    if numberClass != .number, let cell = dateSystem.cell(serial: number, as: numberClass) { return cell }
    return (.number, number.bitPattern)
  }

  /// Whether a shared text makes a cell, whose content is its index: there is such a text, and it is not empty. False before the first
  /// cell with a shared text has come.
  @inline(__always)
  func isText(_ index: Int) -> Bool {
    index < sharedCount ?? 0 && !(hasEmptyShared && sharedTexts.isEmpty(index))
  }

  private mutating func appendBadNumber(_ value: UnsafeBufferPointer<UInt8>, _ cell: CellContent) {
    guard !value.isEmpty else { return }
    note(
      cell, "not-a-number", raw: value, takenAs: "text",
      message: "The cell says that it holds a number and holds none.",
      hint: "Type the value again in Excel, or tell the program that wrote the file.")
    append(text: value, cell)
  }

  @inline(__always)
  private mutating func appendShared(_ value: UnsafeBufferPointer<UInt8>, _ cell: CellContent) {
    guard sharedCount != nil || loadTexts() else { return }
    if let index = Digits.integer(value) ?? Digits.integer(EscapedText.trimmed(value)), index < sharedCount ?? 0 {
      // A text without content makes no cell, as in a cell with its own text.
      if !sharedTexts.isEmpty(index) { append(.text, UInt64(index), cell) }
    } else if !EscapedText.trimmed(value).isEmpty {
      note(
        cell, "missing-shared-string", raw: value, takenAs: nil,
        message: "The cell names a shared text that the workbook does not have.",
        hint: "The cell counts as empty. Open the file in Excel, let it repair the file, and save it.")
    }
  }

  private mutating func append(text: UnsafeBufferPointer<UInt8>, _ cell: CellContent) {
    guard !text.isEmpty, loadTexts() else { return }
    append(.text, UInt64(builder.texts.intern(text)), cell)
    if builder.texts.byteCount > limits.textBytes {
      fail(
        cell, .limit, "The sheet's texts exceed \(limits.textBytes >> 20) MB.",
        remedy: "Save it as CSV and use that.")
    }
  }

  @inline(__always)
  private mutating func append(_ kind: CellKind, _ content: UInt64, _ cell: CellContent) {
    count += 1
    guard count <= limits.cells else {
      fail(
        cell, .limit, "The sheet has more than \(limits.cells) cells.",
        remedy: "Split the sheet, or save it as CSV.")
      return
    }
    builder.append(kind, content, row: cell.row, column: cell.column)
  }

  /// Codes of shared strings come first in the table's pool, so they must be there before any other text.
  private mutating func loadTexts() -> Bool {
    guard sharedCount == nil else { return true }
    do throws(SpreadsheetError) {
      sharedTexts = try sharedStrings()
      builder.texts = TextPool(extending: sharedTexts)
      sharedCount = sharedTexts.count
      hasEmptyShared = (0..<sharedTexts.count).contains { sharedTexts.isEmpty($0) }
      return true
    } catch {
      failure = failure ?? error
      return false
    }
  }

  // MARK: - What was odd

  /// Findings are listed up to a bound: a damaged sheet would repeat them in every cell.
  private static let findingsBound = 1000

  mutating func note(
    _ cell: CellContent, _ rule: String, raw: UnsafeBufferPointer<UInt8>, takenAs: String?, message: String,
    hint: String
  ) {
    guard findings.count < Self.findingsBound else { return }
    findings.append(
      Finding(
        rule: rule, severity: .warning, file: file, sheet: name,
        cell: cell.address,
        raw: String(decoding: raw.prefix(200), as: UTF8.self), takenAs: takenAs, message: message, hint: hint))
  }

  mutating func fail(_ cell: CellContent, _ code: SpreadsheetError.Code, _ message: String, remedy: String) {
    failure =
      failure
      ?? SpreadsheetError(
        code, message, remedy: remedy, file: file, part: "sheet \"\(name)\"", cell: cell.address)
  }
}
