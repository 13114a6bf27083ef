import ArgumentParser
import Pipeline

struct InitCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Writes a folder to begin with: job file, catalogues, blank questionnaires and a form.",
    discussion: """
      Writes plumbline.yaml, the catalogues as CSV to edit, questionnaires with drop-down lists as XLSX, and a project return with the \
      datamap that collects it. Send the questionnaires out, put what comes back into the folder returned, and run the job: the answers \
      are read without being told what stands where. Nothing that is there already is overwritten.
      """)

  @Argument(
    help: ArgumentHelp("The folder to write into; made if it is missing.", valueName: "folder"), completion: .directory)
  var folder = "."

  @OptionGroup var consoleOptions: ConsoleOptions

  func run() async throws {
    let console = consoleOptions.console
    try await Conclusion.of(console) {
      let names = try JobFolder(folder).create()
      if console.isWatched {
        for name in names { console.say("Written: \(folder == "." ? name : "\(folder)/\(name)")") }
      }
      return .done
    }
  }
}
