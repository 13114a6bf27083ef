public import Logging
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The two streams of a command: data that was asked for goes to standard output, everything else to standard error.
public final class Console: Sendable {
  public enum Verbosity: Sendable {
    /// Errors only.
    case quiet
    /// Warnings too, and a summary where a person looks on.
    case normal
    /// Every step.
    case verbose
  }

  /// The form of log lines.
  public enum LogFormat: String, Sendable, CaseIterable {
    case text, json
  }

  public let out: ConsoleStream
  public let err: ConsoleStream
  public let verbosity: Verbosity
  public let logFormat: LogFormat
  /// Whether a status line stands on the terminal.
  private let hasStatus = Mutex(false)

  public init(
    out: ConsoleStream = .standardOutput, err: ConsoleStream = .standardError, verbosity: Verbosity = .normal,
    logFormat: LogFormat = .text
  ) {
    self.out = out
    self.err = err
    self.verbosity = verbosity
    self.logFormat = logFormat
  }

  /// Lets a write to a closed pipe return instead of ending the process, so that `put` can tell. To be called once, at the start.
  public static func ignoreClosedPipes() { signal(SIGPIPE, SIG_IGN) }

  /// Whether progress and a summary are shown: a person looks on and wants it.
  public var isWatched: Bool { err.canRewrite && verbosity != .quiet && logFormat == .text }

  /// Writes data to standard output. False if nobody reads any more, as behind `| head`: the command should then end, with success.
  @discardableResult
  public func put(_ text: String) throws(PipelineError) -> Bool {
    switch out.write(text) {
    case 0: return true
    case EPIPE: return false
    case let code: throw .system(code, path: "standard output", "be written")
    }
  }

  /// Writes a line to standard error. Nobody can be told if that fails, so it may.
  public func say(_ line: String) {
    hasStatus.withLock { hasStatus in
      _ = err.write((hasStatus ? "\r\u{1B}[K" : "") + line + "\n")
      hasStatus = false
    }
  }

  /// Shows a line that the next one replaces; nil takes it away.
  func show(status: String?) {
    hasStatus.withLock { hasStatus in
      guard status != nil || hasStatus else { return }
      _ = err.write("\r\u{1B}[K" + (status ?? ""))
      hasStatus = status != nil
    }
  }

  /// A logger whose lines go to standard error in this console's form, at its level.
  public func logger(_ label: String = "plumbline") -> Logger {
    Logger(label: label) { _ in ConsoleLogHandler(console: self) }
  }
}
