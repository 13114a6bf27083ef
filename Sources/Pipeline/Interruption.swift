import Dispatch
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A run that ended because of a signal.
public struct Interrupted: Error, Hashable, Sendable {
  public let status: ExitStatus
}

/// Turns SIGINT and SIGTERM into the cancellation of a run, so that it can clean up behind itself.
public enum Interruption {
  /// Runs `body` in a task that the first signal cancels. A second signal ends the process at once, as does one that comes after the run.
  ///
  /// Throws `Interrupted` if the body ended with an error after a signal. A body that came to its end all the same, because it had published
  /// already, returns its result. Both signals belong to this from the first call on; calls must not overlap.
  public static func run<Result: Sendable>(
    _ body: @escaping @Sendable () async throws -> Result
  ) async throws -> Result {
    let watch = SignalWatch.shared
    await watch.begin()
    defer { watch.end() }
    let task = Task { try await body() }
    watch.onSignal { task.cancel() }
    do {
      return try await task.value
    } catch {
      if let status = watch.received { throw Interrupted(status: status) }
      throw error
    }
  }
}

/// The two signal sources, made once: a source that is taken down and made anew would leave a moment in which the signal kills.
private final class SignalWatch: Sendable {
  static let shared = SignalWatch()

  private struct State {
    var isRunning = false
    var received: ExitStatus?
    var cancel: (@Sendable () -> Void)?
  }

  private let state = Mutex(State())
  private let sources = Mutex<[any DispatchSourceSignal]>([])
  private let registration = DispatchGroup()

  private init() {
    for (number, status) in [(SIGINT, ExitStatus.interrupted), (SIGTERM, .terminated)] {
      #if canImport(Darwin)
        // There a source only listens; on Linux it puts a handler of its own in place.
        signal(number, SIG_IGN)
      #endif
      registration.enter()
      sources.withLock {
        let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
        source.setRegistrationHandler { [registration] in registration.leave() }
        source.setEventHandler { [weak self] in self?.receive(status) }
        source.activate()
        $0.append(source)
      }
    }
  }

  var received: ExitStatus? { state.withLock { $0.received } }

  /// Returns when a signal is sure to be noticed.
  func begin() async {
    await withCheckedContinuation { continuation in
      registration.notify(queue: .global()) { continuation.resume() }
    }
    state.withLock { $0 = State(isRunning: true) }
  }

  /// What the first signal does, at once if it is here already.
  func onSignal(_ cancel: @escaping @Sendable () -> Void) {
    let isHere = state.withLock {
      $0.cancel = cancel
      return $0.received != nil
    }
    if isHere { cancel() }
  }

  func end() { state.withLock { $0 = State() } }

  private func receive(_ status: ExitStatus) {
    let cancel = state.withLock { state -> (@Sendable () -> Void)? in
      guard state.isRunning, state.received == nil else { _exit(status.rawValue) }
      state.received = status
      return state.cancel
    }
    cancel?()
  }
}
