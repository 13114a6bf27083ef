import ArgumentParser
import Pipeline

struct RunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Reads the exports, computes the figures, and writes workbook and tables.",
    discussion: """
      Writes plumbline.xlsx, findings.xlsx, left_out_rows.csv, bi/*.csv with bi/datapackage.json, and run.json into the output folder, all or nothing: until the run is \
      done, readers of the folder see the last good one. Silent on success where nobody looks on.
      """)

  @OptionGroup var jobOptions: JobOptions

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The folder to write; the job's own by default, \"out\" without a job file.", valueName: "dir"),
    completion: .directory)
  var output: String?

  @Flag(help: "Publish also where a quality gate fails; the exit status is 1 all the same.")
  var publishFailed = false

  @OptionGroup var consoleOptions: ConsoleOptions

  func run() async throws {
    let console = consoleOptions.console
    try await Conclusion.of(console) {
      var job = try jobOptions.read()
      if let output { job.output = output }
      let run = Run(
        job, pool: jobOptions.pool, arguments: Array(CommandLine.arguments.dropFirst()),
        publishesFailedGates: publishFailed)
      let outcome = try await Interruption.run { try await run.perform(progress: Progress(console: console)) }
      conclude(outcome, job: job, console: console)
      return outcome.status
    }
  }

  private func conclude(_ outcome: Run.Outcome, job: Job, console: Console) {
    for gate in outcome.assessment.gates where !gate.passed {
      switch gate.level {
      case .warning: console.warn(gate.sentence)
      case .error: console.fail(gate.sentence)
      }
    }
    guard outcome.record != nil else {
      console.fail("Nothing was published; \(job.output) is as it was. Run `plumbline check` to see the findings.")
      return
    }
    guard console.isWatched else { return }
    for line in outcome.summary(width: console.err.width) { console.say(line) }
    console.say("Written to \(job.output)")
  }
}
