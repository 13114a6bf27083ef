/// Text in the order in which people count: runs of digits compare as numbers, so `Q2` comes before `Q10`.
///
/// What stands between them compares byte by byte. Texts that differ in leading zeros only compare byte by byte too, so
/// equal order means equal text.
struct NaturalText: Comparable {
  private let bytes: [UInt8]

  init(_ text: String) { bytes = Array(text.utf8) }

  static func < (one: NaturalText, other: NaturalText) -> Bool {
    var a = one.bytes[...]
    var b = other.bytes[...]
    while let first = a.first, let second = b.first {
      if isDigit(first), isDigit(second) {
        // Without leading zeros, the longer run is the larger number.
        let x = a.prefix(while: isDigit).drop { $0 == UInt8(ascii: "0") }
        let y = b.prefix(while: isDigit).drop { $0 == UInt8(ascii: "0") }
        if x.count != y.count { return x.count < y.count }
        if !x.elementsEqual(y) { return x.lexicographicallyPrecedes(y) }
        a = a.drop(while: isDigit)
        b = b.drop(while: isDigit)
      } else {
        if first != second { return first < second }
        a = a.dropFirst()
        b = b.dropFirst()
      }
    }
    if a.isEmpty != b.isEmpty { return a.isEmpty }
    return one.bytes.lexicographicallyPrecedes(other.bytes)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}
