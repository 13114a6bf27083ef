/// Keys that differ in more than case, since Power BI relates tables without regard to it.
struct KeyList {
  private var taken: Set<String>
  /// The last number given to a key, so that a million equal names do not count from the start each.
  private var numbers: [String: Int] = [:]

  /// - Parameter reserved: keys that stand for something else.
  init(reserved: [String] = []) { taken = Set(reserved.map { $0.lowercased() }) }

  /// The wanted key, or the first of `wanted-2`, `wanted-3` … that is free.
  mutating func key(_ wanted: String) -> String {
    let base = wanted.isEmpty ? "unnamed" : wanted
    var key = base
    let folded = base.lowercased()
    while !taken.insert(key.lowercased()).inserted {
      let number = numbers[folded, default: 1] + 1
      numbers[folded] = number
      key = "\(base)-\(number)"
    }
    return key
  }

  /// A name in lower case, its words joined by hyphens: `PMO North (2)` becomes `pmo-north-2`. Letters of any script stay.
  static func slug(_ name: String) -> String {
    let words = name.lowercased().split { !$0.isLetter && !$0.isNumber }
    return words.joined(separator: "-")
  }
}
