/// An opaque colour of text, fill, border or bar, in sRGB.
public struct CellColor: Hashable, Sendable {
  /// 0...255.
  public var red: UInt8
  /// 0...255.
  public var green: UInt8
  /// 0...255.
  public var blue: UInt8

  /// The color of these parts, each 0...255.
  public init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// `CellColor(0x1F77B4)`: two hexadecimal digits each for red, green and blue. Higher bits are ignored.
  public init(_ hex: UInt32) {
    self.init(
      red: UInt8(truncatingIfNeeded: hex >> 16), green: UInt8(truncatingIfNeeded: hex >> 8),
      blue: UInt8(truncatingIfNeeded: hex))
  }

  /// `#000000`.
  public static let black = CellColor(0x000000)
  /// `#FFFFFF`.
  public static let white = CellColor(0xFFFFFF)

  /// As styles name it: `FF1F77B4`.
  var argb: String {
    let value = UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue)
    return String(0xff00_0000 | value, radix: 16, uppercase: true)
  }
}
