#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The bytes of a file, mapped into memory, or bytes that the caller has.
///
/// `@unchecked Sendable`: the mapping is read-only and lives, unchanged, until `deinit`.
final class FileContents: @unchecked Sendable {
  let bytes: UnsafeRawBufferPointer
  /// What messages call the file: the path as the caller named it, or a name for it.
  let name: String
  private let mapped: Bool

  init(path: String, name: String) throws(SpreadsheetError) {
    // Not to wait for a writer where the path is a pipe, nor to take a terminal over.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard descriptor >= 0 else { throw .system(errno, opening: name) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .system(errno, opening: name) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw SpreadsheetError(
        .io, "This is not a file\(status.st_mode & S_IFMT == S_IFDIR ? " but a folder" : "").",
        remedy: "Name a workbook or a text file.", file: name)
    }
    self.name = name
    let size = Int(status.st_size)
    guard size > 0 else {
      bytes = UnsafeRawBufferPointer(start: nil, count: 0)
      mapped = false
      return
    }
    guard let start = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), start != MAP_FAILED else {
      throw .system(errno, opening: name)
    }
    bytes = UnsafeRawBufferPointer(start: start, count: size)
    mapped = true
  }

  init(bytes source: [UInt8], name: String) {
    self.name = name
    mapped = false
    guard !source.isEmpty else {
      bytes = UnsafeRawBufferPointer(start: nil, count: 0)
      return
    }
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: source.count, alignment: 8)
    copy.copyBytes(from: source)
    bytes = UnsafeRawBufferPointer(copy)
  }

  /// Gives the memory of bytes that will not be needed again soon back; they are read from the file anew if they are.
  func forget(_ range: Range<Int>) {
    guard mapped, let start = bytes.baseAddress else { return }
    let page = Int(sysconf(Int32(_SC_PAGESIZE)))
    let first = (range.lowerBound + page - 1) / page * page
    let end = range.upperBound == bytes.count ? bytes.count : range.upperBound / page * page
    if first < end { madvise(UnsafeMutableRawPointer(mutating: start + first), end - first, MADV_DONTNEED) }
  }

  deinit {
    guard let start = bytes.baseAddress else { return }
    if mapped {
      munmap(UnsafeMutableRawPointer(mutating: start), bytes.count)
    } else {
      start.deallocate()
    }
  }
}

extension SpreadsheetError {
  /// What the operating system said about a file.
  static func system(_ number: Int32, opening path: String) -> SpreadsheetError {
    let reason = String(cString: strerror(number))
    switch number {
    case ENOENT, ENOTDIR:
      return SpreadsheetError(.missing, "There is no such file.", remedy: "Check the path.", file: path)
    case EACCES, EPERM:
      return SpreadsheetError(
        .permission, "The file may not be read.", remedy: "Give the account that runs this the right to read it.",
        file: path)
    default:
      return SpreadsheetError(.io, "The file could not be read: \(reason).", remedy: "Try again.", file: path)
    }
  }
}
