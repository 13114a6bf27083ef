extension RandomAccessCollection where Index == Int {
  /// The longest stretches of neighbours that share a key, in their order. O(count).
  func runs<Key: Equatable>(sharing key: (Element) -> Key) -> [SubSequence] {
    var runs: [SubSequence] = []
    var start = startIndex
    while start < endIndex {
      let shared = key(self[start])
      let end = self[start...].firstIndex { key($0) != shared } ?? endIndex
      runs.append(self[start..<end])
      start = end
    }
    return runs
  }
}
