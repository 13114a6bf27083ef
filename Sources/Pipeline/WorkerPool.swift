// `activeProcessorCount` minds the CPU affinity of the process; libc has no plain call for it.
import FoundationEssentials

/// A bound on how much happens at once.
public struct WorkerPool: Sendable {
  public let workers: Int

  /// As many workers as asked for, at least one; without a number, as many as the process may use cores.
  public init(workers: Int? = nil) {
    self.workers = max(1, workers ?? ProcessInfo.processInfo.activeProcessorCount)
  }

  /// The results of `body` for each item, in the order of the items, whatever the order in which they came to be.
  ///
  /// Never more than `workers` bodies run at once: each that ends lets the next one start, so no more than that is held in memory either.
  /// The first error cancels what runs (bodies see `Task.isCancelled`), waits for it to end, and is thrown; so is cancellation of the caller.
  public func mapConcurrently<Item: Sendable, Result: Sendable>(
    _ items: [Item], _ body: @escaping @Sendable (Item) throws -> Result
  ) async throws -> [Result] {
    try await withThrowingTaskGroup(of: (Int, Result).self) { group in
      func start(_ index: Int) {
        let item = items[index]
        group.addTask {
          try Task.checkCancellation()
          return (index, try body(item))
        }
      }
      var results = [Result?](repeating: nil, count: items.count)
      var next = min(workers, items.count)
      for index in 0..<next { start(index) }
      while let (index, result) = try await group.next() {
        results[index] = result
        if next < items.count {
          start(next)
          next += 1
        }
      }
      return results.compactMap { $0 }
    }
  }
}
