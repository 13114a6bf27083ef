import Synchronization

/// Tells a person at a terminal how far a run is, on one line that is written over. Silent everywhere else.
public final class Progress: Sendable {
  private struct State {
    var meter: ProgressMeter
    var started: ContinuousClock.Instant
  }

  private let console: Console
  private let state = Mutex<State?>(nil)

  public init(console: Console) { self.console = console }

  /// Begins a stage: "reading". `bytes` is what there is to go through, for the time left.
  public func start(_ stage: String, bytes: Int? = nil) {
    state.withLock { $0 = State(meter: ProgressMeter(stage: stage, totalBytes: bytes), started: .now) }
    draw()
  }

  /// Names what is worked on.
  public func reading(_ name: String) {
    state.withLock { $0?.meter.current = name }
    draw()
  }

  /// Counts what was done since the last call. Cheap, but not for every row: call it every few thousand.
  public func advance(rows: Int = 0, bytes: Int = 0) {
    state.withLock {
      $0?.meter.rows += rows
      $0?.meter.bytes += bytes
    }
    draw()
  }

  /// Says a step that is done, where every step is asked for.
  public func did(_ step: String) { console.tell(step) }

  /// Takes the line away.
  public func finish() {
    state.withLock { $0 = nil }
    console.show(status: nil)
  }

  private func draw() {
    guard console.isWatched else { return }
    // Drawn under the lock, so that a line can neither overtake a newer one nor appear after the end.
    state.withLock { state in
      guard let started = state?.started else { return }
      if let line = state?.meter.line(at: .now - started, width: console.err.width) { console.show(status: line) }
    }
  }
}
