import CZlib

/// The checksum of a part's bytes as they come, compared at their end with what the archive's directory says.
struct PartChecksum {
  private var value = crc32(0, nil, 0)
  private let member: ZipArchive.Member
  private let file: String

  init(_ member: ZipArchive.Member, file: String) {
    self.member = member
    self.file = file
  }

  /// Adds the next bytes.
  mutating func add(_ bytes: UnsafeRawBufferPointer) {
    value = crc32_z(value, bytes.baseAddress?.assumingMemoryBound(to: UInt8.self), bytes.count)
  }

  /// To be called when all bytes were added.
  func verify() throws(SpreadsheetError) {
    guard value == UInt(member.checksum) else {
      throw SpreadsheetError(
        .corrupt, "The part's checksum is wrong: its bytes were changed after it was written.",
        remedy: "Get the file anew from its source.", file: file, part: member.name)
    }
  }
}
