/// One group's counts for one outcome.
struct ExpectationCells {
  let pairs: ArraySlice<Int32>
  /// Nil where nobody gave an expected level.
  let expected: ArraySlice<Int32>?

  init(pairs: ArraySlice<Int32>, expected: ArraySlice<Int32>?) {
    self.pairs = pairs
    self.expected = expected
  }

  /// No answers.
  init(_ layout: ExpectationLayout) {
    self.init(pairs: ArraySlice(repeating: 0, count: layout.rows * layout.columns), expected: nil)
  }
}
