#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The owner of an open file, closed when it goes. Never handed on to a child process.
struct Descriptor: ~Copyable, Sendable {
  let number: Int32
  let path: String

  init(reading path: String) throws(PipelineError) {
    try self.init(path, O_RDONLY, "be read")
  }

  /// A new file; it is an error if there is one already.
  init(creating path: String, mode: mode_t = 0o666) throws(PipelineError) {
    try self.init(path, O_WRONLY | O_CREAT | O_EXCL, mode: mode, "be created")
  }

  /// An existing or new file to read and write that is not a link.
  init(updating path: String) throws(PipelineError) {
    try self.init(path, O_RDWR | O_CREAT | O_NOFOLLOW, mode: 0o644, "be opened")
  }

  init(folder path: String) throws(PipelineError) {
    try self.init(path, O_RDONLY | O_DIRECTORY, "be opened")
  }

  private init(_ path: String, _ flags: Int32, mode: mode_t = 0, _ doing: String) throws(PipelineError) {
    var number: Int32
    repeat { number = open(path, flags | O_CLOEXEC, mode) } while number < 0 && errno == EINTR
    guard number >= 0 else { throw .system(errno, path: path, doing) }
    self.number = number
    self.path = path
  }

  deinit { _ = close(number) }

  /// Hands the content on in pieces, from where the file stands to its end.
  func forEachPiece(
    _ body: (UnsafeRawBufferPointer) throws(PipelineError) -> Void
  ) throws(PipelineError) {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 16)
    defer { buffer.deallocate() }
    while true {
      let count = read(number, buffer.baseAddress, buffer.count)
      if count == 0 { return }
      if count > 0 {
        try body(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
      } else if errno != EINTR {
        throw .system(errno, path: path, "be read")
      }
    }
  }

  func append(_ content: [UInt8]) throws(PipelineError) {
    let code = content.withUnsafeBytes { FileSystem.send($0, to: number) }
    if code != 0 { throw .system(code, path: path, "be written") }
  }

  func append(_ bytes: UnsafeRawBufferPointer) throws(PipelineError) {
    let code = FileSystem.send(bytes, to: number)
    if code != 0 { throw .system(code, path: path, "be written") }
  }

  /// Waits until the content is on the disk.
  func sync() throws(PipelineError) {
    if fsync(number) != 0 { throw .system(errno, path: path, "be synced") }
  }

  /// Makes the file empty.
  func truncate() { _ = ftruncate(number, 0) }

  /// Locks the whole file without waiting; false if somebody else holds it. The kernel frees the lock with the last descriptor.
  func lock() throws(PipelineError) -> Bool {
    while flock(number, LOCK_EX | LOCK_NB) != 0 {
      if errno == EWOULDBLOCK { return false }
      if errno != EINTR { throw .system(errno, path: path, "be locked") }
    }
    return true
  }
}
