import ArgumentParser
import Pipeline

struct ConvertCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: "Turns a spreadsheet into another format, cell for cell.",
    discussion: """
      The ending of OUT says the format: .xlsx, .csv, .tsv or .csv.gz. A CSV file holds one sheet: name it with --sheet where the \
      workbook has several. OUT is replaced in one step, or not at all.
      """)

  @Argument(help: ArgumentHelp("The file to read.", valueName: "in"), completion: .file())
  var input: String

  @Argument(help: ArgumentHelp("The file to write.", valueName: "out"), completion: .file())
  var output: String

  @Option(help: ArgumentHelp("Only this sheet.", valueName: "name"))
  var sheet: String?

  @OptionGroup var consoleOptions: ConsoleOptions

  func run() async throws {
    let console = consoleOptions.console
    try await Conclusion.of(console) {
      try Conversion(from: input, to: output, sheet: sheet).perform(console: console)
      return .done
    }
  }
}
