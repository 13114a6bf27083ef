public import Tabular

/// A sheet to be written: rows are appended from top to bottom, everything else may be set in any order.
///
/// Nothing is checked before the workbook is encoded. A cell costs 16 bytes, and each text of the sheet is held once.
public struct Worksheet: Sendable {
  /// At most 31 characters, none of `[]:*?/\`, no `'` at the ends, and once in the workbook whatever the case.
  public var name: String
  /// Whether Excel leaves the sheet's tab out.
  public var isHidden = false
  /// The color of the sheet's tab; nil for none.
  public var tabColor: CellColor?
  /// Whether lines between the cells show on the screen.
  public var showsGridlines = true
  /// In percent, 10...400.
  public var zoom = 100
  /// Rows at the top that stay when the sheet is scrolled.
  public var frozenRows = 0
  /// Columns at the left that stay when the sheet is scrolled.
  public var frozenColumns = 0
  /// In characters of the default font, 0...255, by column counted from zero. Other columns have Excel's default of 8.43.
  public var columnWidths: [Int: Double] = [:]
  /// How the sheet prints; nil leaves it to the program that prints.
  public var pageSetup: PageSetup?
  /// Only the top left cell of a merged range is shown.
  public var mergedRanges: [CellRange] = []
  /// Tables; they do not overlap each other or merged ranges.
  public var tables: [ListObject] = []
  /// Rules for the look of cells; the first that applies wins.
  public var conditionalFormats: [ConditionalFormat] = []
  /// Cells that offer choices.
  public var dropDownLists: [DropDownList] = []

  /// The row that the next call of `append` writes, counted from zero.
  public private(set) var nextRow = 0

  private(set) var rows: [StoredRow] = []
  private(set) var cells: [StoredCell] = []
  private(set) var texts = TextPool()
  private(set) var formulas: [StoredFormula] = []
  private(set) var links: [StoredLink] = []
  /// The styles of this sheet's cells; cells hold positions in here. The plain style is the first.
  private(set) var styles: [CellStyle] = [.plain]
  private var styleCodes: [CellStyle: UInt32] = [.plain: 0]
  /// Neighbouring cells mostly look the same, and comparing is cheaper than hashing.
  private var lastStyle: (style: CellStyle, code: UInt32) = (.plain, 0)

  /// A sheet without cells.
  public init(_ name: String) { self.name = name }

  /// A table as it is: every cell stays at its row and column. Cost: one pass over the cells; texts are shared with the table.
  public init(_ name: String, table: Table) {
    self.init(name)
    texts = table.texts
    cells.reserveCapacity(table.cellCount)
    table.forEachCell { address, kind, content in
      startRow(address.row)
      cells.append(StoredCell(content: content, style: 0, column: UInt16(clamping: address.column), kind: kind))
    }
    nextRow = table.rows.upperBound
  }

  /// Appends a row of cells side by side, the first of them in `column`.
  ///
  /// - Parameter height: in points, 0...409; nil leaves it to the program that shows the sheet.
  public mutating func append(_ row: [SheetCell], column: Int = 0, height: Double? = nil) {
    startRow(nextRow, height: height)
    for (offset, cell) in row.enumerated() { store(cell, column: column + offset) }
    nextRow += 1
  }

  /// Appends a row of values side by side, all of one look.
  public mutating func append(
    values: [Cell], style: CellStyle = .plain, column: Int = 0, height: Double? = nil
  ) {
    startRow(nextRow, height: height)
    let code = self.code(of: style)
    for (offset, value) in values.enumerated() { store(value, style: code, column: column + offset) }
    nextRow += 1
  }

  /// Leaves rows empty.
  public mutating func skipRows(_ count: Int = 1) { nextRow += max(0, count) }

  private mutating func startRow(_ row: Int, height: Double? = nil) {
    if rows.last?.index != row { rows.append(StoredRow(index: row, firstCell: cells.count, height: height)) }
  }

  private mutating func store(_ cell: SheetCell, column: Int) {
    if let link = cell.link {
      links.append(StoredLink(address: CellAddress(row: nextRow, column: column), link: link))
    }
    let style = code(of: cell.style)
    if let formula = cell.formula {
      cells.append(
        StoredCell(
          content: UInt64(formulas.count), style: style, column: UInt16(clamping: column), kind: .empty,
          isFormula: true))
      formulas.append(StoredFormula(text: formula, result: cell.value))
    } else {
      store(cell.value, style: style, column: column)
    }
  }

  private mutating func store(_ value: Cell, style: UInt32, column: Int) {
    let content: UInt64
    switch value {
    case .empty:
      if style == 0 { return }
      content = 0
    case .number(let value): content = value.bitPattern
    case .text(let value), .error(let value): content = UInt64(texts.intern(value))
    case .boolean(let value): content = value ? 1 : 0
    case .date(let value): content = UInt64(bitPattern: value.milliseconds)
    case .time(let value), .duration(let value): content = UInt64(bitPattern: value)
    }
    cells.append(StoredCell(content: content, style: style, column: UInt16(clamping: column), kind: value.kind))
  }

  private mutating func code(of style: CellStyle) -> UInt32 {
    if style == lastStyle.style { return lastStyle.code }
    let code: UInt32
    if let known = styleCodes[style] {
      code = known
    } else {
      code = UInt32(truncatingIfNeeded: styles.count)
      styles.append(style)
      styleCodes[style] = code
    }
    lastStyle = (style, code)
    return code
  }
}

/// Where a row's cells begin.
struct StoredRow: Sendable {
  let index: Int
  let firstCell: Int
  let height: Double?
}

/// A cell in 16 bytes.
struct StoredCell: Sendable {
  /// By the kind, as in a table's columns; the position of a formula in `Worksheet.formulas`.
  let content: UInt64
  let style: UInt32
  /// Columns beyond the sheet's last are held as the largest value, and refused later.
  let column: UInt16
  let kind: CellKind
  var isFormula = false
}

struct StoredFormula: Sendable {
  let text: String
  let result: Cell
}

struct StoredLink: Sendable {
  let address: CellAddress
  let link: CellLink
}
