/// The directory of a zip file: where each member lies and how it is packed.
///
/// Reads what producers of workbooks write: zip64, data descriptors (sizes come from the directory), bytes before the archive, stored
/// and deflated members, backslashes and odd case in names. Members that overlap or lie outside the file are refused.
struct ZipArchive: Sendable {
  struct Member: Sendable {
    /// The name with forward slashes and without a leading one, in the file's own case.
    let name: String
    let isStored: Bool
    let isEncrypted: Bool
    let checksum: UInt32
    let compressedSize: Int
    /// What the directory says; a hint, since a hostile one may lie.
    let size: Int
    /// Where the packed bytes start in the file.
    let dataOffset: Int

    /// What room may be made for: `size`, unless it is more than a file of this length mostly holds.
    var likelySize: Int { min(size, compressedSize > Int.max / 16 ? .max : compressedSize * 16) }
  }

  let contents: FileContents
  let members: [Member]
  /// Names that stand more than once; the first of each counts.
  let repeatedNames: [String]
  private let positions: [String: Int]

  init(_ contents: FileContents, limits: Limits) throws(SpreadsheetError) {
    self.contents = contents
    let reader = ByteReader(bytes: contents.bytes)
    let directory = try ZipDirectory(reader, file: contents.name)
    guard directory.count <= limits.parts else {
      throw SpreadsheetError(
        .limit, "The archive lists \(directory.count) parts, more than \(limits.parts).",
        remedy: "A workbook has some dozens: get the file anew from its source.", file: contents.name)
    }
    var members: [Member] = []
    var positions: [String: Int] = [:]
    var repeated: [String] = []
    var offset = directory.offset
    for _ in 0..<directory.count {
      let (member, next) = try Self.member(reader, at: offset, shift: directory.shift, file: contents.name)
      offset = next
      let key = Self.key(member.name)
      if positions[key] != nil {
        repeated.append(member.name)
      } else {
        positions[key] = members.count
        members.append(member)
      }
    }
    try Self.refuseOverlaps(members, file: contents.name)
    self.members = members
    self.positions = positions
    repeatedNames = repeated
  }

  /// The member of a name, whatever its case; nil if there is none.
  func member(_ name: String) -> Member? { positions[Self.key(name)].map { members[$0] } }

  /// The packed bytes of a member.
  func packed(_ member: Member) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(
      rebasing: contents.bytes[member.dataOffset..<(member.dataOffset + member.compressedSize)])
  }

  private static func key(_ name: String) -> String { name.lowercased() }

  private static func member(
    _ reader: ByteReader, at offset: Int, shift: Int, file: String
  ) throws(SpreadsheetError) -> (Member, next: Int) {
    guard reader.uint32(offset) == 0x0201_4b50, let flags = reader.uint16(offset + 8),
      let method = reader.uint16(offset + 10), let checksum = reader.uint32(offset + 16),
      var compressed = reader.uint32(offset + 20), var size = reader.uint32(offset + 24),
      let nameLength = reader.uint16(offset + 28), let extraLength = reader.uint16(offset + 30),
      let commentLength = reader.uint16(offset + 32), var local = reader.uint32(offset + 42),
      let nameBytes = reader.range(offset + 46, nameLength),
      let extra = reader.range(offset + 46 + nameLength, extraLength)
    else { throw .damagedArchive("Its directory is damaged.", file: file) }
    let name = String(String(decoding: nameBytes, as: UTF8.self).replacing("\\", with: "/").drop { $0 == "/" })
    zip64(extra, size: &size, compressed: &compressed, offset: &local)
    let (header, overflow) = local.addingReportingOverflow(shift)
    guard !overflow, reader.uint32(header) == 0x0403_4b50, let localName = reader.uint16(header + 26),
      let localExtra = reader.uint16(header + 28),
      reader.range(header + 30 + localName + localExtra, compressed) != nil
    else { throw .damagedArchive("The part \(name) lies outside the file.", file: file) }
    guard method == 0 || method == 8 else {
      throw SpreadsheetError(
        .unsupported, "The part \(name) is packed by method \(method).",
        remedy: "Open the file in Excel or LibreOffice and save it again.", file: file)
    }
    let member = Member(
      name: name, isStored: method == 0, isEncrypted: flags & 1 != 0, checksum: UInt32(checksum),
      compressedSize: compressed, size: size, dataOffset: header + 30 + localName + localExtra)
    return (member, offset + 46 + nameLength + extraLength + commentLength)
  }

  /// Takes sizes and offset from the zip64 field where the 32-bit ones say 0xFFFFFFFF.
  private static func zip64(
    _ extra: UnsafeRawBufferPointer, size: inout Int, compressed: inout Int, offset: inout Int
  ) {
    let reader = ByteReader(bytes: extra)
    var position = 0
    while let id = reader.uint16(position), let length = reader.uint16(position + 2) {
      if id == 1 {
        var field = position + 4
        func next(_ value: inout Int) {
          guard value == 0xffff_ffff, let wide = reader.uint64(field) else { return }
          value = wide
          field += 8
        }
        next(&size)
        next(&compressed)
        next(&offset)
      }
      position += 4 + length
    }
  }

  private static func refuseOverlaps(_ members: [Member], file: String) throws(SpreadsheetError) {
    let ordered = members.sorted { ($0.dataOffset, $0.compressedSize) < ($1.dataOffset, $1.compressedSize) }
    for (a, b) in zip(ordered, ordered.dropFirst()) where a.dataOffset + a.compressedSize > b.dataOffset {
      throw .damagedArchive("The parts \(a.name) and \(b.name) overlap.", file: file)
    }
  }
}

