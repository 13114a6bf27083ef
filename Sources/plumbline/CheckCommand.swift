import ArgumentParser
import Pipeline

struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Reads job and inputs and says what it finds; writes nothing.",
    discussion: """
      Prints what each sheet was taken for with its rows, then every finding with its place and how to mend it. Ends with 1 where a \
      gate of the job fails, and with 65 where a run would stop.
      """)

  @OptionGroup var jobOptions: JobOptions
  @OptionGroup var consoleOptions: ConsoleOptions

  func run() async throws {
    let console = consoleOptions.console
    try await Conclusion.of(console) {
      let job = try jobOptions.read()
      let pool = jobOptions.pool
      let assessment = try await Interruption.run {
        try await Assessment(job, pool: pool, progress: Progress(console: console))
      }
      try console.put(CheckReport(assessment).text(width: console.out.isTerminal ? console.out.width : 120))
      try assessment.requireKnownLabels()
      return assessment.gates.contains { $0.level == .error && !$0.passed } ? .gateFailed : .done
    }
  }
}
