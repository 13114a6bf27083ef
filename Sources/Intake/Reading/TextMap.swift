/// What each text of a table was taken as, worked out when a cell first holds it: rows are then integer work.
///
/// Cost: an array over the pool's codes.
struct TextMap<Value> {
  private var values: [Value?]

  init(texts: Int) { values = Array(repeating: nil, count: texts) }

  /// What is known of a code; nil where nothing is.
  subscript(code: UInt64) -> Value? {
    Int(exactly: code).flatMap { values.indices.contains($0) ? values[$0] : nil }
  }

  /// What is known of a code, or what `read` makes of it; nil for a code beyond the pool.
  mutating func value(of code: UInt64, _ read: () -> Value) -> Value? {
    guard let code = Int(exactly: code), values.indices.contains(code) else { return nil }
    if let known = values[code] { return known }
    let value = read()
    values[code] = value
    return value
  }
}
