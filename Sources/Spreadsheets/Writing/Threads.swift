import Glibc
import Synchronization

/// Work on several cores behind a synchronous call.
enum Threads {
  static let coreCount = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))

  /// The results of `body` for 0..<count, in that order. The calling thread works too; without others, it does all the work.
  static func map<Result: Sendable>(count: Int, _ body: @Sendable (Int) -> Result) -> [Result] {
    let work = Work<Result>(count: count)
    return withoutActuallyEscaping(body) { body in
      let job = Job { work.run(body) }
      var helpers: [pthread_t] = []
      for _ in 1..<max(1, min(coreCount, count)) {
        var helper = pthread_t()
        let started = pthread_create(
          &helper, nil,
          { argument in
            if let argument { Unmanaged<Job>.fromOpaque(argument).takeUnretainedValue().body() }
            return nil
          }, Unmanaged.passUnretained(job).toOpaque())
        if started == 0 { helpers.append(helper) }
      }
      // The job outlives its helpers, because they are joined here.
      withExtendedLifetime(job) {
        job.body()
        for helper in helpers { pthread_join(helper, nil) }
      }
      return work.results()
    }
  }

  /// Begins work on a thread of its own, to be joined; nil where the system gives none.
  static func start(_ body: @escaping @Sendable () -> Void) -> pthread_t? {
    var thread = pthread_t()
    let job = Unmanaged.passRetained(Job(body))
    let status = pthread_create(
      &thread, nil,
      { argument in
        if let argument { Unmanaged<Job>.fromOpaque(argument).takeRetainedValue().body() }
        return nil
      }, job.toOpaque())
    guard status == 0 else {
      job.release()
      return nil
    }
    return thread
  }

  /// A closure as an object, which a C callback can be handed.
  private final class Job: Sendable {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  /// The next index to be done, and the results so far.
  private final class Work<Result: Sendable>: Sendable {
    private let count: Int
    private let next = Atomic(0)
    private let done: Mutex<[(index: Int, result: Result)]>

    init(count: Int) {
      self.count = count
      done = Mutex([])
    }

    func run(_ body: (Int) -> Result) {
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < count else { return }
        let result = body(index)
        done.withLock { $0.append((index, result)) }
      }
    }

    func results() -> [Result] { done.withLock { $0.sorted { $0.index < $1.index }.map(\.result) } }
  }
}
