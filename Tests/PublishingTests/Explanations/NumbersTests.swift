import Testing

@testable import Publishing

@Suite struct NumbersTests {
  @Test(arguments: [
    (Numbers.difference(1, -2), "1 - (-2)"), (Numbers.difference(nil, 1), nil), (Numbers.ratio(1.5, 4), "1.5 / 4"),
    (Numbers.product(2, -0.5, 3), "2 * (-0.5) * 3"), (Numbers.product(2, nil), nil), (Numbers.sum([]), "0"),
    (Numbers.sum([1, 2, -3]), "1 + 2 + (-3)"), (Numbers.sum([2, 2, 2, 2]), "4 * 2"),
    (Numbers.sum([3, 4], weights: [2, 1]), "2*3 + 1*4"), (Numbers.mean([]), nil), (Numbers.mean([3]), "3"),
    (Numbers.mean([3, 4]), "(3 + 4) / 2"), (Numbers.mean([3, 4], weights: [2, 2]), "(3 + 4) / 2"),
    (Numbers.mean([3, 4], weights: [2, 1]), "(2*3 + 1*4) / (2 + 1)"),
    (Numbers.mean(Array(repeating: 1, count: Numbers.most + 1)), nil), (Numbers.function("min", [2, 1]), "min(2, 1)"),
    (Numbers.index(3.5, on: 1...5), "(3.5 - 1) / (5 - 1)"), (Numbers.index(0, on: -2...2), "(0 - (-2)) / (2 - (-2))"),
    (Numbers.amounts([150, -25]), "1.5 + (-0.25)"),
  ])
  func `Numbers are put in`(text: String?, wanted: String?) { #expect(text == wanted) }

  @Test(arguments: [
    (1.0, "1"), (-0.0, "0"), (0.1 + 0.2, "0.3"), (2.0 / 3, "0.666667"), (1e-7, "0"), (-1.25, "-1.25"),
    (1_234_567.89, "1234567.89"),
  ])
  func `A number has up to six decimals`(value: Double, text: String) { #expect(value.explained == text) }
}
