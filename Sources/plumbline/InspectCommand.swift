import ArgumentParser
import Pipeline

struct InspectCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: "Says what a file holds and what it is taken for.",
    discussion: """
      Reads the whole file, since a column's type is decided from all its values: sheets, header rows, columns with their kinds and a \
      sample, what was odd. With --cells it prints every filled cell as one JSON object a line, in row order, and nothing else.
      """)

  @Argument(help: ArgumentHelp("Files: .xlsx, .csv, .tsv or .csv.gz.", valueName: "file"), completion: .file())
  var files: [String]

  @Flag(help: "Print every filled cell, one JSON object a line.")
  var cells = false

  @Option(help: ArgumentHelp("Only this sheet.", valueName: "name"))
  var sheet: String?

  @OptionGroup var consoleOptions: ConsoleOptions

  func run() async throws {
    let console = consoleOptions.console
    try await Conclusion.of(console) {
      for file in files {
        let inspection = try Inspection(file, sheet: sheet)
        if cells {
          try inspection.printCells(to: console)
        } else {
          try inspection.printOverview(to: console)
        }
      }
      return .done
    }
  }
}
