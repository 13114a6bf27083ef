/// Where an increasing function reaches a value, by bisection down to neighbouring floating-point numbers.
///
/// Bisection is slower than Newton's method and cannot fail, and the callers need one root each.
func crossing(of value: Double, in range: ClosedRange<Double>, by function: (Double) -> Double) -> Double {
  var low = range.lowerBound
  var high = range.upperBound
  while true {
    let middle = low + (high - low) / 2
    guard low < middle, middle < high else { return middle }
    let reached = function(middle)
    if reached == value { return middle }
    if reached < value { low = middle } else { high = middle }
  }
}
