public import Tabular

/// One cell to be appended to a worksheet: content, look, and where a click on it leads.
///
/// Literals are plain cells: `sheet.append(["Service", 3, 0.5])`.
public struct SheetCell: Hashable, Sendable {
  /// For a formula, its last result: what programs show that do not calculate. `.empty` if it is not known.
  public var value: Cell
  /// In English and with commas, without `=`: `SUM(B2:B9)`. At most 8,192 characters.
  public var formula: String?
  public var style: CellStyle
  public var link: CellLink?

  public init(_ value: Cell, formula: String? = nil, style: CellStyle = .plain, link: CellLink? = nil) {
    self.value = value
    self.formula = formula
    self.style = style
    self.link = link
  }

  public static func text(_ text: String, _ style: CellStyle = .plain) -> SheetCell {
    SheetCell(.text(text), style: style)
  }

  public static func number(_ number: Double, _ style: CellStyle = .plain) -> SheetCell {
    SheetCell(.number(number), style: style)
  }

  public static func integer(_ integer: Int, _ style: CellStyle = .plain) -> SheetCell {
    SheetCell(.number(Double(integer)), style: style)
  }

  /// Nothing but its look; with the plain style, no cell at all.
  public static func blank(_ style: CellStyle = .plain) -> SheetCell { SheetCell(.empty, style: style) }

  public static func formula(_ formula: String, result: Cell = .empty, _ style: CellStyle = .plain) -> SheetCell {
    SheetCell(result, formula: formula, style: style)
  }

  public static func link(_ text: String, to link: CellLink, _ style: CellStyle = .link) -> SheetCell {
    SheetCell(.text(text), style: style, link: link)
  }
}

extension SheetCell: ExpressibleByStringInterpolation, ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral {
  public init(stringLiteral value: String) { self.init(.text(value)) }
  public init(floatLiteral value: Double) { self.init(.number(value)) }
  public init(integerLiteral value: Int) { self.init(.number(Double(value))) }
}
