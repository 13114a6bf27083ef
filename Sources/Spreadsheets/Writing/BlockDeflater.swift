import CZlib

/// Raw deflate at zlib's default level, in blocks that are compressed side by side.
///
/// A block starts with the 32 KB before it as its dictionary and ends at a whole byte, so the blocks in a row are one stream that
/// any inflater reads, at a cost of five bytes a block. The bytes depend on the blocks alone, not on the number of cores.
struct BlockDeflater: Sendable {
  /// What callers collect before they hand over a block.
  static let blockSize = 1 << 19

  /// Of all bytes before compression.
  private(set) var crc: UInt32 = 0
  /// Bytes before compression.
  private(set) var size: UInt64 = 0
  private var pending: [[UInt8]] = []
  /// The end of the last block that was compressed.
  private var window: [UInt8] = []

  /// Blocks that are compressed at a time: enough work for all cores.
  private let batch: Int

  private static let windowSize = 1 << 15

  init(batch: Int = 2 * Threads.coreCount) { self.batch = batch }

  /// Takes a block, and appends to `packed` once there is a batch.
  mutating func append(_ block: [UInt8], into packed: inout [UInt8]) throws(SpreadsheetError) {
    take(block)
    if pending.count >= batch { try compress(isEnd: false, into: &packed) }
  }

  /// Takes the last block, which may be empty, and appends all that is left to `packed`.
  mutating func finish(_ block: [UInt8], into packed: inout [UInt8]) throws(SpreadsheetError) {
    take(block)
    try compress(isEnd: true, into: &packed)
  }

  private mutating func take(_ block: [UInt8]) {
    crc = UInt32(truncatingIfNeeded: crc32_z(UInt(crc), block, block.count))
    size += UInt64(block.count)
    pending.append(block)
  }

  private mutating func compress(isEnd: Bool, into packed: inout [UInt8]) throws(SpreadsheetError) {
    let blocks = pending
    let window = window
    let results = Threads.map(count: blocks.count) { index in
      let dictionary = index == 0 ? window[...] : blocks[index - 1].suffix(Self.windowSize)
      return Self.deflated(blocks[index], after: dictionary, isEnd: isEnd && index == blocks.count - 1)
    }
    for result in results {
      guard let result else {
        throw SpreadsheetError(
          .io, "There is not enough memory to compress.", remedy: "Free some memory and try again.")
      }
      packed.append(contentsOf: result)
    }
    self.window = Array(blocks.last?.suffix(Self.windowSize) ?? [])
    pending.removeAll()
  }

  /// Nil if zlib gets no memory.
  private static func deflated(_ block: [UInt8], after dictionary: ArraySlice<UInt8>, isEnd: Bool) -> [UInt8]? {
    var stream = z_stream()
    return withUnsafeMutablePointer(to: &stream) { stream -> [UInt8]? in
      guard plumbline_deflate_init(stream, 6, -15) == Z_OK else { return nil }
      defer { deflateEnd(stream) }
      if !dictionary.isEmpty {
        dictionary.withUnsafeBufferPointer { _ = deflateSetDictionary(stream, $0.baseAddress, UInt32($0.count)) }
      }
      // The bound holds for one call that ends the stream; a flush adds a few bytes to it.
      let capacity = Int(deflateBound(stream, UInt(block.count))) + 16
      return block.withUnsafeBufferPointer { input in
        [UInt8](unsafeUninitializedCapacity: capacity) { output, count in
          stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
          stream.pointee.avail_in = UInt32(input.count)
          stream.pointee.next_out = output.baseAddress
          stream.pointee.avail_out = UInt32(output.count)
          _ = deflate(stream, isEnd ? Z_FINISH : Z_SYNC_FLUSH)
          count = capacity - Int(stream.pointee.avail_out)
        }
      }
    }
  }
}
