#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension Console {
  /// Writes bytes to standard output, as `put(_:)` does with text.
  func put(_ bytes: UnsafeRawBufferPointer) throws(PipelineError) -> Bool {
    switch FileSystem.send(bytes, to: out.descriptor) {
    case 0: return true
    case EPIPE: return false
    case let code: throw .system(code, path: "standard output", "be written")
    }
  }
}
