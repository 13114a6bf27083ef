/// Values in the order of their first appearance, each once.
struct DistinctList<Value: Hashable> {
  private(set) var values: [Value] = []
  private var positions: [Value: Int] = [:]

  /// Where a value stands; at the end if it is new.
  mutating func position(of value: Value) -> Int {
    if let position = positions[value] { return position }
    positions[value] = values.count
    values.append(value)
    return values.count - 1
  }

  func existing(_ value: Value) -> Int? { positions[value] }
}
