import CZlib

/// A zip archive as a test wants it, right or wrong. Without requests it is what Excel writes: deflated members, then the directory.
struct ZipMaker {
  struct Member {
    var name: String
    var bytes: [UInt8]
    var isStored = false
    /// Sizes and checksum behind the data instead of before them.
    var hasDescriptor = false
    /// Sizes and offset in the directory's zip64 field.
    var isZip64 = false
    var flags: UInt16 = 0
    /// What the directory says instead of the truth.
    var method: UInt16?
    var checksum: UInt32?
    var compressedSize: UInt32?
    var size: UInt32?
    var offset: UInt32?

    init(_ name: String, _ bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }

    init(_ name: String, _ text: String) { self.init(name, Array(text.utf8)) }
  }

  var members: [Member]
  /// Bytes before the archive, which its offsets do not count.
  var preamble: [UInt8] = []
  /// A zip64 end record and locator before the end record, which then says 0xFFFF and 0xFFFFFFFF.
  var hasZip64End = false
  var comment: [UInt8] = []

  init(_ members: [Member]) { self.members = members }

  /// The same archive with every member changed.
  func mapping(_ change: (inout Member) -> Void) -> ZipMaker {
    var copy = self
    for index in copy.members.indices { change(&copy.members[index]) }
    return copy
  }

  /// The archive's bytes.
  func bytes() -> [UInt8] {
    var out: [UInt8] = []
    var directory: [UInt8] = []
    for member in members {
      let offset = out.count
      let packed = member.isStored ? member.bytes : Self.deflated(member.bytes)
      let checksum = member.checksum ?? Self.checksum(member.bytes)
      let method = member.method ?? (member.isStored ? 0 : 8)
      let flags = member.flags | (member.hasDescriptor ? 8 : 0)
      let name = Array(member.name.utf8)
      let sizes = [checksum, UInt32(packed.count), UInt32(member.bytes.count)]

      out += Self.field(0x0403_4b50 as UInt32) + Self.field(20 as UInt16) + Self.field(flags) + Self.field(method)
      out += Self.field(0x0021_0000 as UInt32)
      for size in sizes { out += Self.field(member.hasDescriptor ? 0 : size) }
      out += Self.field(UInt16(name.count)) + Self.field(0 as UInt16) + name + packed
      if member.hasDescriptor {
        out += Self.field(0x0807_4b50 as UInt32)
        for size in sizes { out += Self.field(size) }
      }

      let stated = [
        member.compressedSize ?? UInt32(packed.count), member.size ?? UInt32(member.bytes.count),
        member.offset ?? UInt32(offset),
      ]
      var extra: [UInt8] = []
      if member.isZip64 {
        extra = Self.field(1 as UInt16) + Self.field(24 as UInt16)
        for wide in [stated[1], stated[0], stated[2]] { extra += Self.field(UInt64(wide)) }
      }
      let narrow = member.isZip64 ? [.max, .max, .max] : stated
      directory += Self.field(0x0201_4b50 as UInt32) + Self.field(20 as UInt16) + Self.field(20 as UInt16)
      directory += Self.field(flags) + Self.field(method) + Self.field(0x0021_0000 as UInt32) + Self.field(checksum)
      directory += Self.field(narrow[0]) + Self.field(narrow[1])
      directory += Self.field(UInt16(name.count)) + Self.field(UInt16(extra.count)) + Self.field(0 as UInt16)
      directory += Self.field(0 as UInt32) + Self.field(0 as UInt32) + Self.field(narrow[2]) + name + extra
    }
    let start = out.count
    out += directory
    if hasZip64End {
      let record = out.count
      out += Self.field(0x0606_4b50 as UInt32) + Self.field(44 as UInt64) + Self.field(45 as UInt16)
      out += Self.field(45 as UInt16) + Self.field(0 as UInt64)
      for value in [members.count, members.count, directory.count, start] { out += Self.field(UInt64(value)) }
      out += Self.field(0x0706_4b50 as UInt32) + Self.field(0 as UInt32) + Self.field(UInt64(record))
      out += Self.field(1 as UInt32)
    }
    out += Self.field(0x0605_4b50 as UInt32) + Self.field(0 as UInt32)
    for _ in 0..<2 { out += Self.field(hasZip64End ? UInt16.max : UInt16(members.count)) }
    out += Self.field(hasZip64End ? UInt32.max : UInt32(directory.count))
    out += Self.field(hasZip64End ? UInt32.max : UInt32(start))
    out += Self.field(UInt16(comment.count)) + comment
    return preamble + out
  }

  static func checksum(_ bytes: [UInt8]) -> UInt32 { UInt32(crc32_z(0, bytes, bytes.count)) }

  private static func field(_ value: some FixedWidthInteger) -> [UInt8] {
    withUnsafeBytes(of: value.littleEndian, Array.init)
  }

  /// Raw deflate, as members of a zip.
  static func deflated(_ bytes: [UInt8]) -> [UInt8] { packed(bytes, windowBits: -15) }

  /// A gzip file.
  static func gzipped(_ bytes: [UInt8]) -> [UInt8] { packed(bytes, windowBits: 31) }

  private static func packed(_ bytes: [UInt8], windowBits: Int32) -> [UInt8] {
    var input = bytes
    var stream = z_stream()
    precondition(plumbline_deflate_init(&stream, 9, windowBits) == Z_OK)
    defer { deflateEnd(&stream) }
    var out = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(bytes.count))) + 64)
    let capacity = out.count
    let left = input.withUnsafeMutableBufferPointer { input in
      out.withUnsafeMutableBufferPointer { out in
        stream.next_in = input.baseAddress
        stream.avail_in = UInt32(input.count)
        stream.next_out = out.baseAddress
        stream.avail_out = UInt32(capacity)
        precondition(deflate(&stream, Z_FINISH) == Z_STREAM_END)
        return Int(stream.avail_out)
      }
    }
    return Array(out[..<(capacity - left)])
  }
}
