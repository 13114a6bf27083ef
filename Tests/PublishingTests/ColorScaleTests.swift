import PMO
import Publishing
import Spreadsheets
import Tabular
import Testing

#if canImport(Glibc)
  import Glibc
#endif

struct ColorScaleTests {
  static let scales = [ColorScale.levels(of: .maturity), .differences(on: .importance), .coverage]

  /// The contrast ratio of WCAG 2, with the exact gamma of sRGB.
  private func contrast(_ shade: ColorScale.Shade) -> Double {
    func luminance(_ color: CellColor) -> Double {
      func linear(_ part: UInt8) -> Double {
        let part = Double(part) / 255
        return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
      }
      return 0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue)
    }
    let (one, other) = (luminance(shade.fill), luminance(shade.text))
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)
  }

  @Test(arguments: scales)
  func `text can be read on every shade`(_ scale: ColorScale) {
    #expect(scale.shades.allSatisfy { contrast($0) >= 4.5 })
  }

  @Test func `levels get darker as they rise, so a grey print keeps their order`() {
    let fills = ColorScale.levels(of: .maturity).shades.map(\.fill)
    let greys = fills.map { 299 * Int($0.red) + 587 * Int($0.green) + 114 * Int($0.blue) }
    #expect(zip(greys, greys.dropFirst()).allSatisfy { $0 > $1 })
  }

  @Test(arguments: [
    (1.0, 0), (1.4, 0), (1.5, 1), (2, 2), (3, 4), (4, 6), (4.9, 8), (5, 8), (9, 8), (-3, 0), (.nan, 0), (.infinity, 8),
  ])
  func `a level takes the shade of its part of the scale`(level: Double, shade: Int) {
    let scale = ColorScale.levels(of: .maturity)
    #expect(scale.shade(of: level) == scale.shades[shade])
  }

  @Test(arguments: [(0.0, 4), (0.2, 4), (-0.2, 4), (0.3, 5), (-0.3, 3), (2, 8), (-2, 0), (-4, 0), (4, 8)])
  func `differences are alike on both sides of zero`(difference: Double, shade: Int) {
    let scale = ColorScale.differences(on: .importance)
    #expect(scale.range == -2...2)
    #expect(scale.shade(of: difference) == scale.shades[shade])
  }

  @Test func `a scale of one level has a shade`() {
    let scale = ColorScale.levels(of: Scale(name: "one", levels: 3...3, labels: []))
    #expect(scale.shade(of: 3) == scale.shades[0])
  }
}
