import Testing

@testable import Pipeline

#if canImport(Glibc)
  import Glibc
#endif

/// Signals belong to the whole process, so one after the other.
@Suite(.serialized) struct InterruptionTests {
  struct Failure: Error {}

  @Test(arguments: [(SIGINT, Status.interrupted), (SIGTERM, .terminated), (SIGINT, .interrupted)])
  func signalCancelsTheRun(_ signal: Int32, _ status: Status) async {
    let error = await #expect(throws: Interrupted.self) {
      try await Interruption.run {
        kill(getpid(), signal)
        try await Task.sleep(for: .seconds(20))
      }
    }
    #expect(error?.status == status)
  }

  @Test func runThatHasPublishedAlreadyKeepsItsResult() async throws {
    let result = try await Interruption.run {
      kill(getpid(), SIGTERM)
      while !Task.isCancelled { await Task.yield() }
      return 7
    }
    #expect(result == 7)
  }

  @Test func withoutASignalErrorsPassThrough() async throws {
    await #expect(throws: Failure.self) { try await Interruption.run { throw Failure() } }
    #expect(try await Interruption.run { 3 } == 3)
  }
}
