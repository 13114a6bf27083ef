import Glibc

/// A file that appears under its name complete or not at all: written under a temporary name in the same folder, synced, renamed.
///
/// If it is not committed, the temporary file is removed and what stood under the name stays.
struct OutputFile: ~Copyable {
  private let path: String
  private let temporaryPath: String
  private var descriptor: Int32

  init(_ path: String) throws(SpreadsheetError) {
    let name = path.split(separator: "/").last ?? ""
    guard !name.isEmpty, path.last != "/" else {
      throw SpreadsheetError(.io, "The path names no file.", remedy: "Give the name of a file.", file: path)
    }
    // Other processes, and earlier runs that were killed, may have left files: the first free name is taken.
    var temporaryPath = ""
    var descriptor: Int32 = -1
    var attempt = 0
    repeat {
      temporaryPath = "\(Self.folder(of: path))/.\(name).\(getpid())-\(attempt)"
      descriptor = open(temporaryPath, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      attempt += 1
    } while descriptor < 0 && errno == EEXIST && attempt < 1000
    if descriptor < 0 { throw Self.failure("create", path) }
    self.path = path
    self.temporaryPath = temporaryPath
    self.descriptor = descriptor
  }

  deinit {
    if descriptor >= 0 {
      close(descriptor)
      unlink(temporaryPath)
    }
  }

  func write(_ bytes: UnsafeBufferPointer<UInt8>) throws(SpreadsheetError) {
    var rest = UnsafeRawBufferPointer(bytes)[...]
    while !rest.isEmpty {
      let written = Glibc.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
      if written < 0 {
        if errno == EINTR { continue }
        throw Self.failure("write", path)
      }
      rest = rest.dropFirst(written)
    }
  }

  func write(_ bytes: [UInt8]) throws(SpreadsheetError) {
    try bytes.withUnsafeBufferPointer { (buffer) throws(SpreadsheetError) in try write(buffer) }
  }

  /// Puts the file under its name. After a crash of the machine either the old or the new content is there.
  consuming func commit() throws(SpreadsheetError) {
    if fsync(descriptor) != 0 { throw Self.failure("write", path) }
    if rename(temporaryPath, path) != 0 { throw Self.failure("replace", path) }
    close(descriptor)
    descriptor = -1
    // The new name is safe once the folder is; a file system that cannot sync folders is no reason to fail.
    let folder = open(Self.folder(of: path), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if folder >= 0 {
      fsync(folder)
      close(folder)
    }
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The failure that `errno` tells of.
  private static func failure(_ action: String, _ path: String) -> SpreadsheetError {
    let reason = errno
    let message = "Could not \(action) the file: \(String(cString: strerror(reason)))."
    switch reason {
    case ENOENT, ENOTDIR:
      return SpreadsheetError(.missing, message, remedy: "Create its folder first.", file: path)
    case EACCES, EPERM, EROFS:
      return SpreadsheetError(.permission, message, remedy: "Ask for the right to write to its folder.", file: path)
    case ENOSPC, EDQUOT:
      return SpreadsheetError(.io, message, remedy: "Free some space, or write elsewhere.", file: path)
    default:
      return SpreadsheetError(.io, message, remedy: "Check the disk, or write elsewhere.", file: path)
    }
  }
}
