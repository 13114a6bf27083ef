#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Standard output or standard error, and what may be written to it.
public struct ConsoleStream: Sendable {
  let descriptor: Int32
  public let isTerminal: Bool
  /// Whether lines may be coloured. `NO_COLOR` forbids it, `CLICOLOR_FORCE` asks for it, else a terminal that is not dumb has it.
  public let hasColour: Bool
  /// Whether a line may be written over: a terminal that is not dumb.
  public let canRewrite: Bool

  init(descriptor: Int32, isTerminal: Bool, environment: (String) -> String?) {
    self.descriptor = descriptor
    self.isTerminal = isTerminal
    canRewrite = isTerminal && environment("TERM") != "dumb"
    let isForbidden = environment("NO_COLOR").map { !$0.isEmpty } ?? false
    let isForced = environment("CLICOLOR_FORCE").map { !$0.isEmpty && $0 != "0" } ?? false
    hasColour = !isForbidden && (isForced || canRewrite)
  }

  init(descriptor: Int32) {
    self.init(descriptor: descriptor, isTerminal: isatty(descriptor) == 1) { getenv($0).map { String(cString: $0) } }
  }

  public static let standardOutput = ConsoleStream(descriptor: 1)
  public static let standardError = ConsoleStream(descriptor: 2)

  /// Characters a line; 80 where nobody says.
  public var width: Int {
    var size = winsize()
    return ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 ? Int(size.ws_col) : 80
  }

  /// Writes the text whole; 0, or the `errno`.
  func write(_ text: String) -> Int32 {
    var text = text
    return text.withUTF8 { FileSystem.send(UnsafeRawBufferPointer($0), to: descriptor) }
  }
}
