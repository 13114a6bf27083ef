/// The bytes of one member of an archive, unpacked block by block within the limits, its checksum compared at the end.
struct PartStream: ~Copyable {
  private let member: ZipArchive.Member
  private let file: String
  private let bound: Int
  private var inflater: Inflater?
  private var stored: UnsafeRawBufferPointer
  private var checksum: PartChecksum
  private let contents: FileContents
  /// Packed bytes whose memory was given back.
  private var forgotten = 0
  private var total = 0
  private var isDone = false

  /// The file's bytes count as memory while they are mapped, so those that were read are given back now and then.
  private static let forgetting = 1 << 20

  /// - Precondition: the archive's contents outlive the stream.
  init(_ archive: borrowing ZipArchive, _ member: ZipArchive.Member, limits: Limits) throws(SpreadsheetError) {
    let packed = archive.packed(member)
    inflater = try Self.inflater(packed, member, file: archive.contents.name)
    stored = member.isStored ? packed : UnsafeRawBufferPointer(start: nil, count: 0)
    self.member = member
    file = archive.contents.name
    bound = limits.inflatedBound(compressed: member.compressedSize)
    checksum = PartChecksum(member, file: archive.contents.name)
    contents = archive.contents
  }

  /// Nil for a stored member.
  private static func inflater(
    _ packed: UnsafeRawBufferPointer, _ member: ZipArchive.Member, file: String
  ) throws(SpreadsheetError) -> Inflater? {
    guard !member.isEncrypted else {
      throw SpreadsheetError(
        .unsupported, "The archive is encrypted.",
        remedy: "Open the file with its password and save it without one.", file: file)
    }
    if member.isStored { return nil }
    do {
      return try Inflater(packed, format: .deflate)
    } catch {
      throw damaged(error, member: member, file: file)
    }
  }

  /// Fills `output` as far as the part goes; the number of bytes written, 0 only at the end.
  mutating func read(into output: UnsafeMutableRawBufferPointer) throws(SpreadsheetError) -> Int {
    guard !isDone else { return 0 }
    let count = try unpack(into: output)
    checksum.add(UnsafeRawBufferPointer(rebasing: output[..<count]))
    if isDone { try checksum.verify() }
    return count
  }

  /// The same without the checksum, for who keeps a `PartChecksum` on another thread.
  mutating func unpack(into output: UnsafeMutableRawBufferPointer) throws(SpreadsheetError) -> Int {
    guard !isDone else { return 0 }
    let count: Int
    if member.isStored {
      count = min(stored.count, output.count)
      output.copyBytes(from: stored[..<count])
      stored = UnsafeRawBufferPointer(rebasing: stored[count...])
    } else {
      do {
        count = try inflater?.read(into: output) ?? 0
      } catch {
        throw Self.damaged(error, member: member, file: file)
      }
    }
    total += count
    guard total <= bound else {
      throw SpreadsheetError(
        .limit, "The part unpacks to more than \(bound >> 20) MB from \(member.compressedSize) bytes.",
        remedy: "It looks like a zip bomb. If it is honest, save the workbook as CSV and use that.", file: file,
        part: member.name)
    }
    forget()
    isDone = count < output.count
    return count
  }

  private mutating func forget() {
    let used = member.compressedSize - (inflater?.remainingInput ?? stored.count)
    guard used - forgotten >= Self.forgetting else { return }
    contents.forget((member.dataOffset + forgotten)..<(member.dataOffset + used))
    forgotten = used
  }

  private static func damaged(
    _ failure: Inflater.Failure, member: ZipArchive.Member, file: String
  ) -> SpreadsheetError {
    let what =
      switch failure {
      case .damaged: "The part's packed bytes are damaged."
      case .cutShort: "The part ends before its end mark."
      case .outOfMemory: "There is not enough memory to unpack the part."
      }
    return SpreadsheetError(
      failure == .outOfMemory ? .io : .corrupt, what, remedy: "Get the file anew from its source.", file: file,
      part: member.name)
  }
}
