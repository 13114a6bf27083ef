import Spreadsheets
import Testing

@testable import Publishing

struct TerminalColorsTests {
  @Test(arguments: [
    (CellColor.black, 16), (.white, 231), (CellColor(0xFF0000), 196), (CellColor(0x5F87AF), 67),
    (CellColor(0x081D58), 17),
  ])
  func `a colour takes the nearest code of the cube`(color: CellColor, code: Int) {
    #expect(TerminalColors.code(of: color) == code)
  }

  @Test func `without colours nothing is painted`() {
    #expect(TerminalColors.none.painted("1", ColorScale.coverage.shades[0]) == "1")
    #expect(TerminalColors.palette256.painted("1", nil) == "1")
    #expect(
      TerminalColors.palette256.painted("1", ColorScale.Shade(.white)) == "\u{1B}[48;5;231m\u{1B}[38;5;16m1\u{1B}[0m")
  }
}
