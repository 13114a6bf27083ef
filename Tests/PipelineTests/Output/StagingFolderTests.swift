import Synchronization
import Testing

@testable import Pipeline

#if canImport(Glibc)
  import Glibc
#endif

@Suite struct StagingFolderTests {
  let folder = TemporaryFolder()
  static let record = RunRecord(
    versions: .init(plumbline: "1.0.0"), arguments: ["run"], workers: 2, started: "2026-11-23T08:30:00Z", seconds: 1,
    exitStatus: .done)

  private func staging() throws -> StagingFolder {
    let output = try OutputFolder(checking: folder["out"])
    return try StagingFolder(for: output, lock: RunLock(for: output))
  }

  private func run(_ files: [String: String]) throws {
    let staging = try staging()
    for (name, content) in files { try staging.write(name, Array(content.utf8)) }
    try staging.publish(Self.record)
  }

  @Test func firstRunMakesTheFolder() throws {
    let staging = try staging()
    try staging.write("tables/fact.csv", Array("a\n1\n".utf8), rows: 1)
    try staging.write("report.html", Array("<p>".utf8))
    try Descriptor(creating: staging.path(of: "book.xlsx")).append(Array("PK".utf8))
    try staging.add("book.xlsx")
    #expect(!FileSystem.exists(folder["out"]))
    try staging.publish(Self.record)
    #expect(
      try folder.files() == [".out.lock", "out/book.xlsx", "out/report.html", "out/run.json", "out/tables/fact.csv"])
    #expect(try folder.read("out/tables/fact.csv") == "a\n1\n")
    let outputs = try RunRecord.read(path: folder["out/run.json"]).outputs
    #expect(outputs.map(\.path) == ["book.xlsx", "report.html", "tables/fact.csv"])
    #expect(outputs.map(\.rows) == [nil, nil, 1])
    #expect(outputs.map(\.bytes) == [2, 3, 4])
    #expect(outputs[1].sha256 == Digest(of: Array("<p>".utf8)).sha256)
  }

  @Test func nextRunTakesThePlaceOfTheLast() throws {
    try run(["a.csv": "1", "old/b.csv": "1"])
    #expect(chmod(folder["out"], 0o750) == 0)
    try run(["a.csv": "2", "new/c.csv": "2"])
    #expect(try folder.files() == [".out.lock", "out/a.csv", "out/new/c.csv", "out/run.json"])
    #expect(!FileSystem.exists(folder["out/old"]))
    #expect(try folder.read("out/a.csv") == "2")
    #expect(try FileSystem.status(folder["out"])?.mode == 0o750)
  }

  @Test func foreignFilesStay() throws {
    try run(["a.csv": "1", "own/b.csv": "1", "gone.csv": "1"])
    try folder.write("out/notes.txt", "mine")
    try folder.write("out/own/mine/deep.txt", "mine")
    try folder.write("out/.hidden", "mine")
    try FileSystem.makeFolder(folder["out/empty"])
    #expect(symlink("a.csv", folder["out/latest"]) == 0)
    try run(["a.csv": "2", "notes.txt": "ours now"])
    #expect(
      try folder.files(below: "out") == [
        "out/.hidden", "out/a.csv", "out/latest", "out/notes.txt", "out/own/mine/deep.txt", "out/run.json",
      ])
    #expect(FileSystem.isFolder(folder["out/empty"]))
    #expect(try folder.read("out/own/mine/deep.txt") == "mine")
    #expect(try FileSystem.status(folder["out/latest"], followingLinks: false)?.kind == .link)
    #expect(try folder.read("out/latest") == "2")
    #expect(try folder.read("out/notes.txt") == "ours now")
  }

  @Test func foreignFolderInTheWayOfAFile() throws {
    try run(["a.csv": "1"])
    try folder.write("out/report/mine.txt", "mine")
    let error = #expect(throws: PipelineError.self) { try run(["a.csv": "2", "report": "x"]) }
    #expect(error?.status == .cannotCreateOutput)
    #expect(try folder.files() == [".out.lock", "out/a.csv", "out/report/mine.txt", "out/run.json"])
    #expect(try folder.read("out/a.csv") == "1")
  }

  @Test func runThatFailsInTheMiddleChangesNothing() throws {
    try run(["a.csv": "1"])
    let before = try folder.read("out/run.json")
    struct Failure: Error {}
    #expect(throws: Failure.self) {
      let staging = try staging()
      try staging.write("a.csv", Array("2".utf8))
      throw Failure()
    }
    #expect(try folder.files() == [".out.lock", "out/a.csv", "out/run.json"])
    #expect(try folder.read("out/a.csv") == "1")
    #expect(try folder.read("out/run.json") == before)
  }

  @Test func staleFoldersOfKilledRunsGo() throws {
    try run(["a.csv": "1"])
    try folder.write(".out.staging-999999/half.csv")
    try folder.write(".out.staging-mine/keep")
    try folder.write(".out.old-999999/older.csv")
    try folder.write(".other.staging-999999/keep")
    try run(["a.csv": "2"])
    #expect(
      try folder.files() == [
        ".other.staging-999999/keep", ".out.lock", ".out.staging-mine/keep", "out/a.csv", "out/run.json",
      ])
  }

  @Test func runKilledBetweenTwoRenamesIsMended() throws {
    try run(["a.csv": "1"])
    try FileSystem.move(folder["out"], to: folder[".out.old-999999"])
    _ = try staging()
    #expect(try folder.files() == [".out.lock", "out/a.csv", "out/run.json"])
  }

  @Test func namesThatLeaveTheFolder() throws {
    let staging = try staging()
    for name in ["../a", "/etc/a", "a/../../b", "", "a//b", ".hidden", "run.json", "a/"] {
      #expect(#expect(throws: PipelineError.self) { try staging.write(name, []) }?.status == .internalFault, "\(name)")
    }
    try staging.write("twice", [])
    #expect(throws: PipelineError.self) { try staging.write("twice", []) }
  }

  @Test func workersWriteSideBySide() async throws {
    let staging = try staging()
    let names = (0..<40).map { "t/\($0).csv" }
    _ = try await WorkerPool(workers: 4).mapConcurrently(names) { try staging.write($0, Array($0.utf8)) }
    try staging.publish(Self.record)
    #expect(try folder.files(below: "out/t").count == 40)
  }
}
