import FoundationEssentials
import Testing

/// Files from outside, which are no part of the package: beside it, or where `PLUMBLINE_CORPUS` says.
enum Corpus {
  static let folder =
    ProcessInfo.processInfo.environment["PLUMBLINE_CORPUS"] ?? PackageRoot.path + "/../shared/corpus"

  static var isPresent: Bool { FileManager.default.fileExists(atPath: folder + "/check-cells") }

  /// Where the corpus belongs to the checks, its absence is a failure and no reason to skip.
  static var isRequired: Bool { ProcessInfo.processInfo.environment["PLUMBLINE_REQUIRE_CORPUS"] == "1" }

  /// All files below a folder of the corpus.
  static func files(_ name: String) throws -> [String] {
    let start = folder + "/" + name
    return try FileManager.default.subpathsOfDirectory(atPath: start).sorted().map { start + "/" + $0 }.filter {
      var isFolder = false
      return FileManager.default.fileExists(atPath: $0, isDirectory: &isFolder) && !isFolder
    }
  }
}

/// The command on files that other programs have written.
@Suite(
  .enabled(if: Corpus.isPresent || Corpus.isRequired, "the corpus is not there: set PLUMBLINE_CORPUS to its folder"))
struct CorpusTests {
  /// Workbooks whose cells are known.
  private static let workbooks = 1085

  /// Runs the corpus's own check and gives the numbers of its last line, and all of its lines.
  private func check(_ arguments: [String]) async throws -> (passed: Int, failed: Int, report: String) {
    let folder = try Folder()
    let command = "'\(CommandRun.plumbline)' inspect --cells"
    let run = try await CommandRun.run(
      "/usr/bin/env", ["python3", Corpus.folder + "/check-cells", command] + arguments, in: folder.path,
      limit: .seconds(900))
    let numbers = try #require(run.out.firstMatch(of: /(\d+) passed, (\d+) failed\n$/), "\(run.out)\(run.err)")
    return (try #require(Int(numbers.1)), try #require(Int(numbers.2)), run.out)
  }

  @Test func `Workbooks have the cells that other readers see`() async throws {
    // Cells on which both are wrong are waived, each with its reason.
    let waivers = PackageRoot.path + "/Tests/Corpus/waivers.tsv"
    let (passed, failed, report) = try await check(["--waivers", waivers, "--list", "20", "--seconds", "60"])
    #expect(passed == Self.workbooks)
    #expect(failed == 0, "\(report)")
  }

  @Test func `Malformed workbooks are read or refused within the limits`() async throws {
    let (passed, failed, report) = try await check(["--hostile", Corpus.folder + "/hostile", "--seconds", "60"])
    #expect(passed > 0)
    #expect(failed == 0, "\(report)")
  }

  @Test(arguments: ["csv", "portfolio", "unsettled", "datamaps"])
  func `Everything else is shown or refused`(name: String) async throws {
    let files = try Corpus.files(name)
    #expect(!files.isEmpty)
    let folder = try Folder()
    for file in files {
      let run = try await CommandRun.plumbline("inspect", file, in: folder)
      #expect([0, 65].contains(run.status), "\(file): \(run.status) \(run.err)")
      #expect((run.status == 65) == !run.err.isEmpty, "\(file): \(run.err)")
    }
  }

  @Test func `Published portfolios become workbooks with the same cells`() async throws {
    let files = try Corpus.files("portfolio").filter { $0.hasSuffix(".csv") }
    #expect(files.count == 6)
    for file in files {
      let folder = try Folder()
      let conversion = try await CommandRun.plumbline("convert", file, "out.xlsx", in: folder)
      #expect(conversion.status == 0, "\(file): \(conversion.err)")
      let before = try await CommandRun.plumbline("inspect", file, "--cells", in: folder)
      let after = try await CommandRun.plumbline("inspect", "out.xlsx", "--cells", in: folder)
      #expect(before.lines.count > 1000)
      #expect(after.out == before.out, "\(file)")
    }
  }
}
