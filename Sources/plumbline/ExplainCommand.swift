public import ArgumentParser
public import Pipeline

struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Shows how a figure came about: its formula with the numbers put in, and the cells behind it.",
    discussion: """
      A figure is a row of a published table, named by its keys: fact_maturity[pmo=Northern PMO,service=O21,cycle=2026-Q3]. Ids and \
      names both do; keys that are left open are the totals, and the latest cycle. The inputs are read again; where the job's \
      output holds a run, they must be the ones that it was made from.
      """)

  @Argument(help: ArgumentHelp("The figure, such as fact_maturity[pmo=ALL,service=O21].", valueName: "figure"))
  var figure: String

  @OptionGroup var jobOptions: JobOptions

  @Flag(help: "List every cell, however many there are.")
  var all = false

  @OptionGroup var consoleOptions: ConsoleOptions

  func run() async throws {
    let console = consoleOptions.console
    try await Conclusion.of(console) {
      let job = try jobOptions.read()
      let pool = jobOptions.pool
      let explained = try await Interruption.run {
        try await ExplainedFigure(
          figure, of: job, pool: pool, progress: Progress(console: console), limit: all ? nil : 40)
      }
      for warning in explained.warnings { console.warn(warning) }
      try console.put(explained.lines.joined(separator: "\n") + "\n")
      return .done
    }
  }
}
