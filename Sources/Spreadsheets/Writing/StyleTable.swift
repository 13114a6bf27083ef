/// The looks of a workbook, each kept once: what becomes `xl/styles.xml`. Cells name them by position.
struct StyleTable {
  struct Font: Hashable {
    let isBold: Bool
    let isItalic: Bool
    let isUnderlined: Bool
    let size: Double
    let color: CellColor?
  }

  struct Alignment: Hashable {
    let horizontal: CellStyle.HorizontalAlignment
    let vertical: CellStyle.VerticalAlignment
    let wraps: Bool
    let indent: Int
    let rotation: Int

    static let none = Alignment(CellStyle.plain)
  }

  struct CellFormat: Hashable {
    let numberFormat: Int
    let font: Int
    let fill: Int
    let border: Int
    let alignment: Alignment
  }

  private(set) var fonts = DistinctList<Font>()
  /// The first two are what Excel takes for granted: no fill, and a grey pattern.
  private(set) var fills = DistinctList<CellColor>()
  private(set) var borders = DistinctList<CellBorder?>()
  private(set) var numberFormats = DistinctList<String>()
  private(set) var cellFormats = DistinctList<CellFormat>()
  /// Styles of conditional formats.
  private(set) var differentialStyles = DistinctList<CellStyle>()

  /// Fills that stand before the first one of a document's own.
  static let reservedFills = 2
  /// The first number format of a document's own.
  static let firstNumberFormat = 164
  /// More than these make Excel refuse the file.
  private static let cellFormatLimit = 65_490

  /// The formats whose numbers mean the same everywhere. Those that follow the user's locale (14-22) are left alone.
  private static let builtInFormats: [String: Int] = [
    "General": 0, "0": 1, "0.00": 2, "#,##0": 3, "#,##0.00": 4, "0%": 9, "0.00%": 10, "0.00E+00": 11, "@": 49,
  ]

  init() {
    // The plain style is number 0 throughout, as the files of Excel have it.
    _ = cellFormat(of: .plain, numberFormat: CellStyle.plain.numberFormat)
  }

  /// The position of a style among the cell formats; new if the style is.
  ///
  /// - Parameter numberFormat: stands in for the style's own.
  /// - Throws: `.invalid` for a style that Excel does not know.
  mutating func position(of style: CellStyle, numberFormat: String) throws(SpreadsheetError) -> Int {
    try Self.check(style)
    let position = cellFormat(of: style, numberFormat: numberFormat)
    guard position < Self.cellFormatLimit else {
      throw SpreadsheetError(
        .invalid, "The workbook has more than \(Self.cellFormatLimit) different styles.",
        remedy: "Use fewer combinations of colours, formats and alignments.")
    }
    return position
  }

  /// The position of a conditional format's style; new if the style is.
  mutating func differentialPosition(of style: CellStyle) throws(SpreadsheetError) -> Int {
    try Self.check(style)
    if style.numberFormat != CellStyle.plain.numberFormat { _ = numberFormatCode(style.numberFormat) }
    return differentialStyles.position(of: style)
  }

  /// The number of a format: one of Excel's own, or the document's.
  func existingNumberFormatCode(_ format: String) -> Int? {
    Self.builtInFormats[format] ?? numberFormats.existing(format).map { $0 + Self.firstNumberFormat }
  }

  private mutating func numberFormatCode(_ format: String) -> Int {
    Self.builtInFormats[format] ?? numberFormats.position(of: format) + Self.firstNumberFormat
  }

  private mutating func cellFormat(of style: CellStyle, numberFormat: String) -> Int {
    cellFormats.position(
      of: CellFormat(
        numberFormat: numberFormatCode(numberFormat),
        font: fonts.position(of: Font(style)),
        fill: style.fill.map { fills.position(of: $0) + Self.reservedFills } ?? 0,
        border: borders.position(of: style.border.flatMap { $0.edges.isEmpty ? nil : $0 }),
        alignment: Alignment(style)))
  }

  private static func check(_ style: CellStyle) throws(SpreadsheetError) {
    func refuse(_ message: String, _ remedy: String) -> SpreadsheetError {
      SpreadsheetError(.invalid, message, remedy: remedy)
    }
    guard (1...409).contains(style.size) else {
      throw refuse("A text size of \(style.size) points is not possible.", "Choose one from 1 to 409.")
    }
    guard (-90...90).contains(style.rotation) else {
      throw refuse("A rotation of \(style.rotation) degrees is not possible.", "Choose one from -90 to 90.")
    }
    guard (0...250).contains(style.indent) else {
      throw refuse("An indent of \(style.indent) is not possible.", "Choose one from 0 to 250.")
    }
    guard !style.numberFormat.isEmpty, style.numberFormat.utf16.count <= 255 else {
      throw refuse("A number format has no or more than 255 characters.", "Use a format such as General or 0.0%.")
    }
  }
}

extension StyleTable.Font {
  init(_ style: CellStyle) {
    self.init(
      isBold: style.isBold, isItalic: style.isItalic, isUnderlined: style.isUnderlined, size: style.size,
      color: style.color)
  }
}

extension StyleTable.Alignment {
  init(_ style: CellStyle) {
    // Excel ignores an indent of cells that are not aligned to a side.
    let horizontal = style.indent > 0 && style.horizontal == .general ? .left : style.horizontal
    self.init(
      horizontal: horizontal, vertical: style.vertical, wraps: style.wraps, indent: style.indent,
      rotation: style.rotation)
  }
}
