import Spreadsheets
import Tabular
import Testing

@testable import Publishing

struct TerminalColorsTests {
  /// The parts of a colour of xterm's cube.
  private func cube(_ code: Int) -> [Double] {
    let steps = [0.0, 95, 135, 175, 215, 255]
    return [(code - 16) / 36, (code - 16) / 6 % 6, (code - 16) % 6].map { steps[$0] }
  }

  @Test(arguments: [ColorScale.levels(of: Scale(name: "s", levels: 1...5, labels: [])), .coverage])
  func `the terminal's colours are near the scale's`(scale: ColorScale) {
    for shade in scale.shades {
      let parts = [shade.fill.red, shade.fill.green, shade.fill.blue].map(Double.init)
      let distance = zip(parts, cube(shade.terminalCode)).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }.squareRoot()
      #expect(distance < 70, "\(shade)")
    }
  }

  @Test func `levels grow darker step by step in the terminal too`() {
    let shades = ColorScale.levels(of: Scale(name: "s", levels: 1...5, labels: [])).shades
    let lightness = shades.map { shade in
      zip([0.2126, 0.7152, 0.0722], cube(shade.terminalCode)).reduce(0) { $0 + $1.0 * $1.1 }
    }
    for (lighter, darker) in zip(lightness, lightness.dropFirst()) { #expect(lighter > darker) }
  }

  @Test func `without colours nothing is painted`() {
    #expect(TerminalColors.none.painted("1", ColorScale.coverage.shades[0]) == "1")
    #expect(TerminalColors.palette256.painted("1", nil) == "1")
    #expect(
      TerminalColors.palette256.painted("1", ColorScale.Shade(.white, terminalCode: 231))
        == "\u{1B}[48;5;231m\u{1B}[38;5;16m1\u{1B}[0m")
  }
}
