import Statistics

/// Counts of a list of answers; the scale is 1...5 unless told otherwise.
func counts(_ levels: [Int], _ scale: ClosedRange<Int> = 1...5) throws(Undefined) -> LevelCounts {
  try LevelCounts(levels, scale: scale)
}

/// Whether two numbers agree to half a unit of the last of `digits` decimal places.
func agrees(_ value: Double, _ expected: Double, digits: Int) -> Bool {
  var unit = 1.0
  for _ in 0..<digits { unit /= 10 }
  // A thousandth of a unit on top, for the expected value is itself rounded to binary.
  return (value - expected).magnitude <= 0.501 * unit
}

/// Every list of `length` levels of a scale.
func allLists(of scale: ClosedRange<Int>, length: Int) -> [[Int]] {
  (0..<length).reduce([[]]) { lists, _ in lists.flatMap { list in scale.map { list + [$0] } } }
}

/// Every ascending list of `length` levels of a scale: each set of answers once.
func allAscendingLists(of scale: ClosedRange<Int>, length: Int) -> [[Int]] {
  (0..<length).reduce([[]]) { lists, _ in
    lists.flatMap { list in scale.filter { $0 >= list.last ?? $0 }.map { list + [$0] } }
  }
}

/// Whether two numbers agree to eleven significant digits.
func relativelyEqual(_ value: Double, _ expected: Double) -> Bool {
  (value - expected).magnitude <= 1e-11 * expected.magnitude
}
