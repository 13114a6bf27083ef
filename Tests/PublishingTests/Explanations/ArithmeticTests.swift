import Testing

@Suite struct ArithmeticTests {
  @Test(arguments: [
    ("1", 1.0), ("(2*3 + 5*4) / 7", 26.0 / 7), ("2.5 - (-1)", 3.5), ("max(0, 3 - 1.4)", 1.6),
    ("sqrt(4 / 1 * (2))", 8.0.squareRoot()),
    ("median(1, 2, 4)", 2), ("median(1, 2)", 1.5), ("1 - (1 - 0.5) * (1 - 0.5)", 0.75),
    ("(1 + 1)^2 / (1^2 / 4 + 1)", 3.2),
    ("-0.25", -0.25), ("2e-05*2", 4e-05), ("min(3 / 4, 1)", 0.75),
  ])
  func `works out`(text: String, value: Double) throws {
    #expect(abs(try #require(Arithmetic.value(of: text)) - value) < 1e-12)
  }

  @Test(arguments: ["", "a", "1 of 2", "(1", "1 +", "none(1)", "2^3", "1 .. 2", "2026-09-30 x"])
  func `refuses`(text: String) { #expect(Arithmetic.value(of: text) == nil) }
}
