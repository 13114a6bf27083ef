import CZlib
import Testing

/// A zip read back by the book and without any care for speed: every header is compared with its twin.
struct ZipParts {
  struct Part {
    let name: String
    let bytes: [UInt8]
    let version: Int
    let flags: Int
  }

  let parts: [Part]

  var names: [String] { parts.map(\.name) }

  /// The text of a part; fails the test where there is none.
  func text(_ name: String) throws -> String {
    let part = try #require(parts.first { $0.name == name }, "no part \(name)")
    return String(decoding: part.bytes, as: UTF8.self)
  }

  init(_ zip: [UInt8]) throws {
    func number(_ offset: Int, _ width: Int) -> Int {
      zip[offset..<(offset + width)].reversed().reduce(0) { $0 << 8 | Int($1) }
    }
    let end = zip.count - 22
    try #require(end >= 0 && number(end, 4) == 0x0605_4b50)
    let count = number(end + 10, 2)
    var central = number(end + 16, 4)
    #expect(central + number(end + 12, 4) == end)
    var parts: [Part] = []
    var expectedOffset = 0
    for _ in 0..<count {
      try #require(number(central, 4) == 0x0201_4b50)
      let (nameLength, extraLength) = (number(central + 28, 2), number(central + 30, 2))
      let local = number(central + 42, 4)
      #expect(local == expectedOffset)
      try #require(number(local, 4) == 0x0403_4b50)
      // Version, flags, method, time, date, crc, sizes, name length, extra length.
      #expect(zip[(local + 4)..<(local + 30)] == zip[(central + 6)..<(central + 32)])
      #expect(zip[(local + 30)..<(local + 30 + nameLength)] == zip[(central + 46)..<(central + 46 + nameLength)])
      #expect(number(local + 10, 4) == 0x0021_0000, "1980-01-01T00:00")
      #expect(number(local + 8, 2) == 8)
      let packedStart = local + 30 + nameLength + extraLength
      let packed = Array(zip[packedStart..<(packedStart + number(local + 18, 4))])
      let bytes = try inflated(packed, windowBits: -15)
      #expect(bytes.count == number(local + 22, 4))
      #expect(Int(crc32(0, bytes, UInt32(bytes.count))) == number(local + 14, 4))
      let name = String(decoding: zip[(local + 30)..<(local + 30 + nameLength)], as: UTF8.self)
      parts.append(Part(name: name, bytes: bytes, version: number(local + 4, 2), flags: number(local + 6, 2)))
      expectedOffset = packedStart + packed.count
      central += 46 + nameLength + extraLength
    }
    self.parts = parts
  }
}

/// All that zlib makes of the bytes; the stream must end where they end.
func inflated(_ packed: [UInt8], windowBits: Int32) throws -> [UInt8] {
  var packed = packed
  var out: [UInt8] = []
  var stream = z_stream()
  try #require(plumbline_inflate_init(&stream, windowBits) == Z_OK)
  defer { inflateEnd(&stream) }
  try packed.withUnsafeMutableBufferPointer { input in
    stream.next_in = input.baseAddress
    stream.avail_in = UInt32(input.count)
    var status = Z_OK
    while status == Z_OK {
      var room = [UInt8](repeating: 0, count: 1 << 16)
      status = room.withUnsafeMutableBufferPointer {
        stream.next_out = $0.baseAddress
        stream.avail_out = UInt32($0.count)
        return inflate(&stream, Z_NO_FLUSH)
      }
      out += room.prefix(room.count - Int(stream.avail_out))
    }
    try #require(status == Z_STREAM_END && stream.avail_in == 0)
  }
  return out
}

/// What stands between the start tag (whatever its attributes) and the end tag of the first element of a name.
func content(of element: String, in xml: String) throws -> String {
  let start = try #require(xml.firstRange(of: try Regex("<\(element)( [^>]*)?>")))
  let end = try #require(xml[start.upperBound...].firstRange(of: "</\(element)>"))
  return String(xml[start.upperBound..<end.lowerBound])
}

/// A long literal in pieces; `+` would take the compiler minutes.
func joined(_ pieces: String...) -> String { pieces.joined() }
