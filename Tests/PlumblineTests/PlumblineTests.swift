import Subprocess
import Testing

/// The command as a whole: help, version, doctor, usage.
@Suite struct PlumblineTests {
  private static let commands = [
    "init", "questionnaires", "run", "check", "show", "inspect", "convert", "collect", "schema", "doctor",
  ]

  @Test(arguments: [["--version"], ["run", "--version"]])
  func `The version`(arguments: [String]) async throws {
    let folder = try Folder()
    let run = try await CommandRun.run(CommandRun.plumbline, arguments, in: folder.path)
    #expect(run.status == 0)
    #expect(run.out.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil, "\(run.out)")
  }

  @Test func `Help lists every command and every exit status`() async throws {
    let run = try await CommandRun.plumbline("--help", in: Folder(), environment: ["COLUMNS": "200"])
    #expect(run.status == 0)
    #expect(run.err.isEmpty)
    let lines = run.lines
    for command in Self.commands { #expect(lines.contains { $0.hasPrefix("  \(command) ") }, "\(command)") }
    for status in [0, 1, 64, 65, 66, 70, 73, 74, 75, 77, 78, 130, 143] {
      #expect(lines.contains { $0.hasPrefix("  \(status) ") }, "\(status)")
    }
  }

  @Test(arguments: commands)
  func `Every command has help`(command: String) async throws {
    let folder = try Folder()
    let run = try await CommandRun.plumbline(command, "--help", in: folder)
    #expect(run.status == 0)
    #expect(run.out.contains("USAGE: plumbline \(command) "))
    #expect(try await CommandRun.plumbline("help", command, in: folder).out == run.out)
  }

  @Test(arguments: [
    (["--colour"], "Unknown option '--colour'"), (["rum"], "Unexpected argument 'rum'"),
    (["run", "--workres", "2"], "Unknown option '--workres'"),
    (["run", "--workers", "0"], "--workers takes a number from 1 to 1024."),
    (["run", "--workers", "many"], "The value 'many' is invalid"),
    (["run", "a", "b"], "Unexpected argument 'b'"),
    (["check", "-q", "-v"], "-q and -v contradict each other."),
    (["inspect"], "Missing expected argument '<file> ...'"),
    (["convert", "a.csv"], "Missing expected argument '<out>'"),
    (["show", "--log-format", "xml"], "'text' and 'json'"),
  ])
  func `Wrong usage is status 64`(arguments: [String], message: String) async throws {
    let folder = try Exports.folder()
    let run = try await CommandRun.run(CommandRun.plumbline, arguments, in: folder.path)
    #expect(run.status == 64)
    #expect(run.data.isEmpty)
    #expect(run.err.contains(message), "\(run.err)")
    #expect(try folder.entries() == ["maturity.csv"])
  }

  @Test func `The doctor finds everything well`() async throws {
    let folder = try Folder()
    let run = try await CommandRun.plumbline("doctor", in: folder)
    #expect(run.status == 0)
    #expect(run.lines.allSatisfy { $0.hasPrefix("ok  ") })
    #expect(run.out.contains("26 services, 30 outcomes, 30 competences"))
    #expect(run.out.contains("\(folder.path) may be written"))
  }

  @Test func `Errors can be had as JSON`() async throws {
    let run = try await CommandRun.plumbline("run", "--log-format", "json", "nothing.yml", in: Folder())
    #expect(run.status == 66)
    #expect(
      run.err.wholeMatch(of: /\{"time":"[-0-9:TZ]+","level":"error","message":"nothing\.yml: .+"\}\n/) != nil,
      "\(run.err)")
  }

  @Test func `Quiet says errors only`() async throws {
    let folder = try Exports.folder(Exports.maturity.replacing("Bob,3,4", with: "Bob,7,4"))
    try folder.write("job.yml", Exports.job([], ["gates:", "  warn_if:", "    errors: 0"]))
    let loud = try await CommandRun.plumbline("run", "job.yml", in: folder)
    #expect(loud.err.hasPrefix("warning: "))
    let quiet = try await CommandRun.plumbline("run", "-q", "job.yml", in: folder)
    #expect(quiet.status == 0)
    #expect(quiet.isSilent)
  }
}
