import Testing

@testable import Spreadsheets

struct ZipArchiveTests {
  private let three = ZipMaker([
    .init("a.txt", "first"), .init("folder/b.txt", String(repeating: "second ", count: 40)), .init("c.txt", ""),
  ])

  private func open(_ zip: ZipMaker, limits: Limits = .standard) throws(SpreadsheetError) -> ZipArchive {
    try ZipArchive(FileContents(bytes: zip.bytes(), name: "test.zip"), limits: limits)
  }

  /// The unpacked text of a member; nil if the archive has none.
  private func text(_ archive: ZipArchive, _ name: String) throws -> String? {
    guard let member = archive.member(name) else { return nil }
    defer { withExtendedLifetime(archive) {} }
    var stream = try PartStream(archive, member, limits: .standard)
    var bytes: [UInt8] = []
    let block = UnsafeMutableRawBufferPointer.allocate(byteCount: 16, alignment: 8)
    defer { block.deallocate() }
    while true {
      let count = try stream.read(into: block)
      if count == 0 { return String(decoding: bytes, as: UTF8.self) }
      bytes += block[..<count]
    }
  }

  private static let spellings: [(String, @Sendable (ZipMaker) -> ZipMaker)] = [
    ("deflated", { $0 }),
    ("stored", { $0.mapping { $0.isStored = true } }),
    ("data descriptors", { $0.mapping { $0.hasDescriptor = true } }),
    ("stored with data descriptors", { $0.mapping { ($0.isStored, $0.hasDescriptor) = (true, true) } }),
    ("zip64 members", { $0.mapping { $0.isZip64 = true } }),
    (
      "zip64 end",
      { zip in
        var zip = zip
        zip.hasZip64End = true
        return zip
      }
    ),
    (
      "zip64 end and members behind other bytes",
      { zip in
        var zip = zip.mapping { $0.isZip64 = true }
        zip.hasZip64End = true
        zip.preamble = Array("HTTP/1.1 200 OK\r\n\r\n".utf8)
        return zip
      }
    ),
    (
      "bytes before",
      { zip in
        var zip = zip
        zip.preamble = [UInt8](repeating: 0x20, count: 1000)
        return zip
      }
    ),
    (
      "a comment",
      { zip in
        var zip = zip
        zip.comment = Array("made by hand".utf8)
        return zip
      }
    ),
    (
      "a comment that looks like an end",
      { zip in
        var zip = zip
        zip.comment = [0x50, 0x4b, 0x05, 0x06] + [UInt8](repeating: 0xff, count: 18)
        return zip
      }
    ),
    ("backslashes", { $0.mapping { $0.name = $0.name.replacing("/", with: "\\") } }),
    ("a leading slash", { $0.mapping { $0.name = "/" + $0.name } }),
    ("upper case", { $0.mapping { $0.name = $0.name.uppercased() } }),
    ("wrong unpacked sizes, which are hints", { $0.mapping { $0.size = 1 } }),
  ]

  @Test(arguments: spellings.indices)
  func `the same members however they are written`(index: Int) throws {
    let (spelling, change) = Self.spellings[index]
    let archive = try open(change(three))
    #expect(archive.members.count == 3, "\(spelling)")
    #expect(try text(archive, "a.txt") == "first", "\(spelling)")
    #expect(try text(archive, "folder/b.txt") == String(repeating: "second ", count: 40), "\(spelling)")
    #expect(try text(archive, "c.txt") == "", "\(spelling)")
    #expect(archive.member("d.txt") == nil, "\(spelling)")
  }

  @Test func `an archive without members`() throws {
    #expect(try open(ZipMaker([])).members.isEmpty)
  }

  @Test func `the first of two members of one name counts, and the name is noted`() throws {
    let archive = try open(ZipMaker([.init("a", "first"), .init("b", "b"), .init("A", "second")]))
    #expect(try text(archive, "a") == "first")
    #expect(archive.repeatedNames == ["A"])
  }

  /// Twenty names of 65,535 slashes: a second of work if each slash is dropped by moving the rest.
  @Test func `names of nothing but slashes cost no more than their length`() throws {
    let name = String(repeating: "/", count: 65_535)
    let archive = try open(ZipMaker((0..<20).map { _ in ZipMaker.Member(name, "x") }))
    #expect(archive.member("")?.name == "")
  }

  @Test(arguments: [
    (UInt32(0), UInt32(200), "overlap"), (0, .max, "outside the file"), (.max, 5, "outside the file"),
    (4, 5, "outside the file"),
  ])
  func `members that overlap or lie outside are refused`(offset: UInt32, size: UInt32, what: String) {
    var zip = three
    zip.members[1].offset = offset
    zip.members[1].compressedSize = size
    let error = caught(SpreadsheetError.self) { _ = try open(zip) }
    #expect(error?.code == .corrupt)
    #expect(error?.message.contains(what) == true, "\(String(describing: error))")
  }

  @Test func `an unknown packing method is named`() {
    let error = caught(SpreadsheetError.self) { _ = try open(three.mapping { $0.method = 14 }) }
    #expect(error?.code == .unsupported)
    #expect(error?.message.contains("a.txt is packed by method 14") == true)
  }

  @Test func `more members than the limit`() {
    #expect(throws: Never.self) { try open(three, limits: Limits(parts: 3)) }
    let error = caught(SpreadsheetError.self) { _ = try open(three, limits: Limits(parts: 2)) }
    #expect(error?.code == .limit)
  }

  /// The end record's count, size and offset, and their zip64 forms, at values that invite overflow.
  @Test func `hostile numbers in the end records`() {
    for hasZip64End in [false, true] {
      var zip = three
      zip.hasZip64End = hasZip64End
      let bytes = zip.bytes()
      let end = bytes.count - (hasZip64End ? 22 + 20 + 56 : 22)
      for start in end..<(bytes.count - 8) {
        for value: UInt8 in [0x00, 0x7f, 0x80, 0xff] {
          var changed = bytes
          changed.replaceSubrange(start..<(start + 8), with: repeatElement(value, count: 8))
          // Any error will do, and so will the right members.
          let archive = try? ZipArchive(FileContents(bytes: changed, name: "x"), limits: .standard)
          if let archive { #expect(archive.members.count <= 3) }
        }
      }
    }
  }
}
