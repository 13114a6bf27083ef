import FoundationEssentials
import Testing

/// What the documents say is what the command does.
@Suite struct DocsTests {
  /// The lines of the README's shell blocks that start with the command.
  static func commands(in text: String) -> [String] {
    text.matches(of: /(?m)^```sh\n([\s\S]*?)^```$/).flatMap { block in
      block.1.split(separator: "\n").map(String.init).filter { $0.hasPrefix("plumbline ") }
    }
  }

  @Test func `Every command of the README works on the sample data`() async throws {
    let commands = Self.commands(in: try PackageRoot.text("README.md"))
    #expect(!commands.isEmpty)
    let folder = try Folder()
    try PackageRoot.copy("SampleData", to: folder)
    try PackageRoot.copy("Jobs", to: folder)
    for command in commands {
      let run = try await CommandRun.shell(command, in: folder)
      #expect(run.status == 0, "\(command): \(run.err)")
    }
  }

  @Test func `The reference pages are those of this version`() async throws {
    let folder = try Folder()
    let run = try await CommandRun.shell(
      "bash '\(PackageRoot.path)/.ci/docs' \"$(command -v plumbline)\" docs", in: folder)
    #expect(run.status == 0, "\(run.err)")
    for page in ["commands.md", "job.schema.json", "run.schema.json", "tables.md"] {
      let written = try String(contentsOfFile: folder["docs"] + "/" + page, encoding: .utf8)
      #expect(try PackageRoot.text("docs/" + page) == written, "make docs writes docs/\(page) anew")
    }
  }

  @Test func `Commands are found in shell blocks alone`() {
    let text = """
      plumbline no
      ```sh
      make demo
      plumbline run Jobs/nightly.yml # reads
      plumbline show
      ```
      ```text
      plumbline neither
      ```
      """
    #expect(Self.commands(in: text) == ["plumbline run Jobs/nightly.yml # reads", "plumbline show"])
  }
}
