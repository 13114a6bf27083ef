import ArgumentParser
import Pipeline

/// The command: everything it can do is a subcommand in a file of its own.
@main
struct Plumbline: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: Product.name,
    abstract:
      "Measures how mature a PMO's services are, what its customers miss, and who can do what, from spreadsheets.",
    discussion: """
      A folder of exports is enough: files are recognised by their headers, and the run says what it took each for.

        plumbline run exports/          reads the folder, writes out/
        plumbline show exports/         shows the heatmaps in the terminal
        plumbline inspect survey.xlsx   says what a file holds and what it is taken for
        plumbline init assessment/      writes questionnaires to send out, and the job that reads them

      EXIT STATUS
      \(ExitStatus.allCases.map { "  \($0.rawValue)\(String(repeating: " ", count: 5 - "\($0.rawValue)".count))\($0.meaning)" }.joined(separator: "\n"))
      """,
    version: Product.version,
    subcommands: [
      InitCommand.self, QuestionnairesCommand.self, RunCommand.self, CheckCommand.self, ShowCommand.self,
      InspectCommand.self, ConvertCommand.self,
      CollectCommand.self, ExplainCommand.self, SchemaCommand.self, DoctorCommand.self,
    ])

  static func main() async {
    Console.ignoreClosedPipes()
    do {
      var command = try parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch {
      exit(withError: error)
    }
  }
}
