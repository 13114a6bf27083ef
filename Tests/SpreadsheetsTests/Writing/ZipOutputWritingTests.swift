import Testing

@testable import Spreadsheets

@Suite struct ZipOutputWritingTests {
  private static func zipped(_ members: [(String, [UInt8])]) throws -> [UInt8] {
    var zip = ZipOutput()
    var bytes: [UInt8] = []
    for (name, content) in members {
      var writer = ZipMemberWriter(name)
      // In pieces, so that a long member has several blocks.
      for start in stride(from: 0, to: content.count, by: 10_000) {
        content[start..<min(start + 10_000, content.count)].withUnsafeBufferPointer { writer.out.write($0) }
        try writer.flushIfFull()
      }
      let member = try writer.finish()
      bytes += zip.header(of: member)
      bytes += member.packed
    }
    return bytes + zip.end()
  }

  @Test func membersComeBack() throws {
    let long = (0..<5_000_000).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 11) }
    let members: [(String, [UInt8])] = [("empty", []), ("a/b.xml", Array("<a/>".utf8)), ("long", long)]
    let parts = try ZipParts(Self.zipped(members))
    #expect(parts.names == members.map(\.0))
    for (part, member) in zip(parts.parts, members) {
      #expect(part.bytes == member.1)
      #expect(part.version == 20)
    }
  }

  @Test(arguments: [("plain.xml", 0), ("Überblick.xml", 0x0800)])
  func namesAreMarkedAsUTF8OnlyIfTheyAreNotASCII(name: String, flags: Int) throws {
    let parts = try ZipParts(Self.zipped([(name, [1])]))
    #expect(parts.parts.map(\.name) == [name])
    #expect(parts.parts.map(\.flags) == [flags])
  }

  @Test func largeMembersHaveZip64FieldsAndSmallOnesHaveNot() {
    var zip = ZipOutput()
    let size: UInt64 = 5 << 30
    let large = ZipMember(name: "l", method: 8, crc: 7, size: size, packed: [])
    let header = zip.header(of: large, packedSize: 0xffff_ffff)
    #expect(header[4] == 45)
    #expect(Array(header[18..<26]) == Array(repeating: 0xff, count: 8), "both sizes point to the zip64 field")
    #expect(Array(header[26..<31]) == [1, 0, 20, 0, UInt8(ascii: "l")])
    #expect(header.suffix(20) == [1, 0, 16, 0] + Self.eight(size) + Self.eight(0xffff_ffff))

    let small = ZipMember(name: "s", method: 8, crc: 7, size: 3, packed: [1, 2])
    let second = zip.header(of: small)
    #expect(second[4] == 20)
    #expect(second.count == 31)

    let offset = UInt64(header.count) + 0xffff_ffff
    let end = zip.end()
    let far = Array(end.dropFirst(46 + 1 + 20))
    #expect(far[6] == 45, "the directory needs zip64 for an offset")
    #expect(Array(far[42..<46]) == [0xff, 0xff, 0xff, 0xff])
    #expect(Array(far[47..<59]) == [1, 0, 8, 0] + Self.eight(offset))
    let record = Array(far.dropFirst(59))
    #expect(Array(record.prefix(12)) == [0x50, 0x4b, 6, 6] + Self.eight(44))
    #expect(Array(record[24..<40]) == Self.eight(2) + Self.eight(2))
    #expect(record.dropFirst(56).prefix(4) == [0x50, 0x4b, 6, 7])
    #expect(record.count == 56 + 20 + 22)
  }

  @Test func manyMembersNeedAZip64Record() {
    var zip = ZipOutput()
    for _ in 0..<65_535 { _ = zip.header(of: ZipMember(name: "m", method: 8, crc: 0, size: 0, packed: [])) }
    let end = zip.end()
    #expect(Array(end.suffix(22)[(end.count - 14)..<(end.count - 10)]) == [0xff, 0xff, 0xff, 0xff])
    let record = Array(end.suffix(98))
    #expect(record.prefix(4) == [0x50, 0x4b, 6, 6])
    #expect(Array(record[24..<32]) == Self.eight(65_535))
  }

  private static func eight(_ value: UInt64) -> [UInt8] { withUnsafeBytes(of: value.littleEndian, Array.init) }
}
