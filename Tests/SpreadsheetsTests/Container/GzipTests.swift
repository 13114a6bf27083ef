import Testing

@testable import Spreadsheets

struct GzipTests {
  private func unpack(_ bytes: [UInt8], limits: Limits = .standard) throws(SpreadsheetError) -> [UInt8] {
    let contents = FileContents(bytes: bytes, name: "f.csv.gz")
    return try withExtendedLifetime(contents) { () throws(SpreadsheetError) in
      try Gzip.unpacked(contents.bytes, limits: limits, file: contents.name)
    }
  }

  private let lines = Array((0..<500).map { "\($0),\($0 * $0)\n" }.joined().utf8)

  @Test func `what was packed comes back`() throws {
    for bytes in [[], [0x41], lines] { #expect(try unpack(ZipMaker.gzipped(bytes)) == bytes) }
  }

  @Test func `several members in a row are one file`() throws {
    let parts = [lines.prefix(100), lines[100..<1000], lines[1000...]]
    #expect(try unpack(parts.flatMap { ZipMaker.gzipped(Array($0)) }) == lines)
  }

  @Test func `what follows the last member is no part of it`() throws {
    #expect(try unpack(ZipMaker.gzipped(lines) + [0, 0, 0, 0, 0, 0]) == lines)
  }

  @Test func `every prefix is cut short`() {
    let packed = ZipMaker.gzipped(Array("a,b\n1,2\n".utf8))
    for count in 2..<packed.count {
      let error = caught(SpreadsheetError.self) { _ = try unpack(Array(packed[..<count])) }
      #expect(error?.code == .corrupt)
      #expect(error?.message == "The gzip file ends before its end mark.")
    }
  }

  /// A bit between the last block and the checksum may mean nothing; no other goes unnoticed.
  @Test func `a flipped bit behind the header is noticed, or the bytes are right`() {
    let packed = ZipMaker.gzipped(lines)
    let noticed = (10..<packed.count).filter { index in
      var changed = packed
      changed[index] ^= 0x10
      guard let unpacked = try? unpack(changed) else { return true }
      if unpacked != lines { Issue.record("byte \(index)") }
      return false
    }
    #expect(noticed.count >= packed.count - 11)
  }

  @Test func `a bomb`() throws {
    let bomb = ZipMaker.gzipped([UInt8](repeating: 0x2c, count: 1_000_000))
    let error = caught(SpreadsheetError.self) {
      _ = try unpack(bomb, limits: Limits(inflatedBytes: 10_000, inflationRatio: 100))
    }
    #expect(error?.code == .limit)
    #expect(error?.file == "f.csv.gz")
    #expect(try unpack(bomb, limits: Limits(inflatedBytes: 8_000_000)).count == 1_000_000)
  }
}
