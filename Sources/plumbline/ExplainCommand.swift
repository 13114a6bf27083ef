import ArgumentParser
import Pipeline

struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Shows how a figure came about: its formula with the numbers put in, and the rows and cells behind it.",
    discussion: """
      A figure is a row of a published table, named by its keys: fact_maturity[pmo=Northern PMO,service=O21,cycle=2026-Q3]. Ids and \
      names both do; keys that are left open are the totals, and the latest cycle. What is made of other figures names their rows, \
      so that each can be explained in turn; what is made of answers and amounts names their cells. What is withheld is not explained.

      Every table of figures can be explained, by any of these keys (pmo, service and so on are short for pmo_id, service_id):

      \(ExplainedFigure.tables.map { "\($0.name)[\($0.keys.joined(separator: ","))]" }.joined(separator: "\n"))

      The inputs are read again; where the job's output holds a run, they must be the ones that it was made from.
      """)

  @Argument(help: ArgumentHelp("The figure, such as fact_maturity[pmo=ALL,service=O21].", valueName: "figure"))
  var figure: String

  @OptionGroup var jobOptions: JobOptions

  @Flag(help: "List every row and cell, however many there are.")
  var all = false

  @OptionGroup var consoleOptions: ConsoleOptions

  func run() async throws {
    let console = consoleOptions.console
    try await Conclusion.of(console) {
      let job = try jobOptions.read()
      let pool = jobOptions.pool
      let explained = try await Interruption.run {
        try await ExplainedFigure(
          figure, of: job, pool: pool, progress: Progress(console: console), limit: all ? nil : 40,
          width: console.out.isTerminal ? console.out.width : 100)
      }
      for warning in explained.warnings { console.warn(warning) }
      try console.put(explained.lines.joined(separator: "\n") + "\n")
      return .done
    }
  }
}
