import Testing

@testable import Spreadsheets

struct PartStreamTests {
  /// Reads a member in blocks of a size.
  private func read(
    _ member: ZipMaker.Member, block size: Int = 1000, limits: Limits = .standard
  ) throws(SpreadsheetError) -> [UInt8] {
    let archive = try ZipArchive(FileContents(bytes: ZipMaker([member]).bytes(), name: "f.xlsx"), limits: limits)
    defer { withExtendedLifetime(archive) {} }
    var stream = try PartStream(archive, archive.members[0], limits: limits)
    var bytes: [UInt8] = []
    let block = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 8)
    defer { block.deallocate() }
    while true {
      let count = try stream.read(into: block)
      if count == 0 { break }
      bytes += block[..<count]
    }
    #expect(try stream.read(into: block) == 0, "a stream that ended stays at its end")
    return bytes
  }

  private let text = ZipMaker.Member("part.xml", (0..<300).map { "line \($0)" }.joined(separator: "\n"))

  @Test(arguments: [1, 7, 100, 2588, 2589, 2590, 5178, 100_000], [false, true])
  func `blocks of any size`(size: Int, isStored: Bool) throws {
    var member = text
    member.isStored = isStored
    #expect(member.bytes.count == 2589, "the sizes above are around the part's own")
    #expect(try read(member, block: size) == member.bytes)
  }

  /// Memory of a file's bytes is given back behind the reading; they are there again for who reads anew.
  @Test(arguments: [false, true])
  func `a long part of a file, read twice`(isStored: Bool) throws {
    var random = Seeded(state: 5)
    var member = ZipMaker.Member("noise.bin", (0..<(3 << 20)).map { _ in UInt8.random(in: 0...255, using: &random) })
    member.isStored = isStored
    try withTemporaryFolder { folder in
      try write(ZipMaker([text, member]).bytes(), to: folder + "/f.xlsx")
      let archive = try ZipArchive(FileContents(path: folder + "/f.xlsx", name: "f.xlsx"), limits: .standard)
      defer { withExtendedLifetime(archive) {} }
      let block = UnsafeMutableRawBufferPointer.allocate(byteCount: 100_000, alignment: 8)
      defer { block.deallocate() }
      for part in [1, 1, 0] {
        var stream = try PartStream(archive, archive.members[part], limits: .standard)
        var bytes: [UInt8] = []
        while true {
          let count = try stream.read(into: block)
          if count == 0 { break }
          bytes += block[..<count]
        }
        #expect(bytes == (part == 0 ? text.bytes : member.bytes))
      }
    }
  }

  @Test(arguments: [false, true])
  func `a wrong checksum`(isStored: Bool) {
    var member = text
    member.isStored = isStored
    member.checksum = 1
    for size in [100, member.bytes.count, 100_000] {
      let error = caught(SpreadsheetError.self) { _ = try read(member, block: size) }
      #expect(error?.code == .corrupt)
      #expect(error?.part == "part.xml")
      #expect(error?.message.contains("checksum") == true)
    }
  }

  @Test func `data that end before their end mark`() {
    var member = text
    member.compressedSize = 40
    let error = caught(SpreadsheetError.self) { _ = try read(member) }
    #expect(error?.code == .corrupt)
    #expect(error?.message == "The part ends before its end mark.")
  }

  @Test func `bytes that are not deflated`() {
    var member = ZipMaker.Member("part.xml", [UInt8](repeating: 0xff, count: 50))
    member.isStored = true
    member.method = 8
    let error = caught(SpreadsheetError.self) { _ = try read(member) }
    #expect(error?.code == .corrupt)
    #expect(error?.message == "The part's packed bytes are damaged.")
  }

  @Test func `an encrypted member`() {
    var member = text
    member.flags = 1
    let error = caught(SpreadsheetError.self) { _ = try read(member) }
    #expect(error?.code == .unsupported)
    #expect(error?.remedy.contains("password") == true)
  }

  /// A million spaces deflate a thousandfold.
  @Test func `a bomb beyond both bounds, and honest parts within one of them`() throws {
    let bomb = ZipMaker.Member("bomb.xml", [UInt8](repeating: 0x20, count: 1_000_000))
    let small = Limits(inflatedBytes: 100_000, inflationRatio: 100)
    let error = caught(SpreadsheetError.self) { _ = try read(bomb, limits: small) }
    #expect(error?.code == .limit)
    #expect(error?.part == "bomb.xml")
    #expect(try read(bomb, limits: Limits(inflatedBytes: 1_000_000, inflationRatio: 1)).count == 1_000_000)
    #expect(try read(bomb, limits: Limits(inflatedBytes: 1, inflationRatio: 2000)).count == 1_000_000)
    #expect(try read(bomb, limits: Limits(inflatedBytes: 0, inflationRatio: .max)).count == 1_000_000)
  }
}
