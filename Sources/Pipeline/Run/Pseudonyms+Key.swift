import Crypto
// Holds the environment and the bytes that Crypto's key is made from.
import FoundationEssentials
import Intake

extension Pseudonyms {
  /// A key that is shorter could be found by trying names and keys.
  static let shortestKey = 16

  /// Pseudonyms by HMAC-SHA-256 (RFC 2104) under the key that a job names. A line end after the key does not count.
  init(_ source: Job.PseudonymKey) throws(PipelineError) {
    var key: [UInt8]
    let place: String
    switch source {
    case .file(let path):
      key = try FileSystem.content(of: path, limit: 1 << 16)
      place = path
    case .variable(let name):
      guard let value = ProcessInfo.processInfo.environment[name] else {
        throw PipelineError(
          .missingInput, "The environment variable \(name) is not set; it is to hold the key of the pseudonyms.",
          remedy: "Set it, or name a key_file under pseudonymise.")
      }
      key = Array(value.utf8)
      place = "The environment variable \(name)"
    }
    while let last = key.last, last == UInt8(ascii: "\n") || last == UInt8(ascii: "\r") { key.removeLast() }
    guard key.count >= Self.shortestKey else {
      throw PipelineError(
        .unreadableInput, path: place, "The key of the pseudonyms has \(key.count) bytes.",
        remedy: "Give it at least \(Self.shortestKey), such as a line of `openssl rand -base64 32`.")
    }
    let secret = SymmetricKey(data: key)
    self.init { Array(HMAC<SHA256>.authenticationCode(for: $0, using: secret)) }
  }
}
