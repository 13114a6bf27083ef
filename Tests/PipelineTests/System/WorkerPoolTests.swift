import Synchronization
import Testing

@testable import Pipeline

#if canImport(Glibc)
  import Glibc
#endif

@Suite struct WorkerPoolTests {
  /// How many bodies run now, and how many ever ran at once.
  private final class Gauge: Sendable {
    let state = Mutex((now: 0, most: 0, all: 0))

    func enter() {
      state.withLock {
        $0.now += 1
        $0.all += 1
        $0.most = max($0.most, $0.now)
      }
    }

    func leave() { state.withLock { $0.now -= 1 } }
  }

  @Test(arguments: [1, 2, 3, 8], [0, 1, 2, 7, 50]) func boundAndOrder(_ workers: Int, _ count: Int) async throws {
    let gauge = Gauge()
    let results = try await WorkerPool(workers: workers).mapConcurrently(Array(0..<count)) { item in
      gauge.enter()
      defer { gauge.leave() }
      // Later items end sooner, so that order cannot come by itself.
      usleep(UInt32((count - item) % 5) * 200)
      return item * 2
    }
    #expect(results == (0..<count).map { $0 * 2 })
    let state = gauge.state.withLock { $0 }
    #expect(state.most <= workers)
    #expect(state.all == count)
    #expect(state.now == 0)
  }

  struct Failure: Error, Equatable {
    let item: Int
  }

  @Test func firstErrorStopsTheRest() async throws {
    let gauge = Gauge()
    await #expect(throws: Failure(item: 3)) {
      try await WorkerPool(workers: 1).mapConcurrently(Array(0..<100)) { item in
        gauge.enter()
        if item == 3 { throw Failure(item: item) }
      }
    }
    #expect(gauge.state.withLock { $0.all } == 4)
  }

  @Test func cancelledCallerEndsEarly() async throws {
    let gauge = Gauge()
    let task = Task {
      try await WorkerPool(workers: 2).mapConcurrently(Array(0..<10_000)) { _ in
        gauge.enter()
        usleep(1000)
      }
    }
    while gauge.state.withLock({ $0.all }) == 0 { await Task.yield() }
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
    #expect(gauge.state.withLock { $0.all } < 10_000)
  }

  @Test func atLeastOneWorker() {
    #expect(WorkerPool(workers: 0).workers == 1)
    #expect(WorkerPool().workers >= 1)
  }
}
