import Spreadsheets

/// What colours a terminal shows.
public enum TerminalColors: Sendable, Hashable {
  case none
  /// The 256 colours of xterm.
  case palette256

  /// The text in the shade; as it is without colours.
  func painted(_ text: String, _ shade: ColorScale.Shade?) -> String {
    guard self == .palette256, let shade else { return text }
    return "\u{1B}[48;5;\(Self.code(of: shade.fill))m\u{1B}[38;5;\(Self.code(of: shade.text))m\(text)\u{1B}[0m"
  }

  func bold(_ text: String) -> String { self == .none ? text : "\u{1B}[1m\(text)\u{1B}[0m" }

  /// The nearest colour of the 6 x 6 x 6 cube (codes 16...231).
  static func code(of color: CellColor) -> Int {
    func step(_ part: UInt8) -> Int {
      let part = Int(part)
      return cube.indices.min { abs(cube[$0] - part) < abs(cube[$1] - part) } ?? 0
    }
    return 16 + 36 * step(color.red) + 6 * step(color.green) + step(color.blue)
  }

  private static let cube = [0, 95, 135, 175, 215, 255]
}
