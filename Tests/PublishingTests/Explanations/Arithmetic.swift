/// Works out the expressions that explanations print: `+ - * / ^`, brackets, and a few functions by name.
struct Arithmetic {
  /// Nil where the text is no expression.
  static func value(of text: String) -> Double? {
    var reader = Arithmetic(rest: text.filter { $0 != " " }[...])
    guard let value = reader.sum(), reader.rest.isEmpty else { return nil }
    return value
  }

  private var rest: Substring

  private mutating func take(_ character: Character) -> Bool {
    guard rest.first == character else { return false }
    rest = rest.dropFirst()
    return true
  }

  private mutating func sum() -> Double? {
    guard var value = product() else { return nil }
    while let sign = rest.first, sign == "+" || sign == "-" {
      rest = rest.dropFirst()
      guard let next = product() else { return nil }
      value = sign == "+" ? value + next : value - next
    }
    return value
  }

  private mutating func product() -> Double? {
    guard var value = power() else { return nil }
    while let sign = rest.first, sign == "*" || sign == "/" {
      rest = rest.dropFirst()
      guard let next = power() else { return nil }
      value = sign == "*" ? value * next : value / next
    }
    return value
  }

  private mutating func power() -> Double? {
    guard let base = term() else { return nil }
    guard take("^") else { return base }
    guard let exponent = term() else { return nil }
    return exponent == 2 ? base * base : nil
  }

  private mutating func term() -> Double? {
    if take("(") {
      let value = sum()
      return take(")") ? value : nil
    }
    let name = rest.prefix { $0.isLetter }
    if !name.isEmpty {
      rest = rest.dropFirst(name.count)
      return function(String(name))
    }
    return number()
  }

  private mutating func function(_ name: String) -> Double? {
    guard take("(") else { return nil }
    var values: [Double] = []
    repeat {
      guard let value = sum() else { return nil }
      values.append(value)
    } while take(",")
    guard take(")") else { return nil }
    switch name {
    case "max": return values.max()
    case "min": return values.min()
    case "sqrt": return values.count == 1 ? values[0].squareRoot() : nil
    case "median":
      let sorted = values.sorted()
      return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
    default: return nil
    }
  }

  /// `-1.5`, `2e-05`.
  private mutating func number() -> Double? {
    var text = ""
    while let next = rest.first {
      let isSign = next == "-" && (text.isEmpty || text.last == "e")
      guard next.isNumber || next == "." || isSign || (next == "e" && !text.isEmpty) else { break }
      text.append(next)
      rest = rest.dropFirst()
    }
    return Double(text)
  }
}
