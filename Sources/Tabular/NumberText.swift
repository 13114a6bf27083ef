/// Numbers as text, the same on every machine and in every locale.
public enum NumberText {
  /// The shortest decimal text that reads back as the same double: `3` rather than `3.0`, `0.1`, `1e+300`. Never `-0`.
  ///
  /// Infinite values and NaN have no decimal text; the result is empty for them, as for a missing value.
  public static func shortest(_ value: Double) -> String {
    guard value.isFinite else { return "" }
    if value == value.rounded(.towardZero), abs(value) < 1e15 { return String(Int64(value)) }
    return value.description
  }

  /// The value rounded half away from zero to a number of decimals, with a decimal point: `fixed(2.345, 2)` is `2.35`.
  ///
  /// For people; data files carry `shortest`. Empty for infinite values and NaN. At most 9 decimals.
  public static func fixed(_ value: Double, _ decimals: Int) -> String {
    let decimals = max(0, min(9, decimals))
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    let scaled = (abs(value) * scale).rounded(.toNearestOrAwayFromZero)
    guard scaled < 1e18 else { return shortest(value) }
    let digits = String(Int64(scaled))
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    let sign = value < 0 && scaled > 0 ? "-" : ""
    guard decimals > 0 else { return sign + padded }
    return sign + padded.dropLast(decimals) + "." + padded.suffix(decimals)
  }

  /// A whole number with a thin grouping of thousands for people: `1,234,567`.
  public static func grouped(_ value: Int) -> String {
    let digits = Array(String(value.magnitude))
    var out = value < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { out += "," }
      out.append(digit)
    }
    return out
  }
}
