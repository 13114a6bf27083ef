import Crypto

/// What identifies a file's content: its SHA-256 in hexadecimal, and its length.
public struct Digest: Hashable, Sendable {
  public let sha256: String
  public let bytes: Int

  public init(of content: [UInt8]) {
    self.init(SHA256.hash(data: content), bytes: content.count)
  }

  /// Cost: one pass over the file in pieces of 1 MiB; the file is never held whole.
  public init(file path: String) throws(PipelineError) {
    var hash = SHA256()
    var length = 0
    try Descriptor(reading: path).forEachPiece { (piece) throws(PipelineError) in
      hash.update(bufferPointer: piece)
      length += piece.count
    }
    self.init(hash.finalize(), bytes: length)
  }

  private init(_ digest: SHA256.Digest, bytes: Int) {
    let digits = Array("0123456789abcdef".utf8)
    sha256 = String(decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    self.bytes = bytes
  }
}
