#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A block of a part's bytes, with room before them for the rest of the block before.
struct PartBlock {
  /// Bytes free before `start`.
  static let headroom = 1 << 20
  /// NULs behind `end`: scanners look at up to so many bytes from `end` on.
  static let slack = 32
  /// The usual number of bytes.
  static let size = 256 << 10

  let storage: UnsafeMutablePointer<UInt8>
  fileprivate(set) var count = 0

  fileprivate init(size: Int) { storage = .allocate(capacity: Self.headroom + size + Self.slack) }

  var start: UnsafeMutablePointer<UInt8> { storage + Self.headroom }
  var end: UnsafeMutablePointer<UInt8> { start + count }
}

/// Unpacks a part on a thread of its own, block by block, while the caller parses the blocks before.
///
/// `@unchecked Sendable`: everything that both threads touch is guarded by `mutex`; a block belongs to the thread that has taken it out of
/// its queue. The thread is joined in `stop`, so nothing outlives the archive that the caller holds.
final class PartPipe: @unchecked Sendable {
  private let archive: ZipArchive
  private let member: ZipArchive.Member
  private let limits: Limits
  private let blockSize: Int
  private var thread: pthread_t?
  private let mutex: UnsafeMutablePointer<pthread_mutex_t>
  private let changed: UnsafeMutablePointer<pthread_cond_t>

  // Guarded by `mutex`.
  private var free: [PartBlock]
  private var full: [PartBlock] = []
  private var failure: SpreadsheetError?
  private var isAtEnd = false
  private var isStopped = false

  private let blocks: [PartBlock]
  private var stream: PartStreamBox
  /// The caller's: unpacking is what reading waits for, so the thread does nothing else.
  private var checksum: PartChecksum

  /// Two blocks in work and two between them, so that neither thread waits for a short delay of the other.
  private static let blockCount = 4

  init(
    _ archive: ZipArchive, _ member: ZipArchive.Member, limits: Limits, blockSize: Int
  ) throws(SpreadsheetError) {
    self.blockSize = blockSize
    self.archive = archive
    self.member = member
    self.limits = limits
    stream = try PartStreamBox(PartStream(archive, member, limits: limits))
    checksum = PartChecksum(member, file: archive.contents.name)
    blocks = (0..<Self.blockCount).map { _ in PartBlock(size: blockSize) }
    free = blocks
    mutex = .allocate(capacity: 1)
    changed = .allocate(capacity: 1)
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(changed, nil)
    var started = pthread_t()
    let status = pthread_create(
      &started, nil,
      { argument in
        if let argument { Unmanaged<PartPipe>.fromOpaque(argument).takeUnretainedValue().unpack() }
        return nil
      }, Unmanaged.passUnretained(self).toOpaque())
    // Without a thread the caller unpacks; see `next`.
    if status == 0 { thread = started }
  }

  /// Ends the thread, which else keeps the pipe alive and waits for ever: to be called when no more blocks are wanted.
  func stop() {
    pthread_mutex_lock(mutex)
    isStopped = true
    pthread_cond_signal(changed)
    pthread_mutex_unlock(mutex)
    if let thread { pthread_join(thread, nil) }
    thread = nil
  }

  deinit {
    for block in blocks { block.storage.deallocate() }
    pthread_cond_destroy(changed)
    pthread_mutex_destroy(mutex)
    changed.deallocate()
    mutex.deallocate()
  }

  /// The next block, to be given back by `recycle`; nil at the end of the part.
  func next() throws(SpreadsheetError) -> PartBlock? {
    if thread == nil { unpackOne() }
    guard let block = try take() else {
      try checksum.verify()
      return nil
    }
    checksum.add(UnsafeRawBufferPointer(start: block.start, count: block.count))
    // Only the last one is not full.
    if block.count < blockSize { try checksum.verify() }
    return block
  }

  private func take() throws(SpreadsheetError) -> PartBlock? {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    while full.isEmpty, failure == nil, !isAtEnd { pthread_cond_wait(changed, mutex) }
    if !full.isEmpty { return full.removeFirst() }
    if let failure { throw failure }
    return nil
  }

  func recycle(_ block: PartBlock) {
    pthread_mutex_lock(mutex)
    free.append(block)
    pthread_cond_signal(changed)
    pthread_mutex_unlock(mutex)
  }

  private func unpack() {
    while unpackOne() {}
  }

  /// Unpacks one block; false at the end.
  @discardableResult
  private func unpackOne() -> Bool {
    pthread_mutex_lock(mutex)
    while free.isEmpty, !isStopped { pthread_cond_wait(changed, mutex) }
    guard !isStopped, !isAtEnd, failure == nil else {
      pthread_mutex_unlock(mutex)
      return false
    }
    var block = free.removeLast()
    pthread_mutex_unlock(mutex)

    var error: SpreadsheetError?
    do throws(SpreadsheetError) {
      block.count = try stream.unpack(into: UnsafeMutableRawBufferPointer(start: block.start, count: blockSize))
    } catch let caught {
      block.count = 0
      error = caught
    }
    block.end.update(repeating: 0, count: PartBlock.slack)

    pthread_mutex_lock(mutex)
    defer {
      pthread_cond_signal(changed)
      pthread_mutex_unlock(mutex)
    }
    failure = error
    isAtEnd = block.count < blockSize
    if block.count > 0 { full.append(block) } else { free.append(block) }
    return !isAtEnd && failure == nil
  }
}

/// A stream inside a class: a class cannot yet hold one in a `let` and change it.
private final class PartStreamBox {
  private var stream: PartStream
  init(_ stream: consuming PartStream) { self.stream = stream }
  func unpack(into output: UnsafeMutableRawBufferPointer) throws(SpreadsheetError) -> Int {
    try stream.unpack(into: output)
  }
}
