import CZlib

/// Unpacks deflated bytes block by block: the owner of one zlib stream.
struct Inflater: ~Copyable {
  enum Format: Int32 {
    /// Raw deflate, as members of a zip.
    case deflate = -15
    /// Gzip with its header and checksum.
    case gzip = 31
  }

  /// Bytes that one packed byte may stand for at most: a match of 258 bytes takes two bits.
  static let highestRatio = 1032

  enum Failure: Error {
    /// The bytes are not deflated data.
    case damaged
    /// The data end before their end mark.
    case cutShort
    case outOfMemory
  }

  /// Heap memory, since zlib keeps a pointer to the stream inside its own state.
  private let stream: UnsafeMutablePointer<z_stream>
  private let format: Format
  private var input: UnsafeRawBufferPointer
  private(set) var isAtEnd = false

  /// - Precondition: `input` outlives the inflater.
  init(_ input: UnsafeRawBufferPointer, format: Format) throws(Failure) {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    self.input = input
    self.format = format
    guard plumbline_inflate_init(stream, format.rawValue) == Z_OK else { throw .outOfMemory }
  }

  deinit {
    inflateEnd(stream)
    stream.deinitialize(count: 1)
    stream.deallocate()
  }

  /// Compressed bytes that are still to come.
  var remainingInput: Int { input.count }

  /// Fills `output` as far as the data go; the number of bytes written, 0 only at the end.
  mutating func read(into output: UnsafeMutableRawBufferPointer) throws(Failure) -> Int {
    var written = 0
    while written < output.count, !isAtEnd {
      // zlib counts in 32 bits; a larger block goes through in pieces.
      let giving = min(input.count, 1 << 30)
      let taking = min(output.count - written, 1 << 30)
      stream.pointee.next_in = UnsafeMutablePointer(
        mutating: input.baseAddress?.assumingMemoryBound(to: UInt8.self))
      stream.pointee.avail_in = UInt32(giving)
      stream.pointee.next_out = output.baseAddress?.advanced(by: written).assumingMemoryBound(to: UInt8.self)
      stream.pointee.avail_out = UInt32(taking)
      let status = inflate(stream, Z_NO_FLUSH)
      let used = giving - Int(stream.pointee.avail_in)
      let made = taking - Int(stream.pointee.avail_out)
      input = UnsafeRawBufferPointer(rebasing: input[used...])
      written += made
      switch status {
      case Z_STREAM_END:
        // Gzip files may be several members in a row; what follows must be another header.
        if format == .gzip, input.count > 2, input[0] == 0x1f, input[1] == 0x8b {
          guard inflateReset(stream) == Z_OK else { throw .damaged }
        } else {
          isAtEnd = true
        }
      case Z_OK where used > 0 || made > 0:
        continue
      case Z_OK, Z_BUF_ERROR:
        throw .cutShort
      case Z_MEM_ERROR:
        throw .outOfMemory
      default:
        throw .damaged
      }
    }
    return written
  }
}
