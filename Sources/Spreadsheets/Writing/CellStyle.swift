/// How a cell looks. Equal styles are stored once in a workbook, however many cells have them.
public struct CellStyle: Hashable, Sendable {
  /// Where a cell's content stands between left and right.
  public enum HorizontalAlignment: String, Sendable {
    /// Text to the left, numbers to the right, booleans and errors in the middle.
    case general
    /// `fill` repeats the content over the width; `justify` breaks lines and fills them.
    case left, center, right, fill, justify
    /// In the middle of this cell and the empty cells to its right, without merging them.
    case centerContinuous
    /// Each line is spread over the width.
    case distributed
  }

  /// Where a cell's content stands between top and bottom.
  public enum VerticalAlignment: String, Sendable {
    /// `justify` and `distributed` spread lines over the height.
    case top, center, bottom, justify, distributed
  }

  /// A format code as Excel knows it in English, such as `0.0%` or `yyyy-mm-dd`. With `General`, dates, times and durations are
  /// shown as `yyyy-mm-dd`, `yyyy-mm-dd hh:mm:ss`, `hh:mm:ss` and `[h]:mm:ss`.
  public var numberFormat: String
  /// Whether the font is bold.
  public var isBold: Bool
  /// Whether the font is italic.
  public var isItalic: Bool
  /// Whether the text has a line below.
  public var isUnderlined: Bool
  /// In points, 1...409.
  public var size: Double
  /// Of the text; nil leaves it to the window's colour.
  public var color: CellColor?
  /// The color behind the content; nil for none.
  public var fill: CellColor?
  /// Lines around the cell; nil for none.
  public var border: CellBorder?
  /// Where the content stands between left and right.
  public var horizontal: HorizontalAlignment
  /// Where the content stands between top and bottom.
  public var vertical: VerticalAlignment
  /// Whether long text continues on a second line of the cell. A line feed in a text is only shown in such cells.
  public var wraps: Bool
  /// Steps of about three blanks from the edge, 0...250. Aligns to the left if the alignment is general.
  public var indent: Int
  /// Degrees counter-clockwise, -90...90.
  public var rotation: Int

  /// The plain style, but for what is given.
  public init(
    numberFormat: String = "General", isBold: Bool = false, isItalic: Bool = false, isUnderlined: Bool = false,
    size: Double = 11, color: CellColor? = nil, fill: CellColor? = nil, border: CellBorder? = nil,
    horizontal: HorizontalAlignment = .general, vertical: VerticalAlignment = .bottom, wraps: Bool = false,
    indent: Int = 0, rotation: Int = 0
  ) {
    self.numberFormat = numberFormat
    self.isBold = isBold
    self.isItalic = isItalic
    self.isUnderlined = isUnderlined
    self.size = size
    self.color = color
    self.fill = fill
    self.border = border
    self.horizontal = horizontal
    self.vertical = vertical
    self.wraps = wraps
    self.indent = indent
    self.rotation = rotation
  }

  /// The look of a cell that nobody styled: Calibri, 11 points.
  public static let plain = CellStyle()

  /// Blue and underlined.
  public static let link = CellStyle(isUnderlined: true, color: CellColor(0x0563C1))
}
