public import ArgumentParser
public import Pipeline

/// What all commands take.
struct ConsoleOptions: ParsableArguments {
  @Flag(name: .shortAndLong, help: "Say errors only.")
  var quiet = false

  @Flag(name: .shortAndLong, help: "Say every step.")
  var verbose = false

  @Option(help: ArgumentHelp("The form of what is said on standard error.", valueName: "text|json"))
  var logFormat: Console.LogFormat = .text

  func validate() throws {
    if quiet, verbose { throw ValidationError("-q and -v contradict each other.") }
  }

  var console: Console {
    Console(verbosity: quiet ? .quiet : verbose ? .verbose : .normal, logFormat: logFormat)
  }
}

/// What commands take that read a job.
struct JobOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp("A job file, or a folder of exports.", valueName: "job | folder"), completion: .file())
  var job = "."

  @OptionGroup var poolOptions: PoolOptions

  var pool: WorkerPool { poolOptions.pool }

  func read() throws(JobErrors) -> Job { try Job.read(path: job, vocabulary: .intake) }
}

/// What commands take that work on several files at once.
struct PoolOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("How many files and sheets to work on at once; as many as cores by default.", valueName: "n"))
  var workers: Int?

  func validate() throws {
    if let workers, !(1...1024).contains(workers) { throw ValidationError("--workers takes a number from 1 to 1024.") }
  }

  var pool: WorkerPool { WorkerPool(workers: workers) }
}

extension Console.LogFormat: ExpressibleByArgument {}
