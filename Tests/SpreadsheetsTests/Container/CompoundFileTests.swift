import Testing

@testable import Spreadsheets

/// Makes OLE containers: a header, a stretch of sectors of no account, the table of next sectors, and the directory.
struct CompoundMaker {
  var names: [String]
  var sectorSize = 512
  /// Sectors between the header and the directory.
  var before = 0
  /// Overwrites the table's entry of a sector.
  var next: [Int: UInt32] = [:]

  func bytes() -> [UInt8] {
    let perSector = sectorSize / 4
    let directory = (names.count * 128 + sectorSize - 1) / sectorSize
    // The table has an entry for each sector, its own included; what the header has no room for goes into list sectors.
    var table = 1
    var lists = 0
    while table * perSector < before + directory + table + lists {
      table += 1
      lists = max(0, (table - 109 + perSector - 2) / (perSector - 1))
    }
    let tableStart = before + directory
    let listStart = tableStart + table
    var file = [UInt8](repeating: 0, count: (1 + listStart + lists) * sectorSize)
    func put(_ value: UInt32, _ place: Int) {
      for byte in 0..<4 { file[place + byte] = UInt8(truncatingIfNeeded: value >> (8 * UInt32(byte))) }
    }
    func place(_ sector: Int) -> Int { (sector + 1) * sectorSize }
    for (index, byte) in CompoundFile.signature.enumerated() { file[index] = byte }
    file[30] = sectorSize == 512 ? 9 : 12
    put(UInt32(before), 48)
    put(lists > 0 ? UInt32(listStart) : 0xffff_fffe, 68)
    for index in 0..<109 { put(index < table ? UInt32(tableStart + index) : 0xffff_ffff, 76 + index * 4) }
    for list in 0..<lists {
      for slot in 0..<(perSector - 1) {
        let index = 109 + list * (perSector - 1) + slot
        put(index < table ? UInt32(tableStart + index) : 0xffff_ffff, place(listStart + list) + slot * 4)
      }
      put(list + 1 < lists ? UInt32(listStart + list + 1) : 0xffff_fffe, place(listStart + list) + sectorSize - 4)
    }
    for sector in 0..<directory {
      let following = sector + 1 < directory ? UInt32(before + sector + 1) : 0xffff_fffe
      put(next[before + sector] ?? following, place(tableStart) + (before + sector) * 4)
    }
    for (index, name) in names.enumerated() {
      let units = Array(name.utf16)
      for (position, unit) in units.enumerated() { file[place(before) + index * 128 + position * 2] = UInt8(unit) }
      file[place(before) + index * 128 + 64] = UInt8(units.count * 2 + 2)
    }
    return file
  }
}

struct CompoundFileTests {
  private func has(_ name: String, _ bytes: [UInt8]) -> Bool? {
    bytes.withUnsafeBytes { CompoundFile($0)?.has(name) }
  }

  /// Wherever the directory lies: behind megabytes, behind more than the header's list of tables covers.
  @Test(arguments: [(512, 0), (512, 3), (512, 200), (512, 20_000), (4096, 0), (4096, 300)])
  func `streams by name`(sectorSize: Int, before: Int) {
    let names = (0..<9).map { "Stream \($0)" } + ["EncryptedPackage"]
    let bytes = CompoundMaker(names: names, sectorSize: sectorSize, before: before).bytes()
    for name in names { #expect(has(name, bytes) == true, "\(name)") }
    for name in ["EncryptedPackag", "EncryptedPackages", "encryptedPackage", "Stream", ""] {
      #expect(has(name, bytes) == false, "\(name)")
    }
  }

  @Test func `a mark outside of the directory is none`() {
    var bytes = CompoundMaker(names: ["Root Entry", "Workbook"], before: 2).bytes()
    for (index, unit) in "EncryptedPackage".utf16.enumerated() { bytes[600 + index * 2] = UInt8(unit) }
    #expect(has("EncryptedPackage", bytes) == false)
  }

  @Test func `chains that lead in circles and out of the file end`() {
    for next: UInt32 in [0, 1, 4000, 0xffff_fff0] {
      let maker = CompoundMaker(names: (0..<9).map { "Stream \($0)" }, next: [0: next])
      #expect(has("EncryptedPackage", maker.bytes()) == false)
    }
    let whole = CompoundMaker(names: ["Root Entry"], before: 20_000).bytes()
    for length in [8, 30, 76, 511, 600, whole.count - 700] { _ = has("x", Array(whole.prefix(length))) }
    var circle = whole
    for byte in 0..<4 { circle[circle.count - 4 + byte] = circle[68 + byte] }
    #expect(has("x", circle) == false)
  }

  @Test func `other bytes are no container`() {
    #expect(has("x", []) == nil)
    #expect(has("x", CompoundFile.signature) == nil)
    #expect(has("x", CompoundFile.signature + [UInt8](repeating: 255, count: 600)) == nil)
  }
}
