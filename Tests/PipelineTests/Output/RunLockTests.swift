import Testing

@testable import Pipeline

#if canImport(Glibc)
  import Glibc
#endif

@Suite struct RunLockTests {
  let folder = TemporaryFolder()

  @Test func secondRunIsToldWhoHoldsIt() throws {
    let output = try OutputFolder(checking: folder["deep/out"])
    let lock = try RunLock(for: output)
    do throws(PipelineError) {
      _ = try RunLock(for: output)
      Issue.record("two runs have the lock")
    } catch {
      #expect(error.status == .locked)
      #expect(
        error.message.wholeMatch(
          of: #/Another run writes this output: process (\d+) since \d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ\./#)?.1
          == "\(getpid())")
    }
    #expect(try folder.files() == ["deep/.out.lock"])
    _ = consume lock
    _ = try RunLock(for: output)
    #expect(try folder.read("deep/.out.lock").isEmpty)
  }

  @Test func outputsSideBySideDoNotMeet() throws {
    let first = try RunLock(for: OutputFolder(checking: folder["a"]))
    let second = try RunLock(for: OutputFolder(checking: folder["b"]))
    _ = consume first
    _ = consume second
  }

  @Test func lockThatIsALinkIsNotFollowed() throws {
    try folder.write("precious", "content")
    #expect(symlink("precious", folder[".out.lock"]) == 0)
    #expect(throws: PipelineError.self) { _ = try RunLock(for: OutputFolder(checking: folder["out"])) }
    #expect(try folder.read("precious") == "content")
  }
}
