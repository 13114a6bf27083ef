import Testing

@testable import Pipeline

#if canImport(Glibc)
  import Glibc
#endif

/// File systems that cannot exchange two folders, and exchanges that fail.
@Suite struct StagingFolderSwapTests {
  let folder = TemporaryFolder()

  private func run(_ content: String, exchange: @escaping @Sendable (String, String) -> Int32) throws {
    let output = try OutputFolder(checking: folder["out"])
    let staging = try StagingFolder(for: output, lock: RunLock(for: output), exchange: exchange)
    try staging.write("a.csv", Array(content.utf8))
    try staging.publish(StagingFolderTests.record)
  }

  @Test(arguments: [ENOSYS, EINVAL, EOPNOTSUPP]) func twoRenamesWhereThereIsNoExchange(_ code: Int32) throws {
    try run("1") { _, _ in code }
    try folder.write("out/notes.txt", "mine")
    try run("2") { _, _ in code }
    #expect(try folder.files() == [".out.lock", "out/a.csv", "out/notes.txt", "out/run.json"])
    #expect(try folder.read("out/a.csv") == "2")
  }

  @Test(arguments: [(EBUSY, Status.cannotCreateOutput), (EXDEV, .cannotCreateOutput), (EIO, .inputOutput)])
  func failedExchangeChangesNothing(_ code: Int32, _ status: Status) throws {
    try run("1") { _, _ in 0 }
    let error = #expect(throws: PipelineError.self) { try run("2") { _, _ in code } }
    #expect(error?.status == status)
    #expect(try folder.files() == [".out.lock", "out/a.csv", "out/run.json"])
    #expect(try folder.read("out/a.csv") == "1")
  }

  @Test func failedSecondRenameIsTakenBack() throws {
    try run("1") { _, _ in 0 }
    #expect(throws: PipelineError.self) {
      try run("2") { staging, _ in
        try? FileSystem.remove(staging)
        return ENOSYS
      }
    }
    #expect(try folder.files() == [".out.lock", "out/a.csv", "out/run.json"])
    #expect(try folder.read("out/a.csv") == "1")
  }

  /// A file that somebody puts into the old output at the moment of the swap.
  @Test func lateForeignFileComesAlong() throws {
    try run("1") { _, _ in 0 }
    let late = folder["out/late.txt"]
    try run("2") { _, _ in
      try? Descriptor(creating: late).append(Array("mine".utf8))
      return ENOSYS
    }
    #expect(try folder.read("out/late.txt") == "mine")
    #expect(try folder.files() == [".out.lock", "out/a.csv", "out/late.txt", "out/run.json"])
  }
}
