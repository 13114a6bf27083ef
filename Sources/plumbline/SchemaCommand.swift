public import ArgumentParser
public import Pipeline

struct SchemaCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Prints the JSON Schema of the job file or of run.json, or the reference of the tables.",
    discussion: """
      An editor checks a job file as it is typed with this first line in it:
        # yaml-language-server: $schema=job.schema.json
      """)

  @Argument(help: "job, run or tables.")
  var subject: ReferencePage = .job

  @OptionGroup var consoleOptions: ConsoleOptions

  func run() async throws {
    let console = consoleOptions.console
    try await Conclusion.of(console) {
      try console.put(subject.text)
      return .done
    }
  }
}

extension ReferencePage: ExpressibleByArgument {}
