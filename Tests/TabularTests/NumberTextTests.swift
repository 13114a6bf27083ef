import Tabular
import Testing

struct NumberTextTests {
  @Test(arguments: [
    (0.0, "0"), (-0.0, "0"), (3, "3"), (-3, "-3"), (0.1, "0.1"), (-2.5, "-2.5"), (1.0 / 3, "0.3333333333333333"),
    (123_456_789_012_345, "123456789012345"), (999_999_999_999_999, "999999999999999"),
    (1e300, "1e+300"), (.leastNonzeroMagnitude, "5e-324"), (.infinity, ""), (-.infinity, ""), (.nan, ""),
  ])
  func `shortest texts`(value: Double, text: String) {
    #expect(NumberText.shortest(value) == text)
  }

  @Test func `shortest texts read back as the same double`() {
    var values: [Double] = [.pi, .leastNormalMagnitude, .leastNonzeroMagnitude, .greatestFiniteMagnitude, 0.1 + 0.2]
    // Every power of two and of ten, and the doubles on both sides.
    for exponent in -1074...1023 { values.append(Double(sign: .plus, exponent: exponent, significand: 1)) }
    for exponent in -308...308 { values.append(Double("1e\(exponent)")!) }
    values += values.flatMap { [$0.nextUp, $0.nextDown] }.filter(\.isFinite)
    for whole in -500...500 { values += [Double(whole), Double(whole) / 100, Double(whole) / 3] }
    let wrong = (values + values.map { -$0 }).filter { Double(NumberText.shortest($0)) != $0 }
    #expect(wrong.isEmpty)
  }

  @Test(arguments: [
    (2.345, 2, "2.35"), (2.5, 0, "3"), (-2.5, 0, "-3"), (0.125, 2, "0.13"), (-0.125, 2, "-0.13"), (0, 2, "0.00"),
    (-0.001, 2, "0.00"), (0.05, 1, "0.1"), (1, 3, "1.000"), (99.999, 2, "100.00"), (0.007, 2, "0.01"),
    (1234.5, -3, "1235"), (0.25, 12, "0.250000000"), (1e20, 2, "1e+20"), (.nan, 2, ""), (.infinity, 2, ""),
    (-.infinity, 0, ""),
  ])
  func `fixed decimals, halves away from zero`(value: Double, decimals: Int, text: String) {
    #expect(NumberText.fixed(value, decimals) == text)
  }

  @Test func `fixed decimals of every hundredth`() {
    let wrong = (-1500...1500).filter { hundredths in
      let digits = String(hundredths.magnitude)
      let padded = String(repeating: "0", count: max(0, 3 - digits.count)) + digits
      let expected = (hundredths < 0 ? "-" : "") + padded.dropLast(2) + "." + padded.suffix(2)
      return NumberText.fixed(Double(hundredths) / 100, 2) != expected
    }
    #expect(wrong.isEmpty)
  }

  @Test(arguments: [
    (0, "0"), (999, "999"), (1000, "1,000"), (-1000, "-1,000"), (1_234_567, "1,234,567"), (-100, "-100"),
    (.min, "-9,223,372,036,854,775,808"),
  ])
  func `thousands grouped for people`(value: Int, text: String) {
    #expect(NumberText.grouped(value) == text)
  }
}
