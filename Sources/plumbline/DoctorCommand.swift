import ArgumentParser
import Pipeline

struct DoctorCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Says whether this machine has what the program needs.")

  @OptionGroup var consoleOptions: ConsoleOptions

  func run() async throws {
    let console = consoleOptions.console
    try await Conclusion.of(console) {
      let checks = Doctor.examine()
      let width = checks.map(\.subject.count).max() ?? 0
      for check in checks {
        let subject = check.subject + String(repeating: " ", count: width - check.subject.count)
        try console.put("\(check.isWell ? "ok  " : "FAIL")  \(subject)  \(check.report)\n")
      }
      return checks.allSatisfy(\.isWell) ? .done : .internalFault
    }
  }
}
