import Spreadsheets

/// The looks of the workbook's cells, so that all sheets look alike.
enum SheetLook {
  static let dark = CellColor(0x1F3A5F)
  static let grey = CellColor(0x595959)
  static let pale = CellColor(0xEEF2F7)
  static let line = CellBorder(.all, color: CellColor(0xD0D7DE))

  static let title = CellStyle(isBold: true, size: 18, color: dark)
  static let subtitle = CellStyle(size: 12, color: grey)
  static let caption = CellStyle(color: grey)
  static let heading = CellStyle(isBold: true, size: 13, color: dark, border: CellBorder(.bottom, color: dark))
  static let label = CellStyle(color: grey, vertical: .top)
  static let text = CellStyle(vertical: .top, wraps: true)
  static let section = CellStyle(isBold: true, color: dark, fill: pale)
  static let rowLabel = CellStyle(border: line)
  static let summaryLabel = CellStyle(isBold: true, fill: pale, border: line)
  static let absent = CellStyle(color: grey, border: line, horizontal: .center)
  static let blank = CellStyle(border: line)

  static func header(isRotated: Bool = false, isLeft: Bool = false) -> CellStyle {
    CellStyle(
      isBold: true, size: isRotated ? 9 : 11, color: .white, fill: dark, border: line,
      horizontal: isLeft ? .left : .center, vertical: isRotated ? .center : .bottom, wraps: true,
      rotation: isRotated ? 90 : 0)
  }

  static func shaded(
    _ shade: ColorScale.Shade, format: String = "General", isBold: Bool = false, isItalic: Bool = false
  )
    -> CellStyle
  {
    CellStyle(
      numberFormat: format, isBold: isBold, isItalic: isItalic, color: shade.text, fill: shade.fill, border: line,
      horizontal: .center)
  }

  static func number(_ format: String, isBold: Bool = false, isItalic: Bool = false) -> CellStyle {
    CellStyle(numberFormat: format, isBold: isBold, isItalic: isItalic, border: line, horizontal: .center)
  }

  static let matrixTab = CellColor(0x225EA8)
  static let dataTab = CellColor(0xA6A6A6)
}

extension SheetCell {
  /// A text of the inputs: what is longer than an Excel cell can hold ends in an ellipsis.
  static func bounded(_ text: String, _ style: CellStyle = .plain) -> SheetCell {
    // Shorter than the limit of 32,767, as control characters take more in the file.
    guard text.utf16.count > 4_000 else { return .text(text, style) }
    return .text(String(decoding: Array(text.utf16.prefix(3_999)), as: UTF16.self) + "…", style)
  }
}
