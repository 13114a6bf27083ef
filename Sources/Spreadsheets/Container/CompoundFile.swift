/// The directory of an OLE container ([MS-CFB]): the form of `.xls` files and of encrypted workbooks.
///
/// Sectors follow each other by a table of next sectors, whose own sectors the header lists; what it has no room for stands in a chain
/// of sectors. Whatever leads out of the file, or in circles, ends the directory there.
struct CompoundFile {
  private let reader: ByteReader
  private let sectorSize: Int

  static let signature: [UInt8] = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

  /// Nil where the bytes are no such container.
  init?(_ bytes: UnsafeRawBufferPointer) {
    reader = ByteReader(bytes: bytes)
    guard bytes.starts(with: Self.signature), let shift = reader.uint16(30), shift == 9 || shift == 12 else {
      return nil
    }
    sectorSize = 1 << shift
  }

  /// Whether the directory lists a stream or a storage of this name. Cost: the directory's sectors, and those of the table that lead there.
  func has(_ name: String) -> Bool {
    let name = name.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
    let table = tableSectors
    var sector = reader.uint32(48) ?? 0
    // No chain is longer than the file has sectors.
    for _ in 0...(reader.bytes.count / sectorSize) {
      for entry in stride(from: place(of: sector), to: place(of: sector + 1), by: 128) {
        // The length counts a closing NUL of two bytes.
        guard reader.uint16(entry + 64) == name.count + 2, let bytes = reader.range(entry, name.count) else { continue }
        if bytes.elementsEqual(name) { return true }
      }
      let entries = sectorSize / 4
      guard table.indices.contains(sector / entries),
        let next = reader.uint32(place(of: table[sector / entries]) + sector % entries * 4)
      else { return false }
      sector = next
    }
    return false
  }

  private func place(of sector: Int) -> Int { (sector + 1) * sectorSize }

  /// The sectors that hold the table of next sectors, in order; no more than the file has need of.
  private var tableSectors: [Int] {
    var sectors = (0..<109).compactMap { reader.uint32(76 + $0 * 4) }
    let needed = reader.bytes.count / sectorSize / (sectorSize / 4) + 1
    var next = reader.uint32(68) ?? Self.none
    while sectors.count < needed, next < Self.none {
      let last = place(of: next + 1) - 4
      for offset in stride(from: place(of: next), to: last, by: 4) {
        guard let sector = reader.uint32(offset) else { return sectors }
        sectors.append(sector)
      }
      next = reader.uint32(last) ?? Self.none
    }
    return sectors
  }

  /// Numbers from here on are marks, not sectors.
  private static let none = 0xffff_fffa
}
