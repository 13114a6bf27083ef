import Tabular

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Hands batches of rows from the thread that reads a sheet to the one that asked for them.
///
/// One batch waits at most, so that memory holds three: the one being read, the one that waits, and the one that the caller has.
/// `@unchecked Sendable`: everything that both threads touch is guarded by `mutex`.
final class BatchExchange: @unchecked Sendable {
  struct Batch: Sendable {
    let table: Table
    /// The rows of the sheet that the batch stands for; its cells lie in them.
    let rows: Range<Int>
    let formulasWithoutValue: [CellAddress]
    let findings: [Finding]
  }

  /// Rows of a batch.
  let rows: Int
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let changed = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  // Guarded by `mutex`.
  private var waiting: Batch?
  private var failure: SpreadsheetError?
  private var isAtEnd = false
  private var isAbandoned = false

  init(rows: Int) {
    self.rows = max(1, rows)
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(changed, nil)
  }

  deinit {
    pthread_cond_destroy(changed)
    pthread_mutex_destroy(mutex)
    changed.deallocate()
    mutex.deallocate()
  }

  private func locked<Result>(_ body: () -> Result) -> Result {
    pthread_mutex_lock(mutex)
    defer {
      pthread_cond_broadcast(changed)
      pthread_mutex_unlock(mutex)
    }
    return body()
  }

  // MARK: - The reader's side

  /// Gives a batch, once the one before it is taken; false if no more are wanted.
  func put(_ batch: Batch) -> Bool {
    locked {
      while waiting != nil, !isAbandoned { pthread_cond_wait(changed, mutex) }
      if !isAbandoned { waiting = batch }
      return !isAbandoned
    }
  }

  /// Says that no batch follows, and why, if that is an error.
  func end(_ failure: SpreadsheetError? = nil) {
    locked {
      isAtEnd = true
      self.failure = failure
    }
  }

  // MARK: - The caller's side

  /// The next batch; nil at the end.
  func take() throws(SpreadsheetError) -> Batch? {
    let result: Result<Batch?, SpreadsheetError> = locked {
      while waiting == nil, !isAtEnd { pthread_cond_wait(changed, mutex) }
      if let batch = waiting {
        waiting = nil
        return .success(batch)
      }
      return failure.map { .failure($0) } ?? .success(nil)
    }
    return try result.get()
  }

  /// Says that no more batches are wanted.
  func abandon() { locked { isAbandoned = true } }
}

extension SpreadsheetError {
  /// What ends the reading of a sheet whose batches nobody wants any more; nobody sees it.
  static let abandoned = SpreadsheetError(.io, "Nobody reads the sheet any more.", remedy: "None.")
}
