public import Tabular

/// One cell to be appended to a worksheet: content, look, and where a click on it leads.
///
/// Literals are plain cells: `sheet.append(["Service", 3, 0.5])`.
public struct SheetCell: Hashable, Sendable {
  /// For a formula, its last result: what programs show that do not calculate. `.empty` if it is not known.
  public var value: Cell
  /// In English and with commas, without `=`: `SUM(B2:B9)`. At most 8,192 characters.
  public var formula: String?
  /// The look.
  public var style: CellStyle
  /// Where a click leads; nil for nowhere.
  public var link: CellLink?

  /// A cell of any content.
  public init(_ value: Cell, formula: String? = nil, style: CellStyle = .plain, link: CellLink? = nil) {
    self.value = value
    self.formula = formula
    self.style = style
    self.link = link
  }

  /// A text; at most 32,767 characters.
  public static func text(_ text: String, _ style: CellStyle = .plain) -> SheetCell {
    SheetCell(.text(text), style: style)
  }

  /// A number; what is not finite is written as the error `#NUM!`.
  public static func number(_ number: Double, _ style: CellStyle = .plain) -> SheetCell {
    SheetCell(.number(number), style: style)
  }

  /// A whole number, to the fifteen digits that Excel keeps.
  public static func integer(_ integer: Int, _ style: CellStyle = .plain) -> SheetCell {
    SheetCell(.number(Double(integer)), style: style)
  }

  /// Nothing but its look; with the plain style, no cell at all.
  public static func blank(_ style: CellStyle = .plain) -> SheetCell { SheetCell(.empty, style: style) }

  /// A formula, without `=`, and its last result where it is known.
  public static func formula(_ formula: String, result: Cell = .empty, _ style: CellStyle = .plain) -> SheetCell {
    SheetCell(result, formula: formula, style: style)
  }

  /// A text that a click on leads somewhere.
  public static func link(_ text: String, to link: CellLink, _ style: CellStyle = .link) -> SheetCell {
    SheetCell(.text(text), style: style, link: link)
  }
}

extension SheetCell: ExpressibleByStringInterpolation, ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral {
  /// A plain text.
  public init(stringLiteral value: String) { self.init(.text(value)) }
  /// A plain number.
  public init(floatLiteral value: Double) { self.init(.number(value)) }
  /// A plain whole number.
  public init(integerLiteral value: Int) { self.init(.number(Double(value))) }
}
