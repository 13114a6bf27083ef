import Spreadsheets

/// What colours a terminal shows.
public enum TerminalColors: Sendable, Hashable {
  case none
  /// The 256 colours of xterm.
  case palette256

  /// The text in the shade; as it is without colours.
  func painted(_ text: String, _ shade: ColorScale.Shade?) -> String {
    guard self == .palette256, let shade else { return text }
    return "\u{1B}[48;5;\(shade.terminalCode)m\u{1B}[38;5;\(shade.text == .white ? 231 : 16)m\(text)\u{1B}[0m"
  }

  func bold(_ text: String) -> String { self == .none ? text : "\u{1B}[1m\(text)\u{1B}[0m" }
}
