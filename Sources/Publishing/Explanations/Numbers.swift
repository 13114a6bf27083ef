/// Formulas with their numbers put in, as text that can be worked out as it stands.
enum Numbers {
  /// A number as an operand: a negative one in brackets.
  static func operand(_ value: Double) -> String { value < 0 ? "(\(value.explained))" : value.explained }

  /// `a - b`.
  static func difference(_ a: Double?, _ b: Double?) -> String? {
    guard let a, let b else { return nil }
    return "\(a.explained) - \(operand(b))"
  }

  /// `a / b`.
  static func ratio(_ a: Double?, _ b: Double?) -> String? {
    guard let a, let b else { return nil }
    return "\(operand(a)) / \(operand(b))"
  }

  static func ratio(_ a: Int, _ b: Int) -> String { "\(a) / \(b)" }

  /// `a * b * c`.
  static func product(_ factors: Double?...) -> String? {
    let known = factors.compactMap(\.self)
    return known.count == factors.count ? known.map(operand).joined(separator: " * ") : nil
  }

  /// `a + b + c`; `4 * a` for equal ones, `0` for none.
  static func sum(_ values: [Double]) -> String {
    guard let first = values.first else { return "0" }
    let isRepeated = values.count > 3 && values.allSatisfy { $0 == first }
    return isRepeated ? "\(values.count) * \(operand(first))" : values.map(operand).joined(separator: " + ")
  }

  /// `w*a + v*b`: the sum of the values, each as often as it weighs.
  static func sum(_ values: [Double], weights: [Double]) -> String {
    values.isEmpty
      ? "0" : zip(values, weights).map { "\(operand($0.1))*\(operand($0.0))" }.joined(separator: " + ")
  }

  /// `(w*a + v*b) / (w + v)`; `(a + b) / 2` where all weigh the same.
  static func mean(_ values: [Double], weights: [Double]? = nil) -> String? {
    guard let first = values.first, values.count <= most else { return nil }
    if let weights, weights.contains(where: { $0 != weights[0] }) {
      return "(\(sum(values, weights: weights))) / (\(sum(weights)))"
    }
    return values.count == 1 ? first.explained : "(\(sum(values))) / \(values.count)"
  }

  /// More values than this stand in their rows alone.
  static let most = 40

  /// `name(a, b, c)`: of the smallest, the largest, the middle.
  static func function(_ name: String, _ values: [Double]) -> String? {
    values.isEmpty || values.count > most ? nil : "\(name)(\(values.map(\.explained).joined(separator: ", ")))"
  }

  /// `(level - lowest) / (highest - lowest)`: a level as a share of its scale.
  static func index(_ level: Double, on levels: ClosedRange<Int>) -> String {
    let lowest = operand(Double(levels.lowerBound))
    return "(\(level.explained) - \(lowest)) / (\(levels.upperBound) - \(lowest))"
  }
}
