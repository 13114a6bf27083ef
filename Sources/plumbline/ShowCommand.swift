public import ArgumentParser
public import Pipeline

struct ShowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Shows a job's heatmaps in the terminal; writes nothing.",
    discussion: "Without --view it shows the maturity of services by PMO.")

  @OptionGroup var jobOptions: JobOptions

  @Option(
    help: ArgumentHelp(
      HeatmapView.allCases.map { "\($0.rawValue): \($0.summary)" }.joined(separator: "; ") + ".", valueName: "view"))
  var view: HeatmapView = .maturity

  @OptionGroup var consoleOptions: ConsoleOptions

  func run() async throws {
    let console = consoleOptions.console
    try await Conclusion.of(console) {
      let job = try jobOptions.read()
      let pool = jobOptions.pool
      let assessment = try await Interruption.run {
        try await Assessment(job, pool: pool, progress: Progress(console: console))
      }
      let heatmaps = view.lines(
        of: assessment, width: console.out.isTerminal ? console.out.width : 100, hasColour: console.out.hasColour)
      guard !heatmaps.isEmpty else {
        throw PipelineError(
          .unreadableInput, path: jobOptions.job, "The inputs hold nothing for this view.",
          remedy: "Run `plumbline check` to see what each file was taken for.")
      }
      for (index, lines) in heatmaps.enumerated() {
        guard try console.put((index > 0 ? "\n" : "") + lines.joined(separator: "\n") + "\n") else { break }
      }
      return .done
    }
  }
}

extension HeatmapView: ExpressibleByArgument {}
