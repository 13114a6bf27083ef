import ArgumentParser
import Pipeline

struct QuestionnairesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "questionnaires",
    abstract: "Writes blank questionnaires of a job's own services, outcomes, competences and scales.",
    discussion: """
      What the job names under catalogue and scales stands in the questionnaires and their drop-down lists, and each says on its first \
      sheet where it comes from. The job's inputs need not be there yet. Without a job file the questionnaires are those of init.
      """)

  @Argument(
    help: ArgumentHelp("A job file, or a folder that holds one.", valueName: "job | folder"), completion: .file())
  var job = "."

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The folder to write into; by default questionnaires, beside the job file.", valueName: "folder"),
    completion: .directory)
  var output: String?

  @Flag(help: "Replace questionnaires that are there already.")
  var replace = false

  @OptionGroup var consoleOptions: ConsoleOptions

  func run() async throws {
    let console = consoleOptions.console
    try await Conclusion.of(console) {
      let written = try QuestionnaireSet(ofJob: job, vocabulary: .intake).write(to: output, replacing: replace)
      if console.isWatched {
        for name in written.names { console.say("Written: \(written.folder)/\(name)") }
      }
      return .done
    }
  }
}
