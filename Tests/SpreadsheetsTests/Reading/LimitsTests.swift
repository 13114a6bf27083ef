import Testing

@testable import Spreadsheets

struct LimitsTests {
  @Test(arguments: [
    (0, 1000, 0, 1000), (10, 1000, 50, 1000), (10, 1000, 200, 2000), (10, 0, 5, 50), (.max, 7, 2, .max), (1, 1, 0, 1),
  ])
  func `the larger of the two bounds on inflation`(compressed: Int, bytes: Int, ratio: Int, bound: Int) {
    #expect(Limits(inflatedBytes: bytes, inflationRatio: ratio).inflatedBound(compressed: compressed) == bound)
  }
}
