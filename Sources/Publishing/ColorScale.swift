public import Spreadsheets
public import Tabular

/// Colours for numbers, the same in workbook, terminal and charts.
///
/// Both scales can be told apart with every common colour blindness and in a grey print, and every shade has a text colour that can be
/// read on it; numbers are shown in any case. They follow YlGnBu and the halves of PuOr and RdBu of ColorBrewer (Harrower and Brewer
/// 2003): levels run from pale yellow to dark blue, differences from orange (below) over near white to blue (above).
public struct ColorScale: Hashable, Sendable {
  /// A colour, and black or white for the text on it.
  public struct Shade: Hashable, Sendable {
    public let fill: CellColor
    public let text: CellColor
    /// The fill among the 256 colours of xterm. Chosen by eye: the nearest colours of its coarse cube do not keep the order of a scale.
    public let terminalCode: Int

    public init(_ fill: CellColor, terminalCode: Int) {
      self.fill = fill
      self.terminalCode = terminalCode
      // Luminance after WCAG 2, the gamma of sRGB by a cubic (to 0.002); black and white contrast equally at 0.179.
      func linear(_ part: UInt8) -> Double {
        let part = Double(part) / 255
        return part * (part * (part * 0.3053 + 0.6822) + 0.0125)
      }
      let luminance = 0.2126 * linear(fill.red) + 0.7152 * linear(fill.green) + 0.0722 * linear(fill.blue)
      text = luminance > 0.179 ? .black : .white
    }
  }

  /// From the lowest to the highest value, of equal widths.
  public let shades: [Shade]
  /// Values outside take the shade of the nearer end.
  public let range: ClosedRange<Double>

  /// Shades for the levels of a declared scale, and for means of them.
  public static func levels(of scale: Scale) -> ColorScale {
    ColorScale(
      shades: levels, range: Double(scale.lowest)...Double(scale.highest))
  }

  /// Shades for differences on a declared scale, alike on both sides of zero; the ends are at half the width of the scale, as larger
  /// differences of means hardly occur.
  public static func differences(on scale: Scale) -> ColorScale {
    let end = max(Double(scale.count - 1) / 2, 1)
    return ColorScale(shades: differences, range: -end...end)
  }

  /// Nobody, one, two or more: the ends and a middle of the shades for differences.
  public static let coverage = ColorScale(shades: [1, 3, 6].map { differences[$0] }, range: 0...2)

  /// Shades for amounts from zero up to the largest.
  static func levels(upTo largest: Double) -> ColorScale { ColorScale(shades: levels, range: 0...largest) }

  /// Shades for shares, 0...1.
  public static let shares = ColorScale(shades: levels, range: 0...1)

  private static let levels = shades([
    (0xFFFFD9, 230), (0xEDF8B1, 193), (0xC7E9B4, 151), (0x7FCDBB, 115), (0x41B6C4, 73), (0x1D91C0, 31),
    (0x225EA8, 25), (0x253494, 18), (0x081D58, 17),
  ])

  private static let differences = shades([
    (0xB35806, 130), (0xE08214, 172), (0xFDB863, 215), (0xFEE0B6, 223), (0xF7F7F7, 231), (0xD1E5F0, 153),
    (0x92C5DE, 110), (0x4393C3, 67), (0x2166AC, 25),
  ])

  private static func shades(_ colors: [(fill: UInt32, terminalCode: Int)]) -> [Shade] {
    colors.map { Shade(CellColor($0.fill), terminalCode: $0.terminalCode) }
  }

  /// The scale as a spreadsheet's own: its ends and its middle, so that a number which somebody changes changes its colour.
  var stops: [ConditionalFormat.Stop] {
    [(0.0, 0), (0.5, shades.count / 2), (1, shades.count - 1)].map { share, shade in
      let value = range.lowerBound + share * (range.upperBound - range.lowerBound)
      return ConditionalFormat.Stop(.number(value), shades[shade].fill)
    }
  }

  /// The shade of a value. O(1).
  public func shade(of value: Double) -> Shade {
    let width = range.upperBound - range.lowerBound
    let share = width > 0 ? (value - range.lowerBound) / width : 0
    // The comparison is false for NaN too.
    guard share > 0 else { return shades[0] }
    return shades[share < 1 ? Int(share * Double(shades.count)) : shades.count - 1]
  }
}
