import ArgumentParser
import Pipeline

/// How every command ends: a failure is said on standard error and becomes the exit status that it stands for.
enum Conclusion {
  /// Runs the body of a command.
  static func of(_ console: Console, _ body: () async throws -> ExitStatus) async throws {
    let status: ExitStatus
    do {
      status = try await body()
    } catch {
      status = console.report(error)
    }
    guard status == .done else { throw ExitCode(status.rawValue) }
  }
}
