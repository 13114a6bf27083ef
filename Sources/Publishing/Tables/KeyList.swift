/// Keys that differ in more than case, since Power BI relates tables without regard to it.
struct KeyList {
  private var taken: Set<String>

  /// - Parameter reserved: keys that stand for something else.
  init(reserved: [String] = []) { taken = Set(reserved.map { $0.lowercased() }) }

  /// The wanted key, or the first of `wanted-2`, `wanted-3` … that is free.
  mutating func key(_ wanted: String) -> String {
    let base = wanted.isEmpty ? "unnamed" : wanted
    var key = base
    var number = 2
    while !taken.insert(key.lowercased()).inserted {
      key = "\(base)-\(number)"
      number += 1
    }
    return key
  }

  /// A name in lower case, its words joined by hyphens: `PMO North (2)` becomes `pmo-north-2`. Letters of any script stay.
  static func slug(_ name: String) -> String {
    let words = name.lowercased().split { !$0.isLetter && !$0.isNumber }
    return words.joined(separator: "-")
  }
}
