import FoundationEssentials
import Subprocess
import Testing

#if canImport(System)
  import System
#else
  import SystemPackage
#endif

/// A run of a command, from its start to its end: what it wrote, and how it ended.
struct CommandRun: Sendable {
  /// Standard output, as it was written.
  let data: [UInt8]
  /// Standard error.
  let err: String
  /// The exit status; 128 and the signal where a signal ended it, as a shell counts.
  let status: Int32

  /// Standard output as text.
  var out: String { String(decoding: data, as: UTF8.self) }
  var lines: [String] { out.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init) }

  /// Nothing was printed at all.
  var isSilent: Bool { data.isEmpty && err.isEmpty }

  struct TimedOut: Error, CustomStringConvertible {
    let command: [String]
    let description: String

    init(_ command: [String], _ limit: Duration) {
      self.command = command
      description = "\(command.joined(separator: " ")) was not done in \(limit)"
    }
  }

  /// The built command: what `PLUMBLINE_BINARY` names, or else the one beside the tests.
  static let plumbline: String =
    ProcessInfo.processInfo.environment["PLUMBLINE_BINARY"]
    ?? URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    .appendingPathComponent("plumbline").path

  /// What decides about colour comes from the test alone.
  private static let unset: [Environment.Key: String?] = [
    "NO_COLOR": nil, "CLICOLOR_FORCE": nil, "TERM": "xterm-256color",
  ]

  /// Runs `plumbline` with these arguments in a folder; nothing is a terminal.
  static func plumbline(
    _ arguments: String..., in folder: Folder, environment: [Environment.Key: String?] = [:],
    limit: Duration = .seconds(300)
  ) async throws -> CommandRun {
    try await run(plumbline, arguments, in: folder.path, environment: environment, limit: limit)
  }

  /// Runs a line of the shell, which knows the command as `plumbline`.
  static func shell(
    _ line: String, in folder: Folder, environment: [Environment.Key: String?] = [:], limit: Duration = .seconds(300)
  ) async throws -> CommandRun {
    let folderOfCommand = URL(fileURLWithPath: plumbline).deletingLastPathComponent().path
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    let environment = environment.merging(["PATH": folderOfCommand + ":" + path]) { own, _ in own }
    return try await run("/bin/bash", ["-c", line], in: folder.path, environment: environment, limit: limit)
  }

  /// Runs `plumbline` and sends it a signal as soon as it is where the test wants it.
  static func plumbline(
    _ arguments: String..., in folder: Folder, signal: Signal, once isReached: @escaping @Sendable () throws -> Bool
  ) async throws -> CommandRun {
    let result = try await Subprocess.run(
      .path(FilePath(plumbline)), arguments: Arguments(arguments), workingDirectory: FilePath(folder.path),
      input: .none,
      output: .bytes(limit: 1 << 20), error: .string(limit: 1 << 20)
    ) { execution in
      let deadline = ContinuousClock.now + .seconds(30)
      while try !isReached(), .now < deadline { try await Task.sleep(for: .milliseconds(2)) }
      try execution.send(signal: signal)
    }
    return CommandRun(
      data: result.standardOutput, err: result.standardError, status: status(of: result.terminationStatus))
  }

  private static func status(of status: TerminationStatus) -> Int32 {
    switch status {
    case .exited(let code): code
    case .signaled(let signal): 128 + signal
    }
  }

  static func run(
    _ executable: String, _ arguments: [String], in folder: String, environment: [Environment.Key: String?] = [:],
    limit: Duration = .seconds(300)
  ) async throws -> CommandRun {
    try await withThrowingTaskGroup(of: CommandRun?.self) { group in
      group.addTask {
        let result = try await Subprocess.run(
          .path(FilePath(executable)), arguments: Arguments(arguments),
          environment: .inherit.updating(unset).updating(environment), workingDirectory: FilePath(folder),
          output: .bytes(limit: 1 << 28), error: .string(limit: 1 << 24))
        return CommandRun(
          data: result.standardOutput, err: result.standardError, status: status(of: result.terminationStatus))
      }
      group.addTask {
        try await Task.sleep(for: limit)
        return nil
      }
      defer { group.cancelAll() }
      guard let first = try await group.next(), let run = first else { throw TimedOut([executable] + arguments, limit) }
      return run
    }
  }
}
