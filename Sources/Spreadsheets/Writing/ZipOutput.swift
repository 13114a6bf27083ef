/// Zip members, one behind the other, and their directory.
///
/// What Excel insists on: sizes stand in the local headers and there are no data descriptors; zip64 fields only on a member whose
/// sizes need them, then with version 45. Times are 1980-01-01, zip's earliest, so the same members give the same bytes.
struct ZipOutput: ~Copyable {
  private var directory = OutputBytes()
  private var offset: UInt64 = 0
  private var count = 0
  private var needsZip64 = false

  /// The largest value of a 32-bit field, which says: look into the zip64 field.
  private static let full: UInt64 = 0xffff_ffff
  /// 1980-01-01 in the format of MS-DOS.
  private static let date: UInt16 = 0x0021

  /// Takes note of a member, and gives the header that stands before its packed bytes.
  mutating func header(of member: borrowing ZipMember) -> [UInt8] {
    let packedSize = UInt64(member.packed.count)
    return header(of: member, packedSize: packedSize)
  }

  /// The same for a claimed size of the packed bytes.
  mutating func header(of member: borrowing ZipMember, packedSize: UInt64) -> [UInt8] {
    let name = Array(member.name.utf8)
    let isLarge = member.size >= Self.full || packedSize >= Self.full
    let isFar = offset >= Self.full
    needsZip64 = needsZip64 || isLarge || isFar

    func writeCommonFields(to out: inout OutputBytes, version: UInt16, extra: Int) {
      out.write(littleEndian: version)
      // Bit 11: the name is UTF-8.
      out.write(littleEndian: UInt16(name.allSatisfy { $0 < 0x80 } ? 0 : 0x0800))
      out.write(littleEndian: member.method)
      out.write(littleEndian: UInt16(0))
      out.write(littleEndian: Self.date)
      out.write(littleEndian: member.crc)
      out.write(littleEndian: UInt32(isLarge ? Self.full : packedSize))
      out.write(littleEndian: UInt32(isLarge ? Self.full : member.size))
      out.write(littleEndian: UInt16(name.count))
      out.write(littleEndian: UInt16(extra))
    }

    var local = OutputBytes()
    local.write(littleEndian: UInt32(0x0403_4b50))
    writeCommonFields(to: &local, version: isLarge ? 45 : 20, extra: isLarge ? 20 : 0)
    name.withUnsafeBufferPointer { local.write($0) }
    if isLarge { Self.writeZip64Field([member.size, packedSize], to: &local) }

    var wide: [UInt64] = isLarge ? [member.size, packedSize] : []
    if isFar { wide.append(offset) }
    let version: UInt16 = wide.isEmpty ? 20 : 45
    directory.write(littleEndian: UInt32(0x0201_4b50))
    directory.write(littleEndian: version)
    writeCommonFields(to: &directory, version: version, extra: wide.isEmpty ? 0 : 4 + 8 * wide.count)
    // No comment, first disk, no internal and external attributes.
    directory.write(littleEndian: UInt16(0))
    directory.write(littleEndian: UInt16(0))
    directory.write(littleEndian: UInt16(0))
    directory.write(littleEndian: UInt32(0))
    directory.write(littleEndian: UInt32(min(offset, Self.full)))
    name.withUnsafeBufferPointer { directory.write($0) }
    if !wide.isEmpty { Self.writeZip64Field(wide, to: &directory) }

    count += 1
    offset += UInt64(local.count) + packedSize
    return local.bytes
  }

  /// The directory of all members, and the end record.
  consuming func end() -> [UInt8] {
    let size = UInt64(directory.count)
    let start = offset
    if count >= 0xffff || start >= Self.full || needsZip64 {
      directory.write(littleEndian: UInt32(0x0606_4b50))
      directory.write(littleEndian: UInt64(44))
      directory.write(littleEndian: UInt16(45))
      directory.write(littleEndian: UInt16(45))
      directory.write(littleEndian: UInt32(0))
      directory.write(littleEndian: UInt32(0))
      directory.write(littleEndian: UInt64(count))
      directory.write(littleEndian: UInt64(count))
      directory.write(littleEndian: size)
      directory.write(littleEndian: start)
      // Its locator.
      directory.write(littleEndian: UInt32(0x0706_4b50))
      directory.write(littleEndian: UInt32(0))
      directory.write(littleEndian: start + size)
      directory.write(littleEndian: UInt32(1))
    }
    directory.write(littleEndian: UInt32(0x0605_4b50))
    directory.write(littleEndian: UInt32(0))
    directory.write(littleEndian: UInt16(min(count, 0xffff)))
    directory.write(littleEndian: UInt16(min(count, 0xffff)))
    directory.write(littleEndian: UInt32(min(size, Self.full)))
    directory.write(littleEndian: UInt32(min(start, Self.full)))
    directory.write(littleEndian: UInt16(0))
    return directory.bytes
  }

  private static func writeZip64Field(_ values: [UInt64], to out: inout OutputBytes) {
    out.write(littleEndian: UInt16(1))
    out.write(littleEndian: UInt16(8 * values.count))
    for value in values { out.write(littleEndian: value) }
  }
}
