import Testing

@testable import Spreadsheets

struct EscapedTextTests {
  private func decoded(_ text: String) -> String {
    var bytes = Array(text.utf8)
    EscapedText.decode(&bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("", ""), ("plain", "plain"), ("_x000D_", "\r"), ("a_x000a_b", "a\nb"), ("_x0009__x0009_", "\t\t"),
    ("_x0000_", "\0"), ("_x00e9_", "é"), ("_x4E2D_", "中"), ("_xFFFF_", "\u{FFFF}"),
    // The underscore that guards: what it stands for is not decoded again.
    ("_x005F_", "_"), ("_x005F_x000D_", "_x000D_"), ("_x005f_x005f_", "_x005f_"), ("_x005F__x000D_", "_\r"),
    // Surrogate pairs, and halves of them.
    ("_xD83D__xDE00_", "😀"), ("a_xd83d__xde00_b", "a😀b"), ("_xD83D_", "_xD83D_"), ("_xDE00_", "_xDE00_"),
    ("_xDE00__xD83D_", "_xDE00__xD83D_"), ("_xD83D__xD83D__xDE00_", "_xD83D_😀"), ("_xD83D__x0041_", "_xD83D_A"),
    // Not escapes.
    ("_x000_", "_x000_"), ("_x00000_", "_x00000_"), ("_X000D_", "_X000D_"), ("_x000G_", "_x000G_"),
    ("_x000D", "_x000D"), ("x000D_", "x000D_"), ("_x 00D_", "_x 00D_"), ("_x000D_x000A_", "\rx000A_"),
    ("__x000D_", "_\r"), ("_x_x000D_", "_x\r"), ("_x00_x000D_", "_x00\r"),
  ])
  func `escapes of four hex digits`(text: String, expected: String) {
    #expect(decoded(text) == expected)
  }

  @Test(arguments: [
    ("", ""), ("a", "a"), (" a ", "a"), ("\t\r\n a b \n", "a b"), ("   ", ""), ("\u{A0}a\u{A0}", "\u{A0}a\u{A0}"),
  ])
  func `blanks at the ends`(text: String, expected: String) {
    var bytes = Array(text.utf8)
    EscapedText.trim(&bytes, from: 0)
    #expect(String(decoding: bytes, as: UTF8.self) == expected)
  }

  @Test func `only what stands behind the start is trimmed`() {
    var bytes = Array("  a  b  ".utf8)
    EscapedText.trim(&bytes, from: 3)
    #expect(String(decoding: bytes, as: UTF8.self) == "  ab")
    bytes = Array("a   ".utf8)
    EscapedText.trim(&bytes, from: 2)
    #expect(String(decoding: bytes, as: UTF8.self) == "a ")
  }
}