/// Where a zip's directory lies: the end record, its zip64 form, and how far the archive is shifted by bytes before it.
private struct ZipDirectory {
  let offset: Int
  let count: Int
  /// What must be added to the offsets that the directory states.
  let shift: Int

  init(_ reader: ByteReader, file: String) throws(SpreadsheetError) {
    guard let end = Self.endRecord(reader), var count = reader.uint16(end + 10), var size = reader.uint32(end + 12),
      var stated = reader.uint32(end + 16)
    else {
      throw .damagedArchive("It has no directory at its end, as if it were cut short.", file: file)
    }
    var directoryEnd = end
    if reader.uint32(end - 20) == 0x0706_4b50, let record = reader.uint64(end - 12) {
      // The zip64 record lies right before its locator; its stated place is off by the same shift as everything else.
      let candidates = [record, end - 20 - 56]
      guard let place = candidates.first(where: { reader.uint32($0) == 0x0606_4b50 }),
        let count64 = reader.uint64(place + 32), let size64 = reader.uint64(place + 40),
        let stated64 = reader.uint64(place + 48)
      else { throw .damagedArchive("Its zip64 directory is damaged.", file: file) }
      (count, size, stated, directoryEnd) = (count64, size64, stated64, place)
    }
    guard size <= directoryEnd else { throw .damagedArchive("Its directory is damaged.", file: file) }
    let actual = directoryEnd - size
    // Some producers state a size that is off; the stated place is right where the signature says so.
    if count > 0, reader.uint32(actual) != 0x0201_4b50, reader.uint32(stated) == 0x0201_4b50 {
      (offset, shift) = (stated, 0)
    } else {
      (offset, shift) = (actual, actual - stated)
    }
    self.count = count
  }

  /// The end record is the last of its signature whose comment fits into the file.
  private static func endRecord(_ reader: ByteReader) -> Int? {
    var position = reader.bytes.count - 22
    let lowest = max(0, position - 0xffff)
    while position >= lowest {
      if reader.uint32(position) == 0x0605_4b50, let comment = reader.uint16(position + 20),
        position + 22 + comment <= reader.bytes.count
      {
        return position
      }
      position -= 1
    }
    return nil
  }
}

extension SpreadsheetError {
  static func damagedArchive(_ what: String, file: String) -> SpreadsheetError {
    SpreadsheetError(
      .corrupt, "The file is not a whole zip archive. \(what)",
      remedy: "Get it anew from its source; an upload or a copy may have been cut off.", file: file)
  }
}
