/// Steps through the bytes of plain XML. The bytes must end with a NUL, which no step passes; `PartBlock.slack` says how many behind it
/// may be read.
extension UnsafePointer<UInt8> {
  /// The eight bytes that stand here, the first as the lowest.
  @inline(__always)
  var word: UInt64 { UInt64(littleEndian: UnsafeRawPointer(self).loadUnaligned(as: UInt64.self)) }

  enum TagPart {
    /// An attribute's name stands here.
    case attribute
    /// The tag ended with `>`.
    case open
    /// The tag ended with `/>`.
    case close
    case foreign
  }

  @inline(__always)
  mutating func skipBlanks() {
    while self[0] == 0x20 || self[0] == 0x0a || self[0] == 0x0d || self[0] == 0x09 { self += 1 }
  }

  /// Whether these bytes stand here. Reads no further than the first that differs, so never beyond a NUL.
  @inline(__always)
  func isAt(_ text: StaticString) -> Bool {
    let bytes = text.utf8Start
    for index in 0..<text.utf8CodeUnitCount where self[index] != bytes[index] { return false }
    return true
  }

  /// Moves to the first byte that differs from a text that does not stand here: at the end of the block that is the NUL, and the caller
  /// sees that the row goes on.
  mutating func moveToMismatch(_ text: StaticString) {
    let bytes = text.utf8Start
    var index = 0
    while index < text.utf8CodeUnitCount, self[index] == bytes[index] { index += 1 }
    self += index
  }

  /// What comes next inside a start tag. XML asks for a blank before each attribute.
  @inline(__always)
  mutating func nextInTag() -> TagPart {
    let start = self
    skipBlanks()
    switch self[0] {
    case UInt8(ascii: ">"):
      self += 1
      return .open
    case UInt8(ascii: "/"):
      if self[1] == UInt8(ascii: ">") {
        self += 2
        return .close
      }
      self += 1
      return .foreign
    default:
      return self > start ? .attribute : .foreign
    }
  }

  /// The position of the attribute's name in a list, moving behind its `=`; nil for other names, and for blanks around the `=`.
  @inline(__always)
  mutating func attributeName(of names: [StaticString]) -> Int? {
    for (position, name) in names.enumerated() where isAt(name) && self[name.utf8CodeUnitCount] == UInt8(ascii: "=") {
      self += name.utf8CodeUnitCount + 1
      return position
    }
    while self[0] > 0x20, self[0] != UInt8(ascii: "="), self[0] != UInt8(ascii: ">") { self += 1 }
    return nil
  }

  /// The value in quotes of either kind, moving behind it; nil where it holds anything but printable ASCII without markup, or is so long
  /// that only an attack writes it.
  @inline(__always)
  mutating func attributeValue() -> UnsafeBufferPointer<UInt8>? {
    let quote = self[0]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return nil }
    let start = self + 1
    var p = start
    while p[0] != quote {
      guard p[0] >= 0x20, p[0] < 0x7f, p[0] != UInt8(ascii: "<"), p[0] != UInt8(ascii: "&") else {
        self = p
        return nil
      }
      p += 1
    }
    self = p + 1
    guard p - start < 1 << 16 else { return nil }
    return UnsafeBufferPointer(start: start, count: p - start)
  }

  /// The text up to the next `<`, moving there; nil where it holds what only libxml2 shall judge: control characters, carriage returns,
  /// `]]>`, entities other than the five named ones, invalid UTF-8.
  @inline(__always)
  mutating func text() -> (bytes: UnsafeBufferPointer<UInt8>, hasEntities: Bool)? {
    let start = self
    var p = start
    var hasEntities = false
    while true {
      while Self.arePlain(p.word) { p += 8 }
      let byte = p[0]
      if byte == UInt8(ascii: "<") { break }
      if byte < 0x80, Self.isPlain(byte) {
        p += 1
        continue
      }
      guard let length = p.specialLength() else {
        self = p
        // A sequence that the end of the block cuts is incomplete, not foreign.
        while self[0] != 0, self - p < 8 { self += 1 }
        return nil
      }
      if byte == UInt8(ascii: "&") { hasEntities = true }
      p += length
    }
    self = p
    return (UnsafeBufferPointer(start: start, count: p - start), hasEntities)
  }

  @inline(__always)
  private static func isPlain(_ byte: UInt8) -> Bool {
    (byte >= 0x20 && byte != UInt8(ascii: "&") && byte != UInt8(ascii: "]")) || byte == 0x0a || byte == 0x09
  }

  /// Whether eight bytes are all printable ASCII but `<`, `&` and `]`. False does not mean that one of them is special.
  @inline(__always)
  private static func arePlain(_ word: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    // A byte's highest bit is set by the subtraction if it was smaller, or by a borrow from a byte that was.
    let special =
      word | (word &- ones &* 0x20) | ((word ^ ones &* 0x3c) &- ones) | ((word ^ ones &* 0x26) &- ones)
      | ((word ^ ones &* 0x5d) &- ones)
    return special & (ones &* 0x80) == 0
  }

  /// The length of an entity or a character beyond ASCII; nil for what is not allowed.
  private func specialLength() -> Int? {
    let byte = self[0]
    switch byte {
    case UInt8(ascii: "&"):
      return Entities.named.first { isAt($0.text) }?.text.utf8CodeUnitCount
    case UInt8(ascii: "]"):
      return isAt("]]>") || self[1] == 0 || self[2] == 0 ? nil : 1
    case 0xc2...0xdf:
      return isTail(1) ? 2 : nil
    case 0xe0...0xef:
      guard isTail(1), isTail(2) else { return nil }
      // Overlong forms, surrogates, and the two that XML forbids.
      if byte == 0xe0, self[1] < 0xa0 { return nil }
      if byte == 0xed, self[1] > 0x9f { return nil }
      if byte == 0xef, self[1] == 0xbf, self[2] >= 0xbe { return nil }
      return 3
    case 0xf0...0xf4:
      guard isTail(1), isTail(2), isTail(3) else { return nil }
      if byte == 0xf0, self[1] < 0x90 { return nil }
      if byte == 0xf4, self[1] > 0x8f { return nil }
      return 4
    default:
      return nil
    }
  }

  @inline(__always)
  private func isTail(_ offset: Int) -> Bool { self[offset] & 0xc0 == 0x80 }
}

/// The entities that XML has without any declaration.
enum Entities {
  static let named: [(text: StaticString, byte: UInt8)] = [
    ("&amp;", UInt8(ascii: "&")), ("&lt;", UInt8(ascii: "<")), ("&gt;", UInt8(ascii: ">")),
    ("&quot;", UInt8(ascii: "\"")), ("&apos;", UInt8(ascii: "'")),
  ]

  /// Appends a text with its named entities resolved. Other ampersands stay; the scanner lets none through.
  static func decode(_ text: UnsafeBufferPointer<UInt8>, into out: inout [UInt8]) {
    var index = 0
    while index < text.count {
      if text[index] == UInt8(ascii: "&"),
        let entity = named.first(where: { entity in
          text[index...].starts(
            with: UnsafeBufferPointer(start: entity.text.utf8Start, count: entity.text.utf8CodeUnitCount))
        })
      {
        out.append(entity.byte)
        index += entity.text.utf8CodeUnitCount
      } else {
        out.append(text[index])
        index += 1
      }
    }
  }
}
