import ArgumentParser
import Pipeline

struct CollectCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "collect",
    abstract: "Collects returned forms into one table, by a datamap.",
    discussion: """
      The datamap says which cells to collect: a CSV file with the header key,sheet,cell,type and a line a cell; a column list may hold \
      the allowed values with | between them. Datamaps of the tool datamaps are read as they are.

      The table has the keys down its first column and a column a form, in the order of the file names. A workbook also gets a \
      sheet of findings: each cell that is empty, of another type than the datamap says, or outside its list, with its place. OUT is \
      replaced in one step, or not at all.

      A form that cannot be read, a sheet that a form lacks and a line of the datamap that cannot be used are named and left out; all \
      else is collected, and the command ends with 65.
      """)

  @Option(help: ArgumentHelp("The datamap.", valueName: "map"), completion: .file())
  var datamap: String

  @Argument(
    help: ArgumentHelp("Returned forms: files, folders, or patterns in quotes.", valueName: "forms"),
    completion: .file())
  var forms: [String]

  @Option(
    name: .shortAndLong, help: ArgumentHelp("The file to write: .xlsx, .csv, .tsv or .csv.gz.", valueName: "out"),
    completion: .file())
  var output: String

  @Option(
    help: ArgumentHelp("Write the findings to a file of their own as well.", valueName: "file"), completion: .file())
  var findings: String?

  @OptionGroup var poolOptions: PoolOptions
  @OptionGroup var consoleOptions: ConsoleOptions

  func run() async throws {
    let console = consoleOptions.console
    try await Conclusion.of(console) {
      let collection = try FormCollection(datamap: datamap, forms: forms, output: output, findings: findings)
      let pool = poolOptions.pool
      return try await Interruption.run {
        try await collection.perform(pool: pool, console: console, progress: Progress(console: console))
      }
    }
  }
}
