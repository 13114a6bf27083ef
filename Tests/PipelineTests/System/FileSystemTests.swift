import Tabular
import Testing

@testable import Pipeline

@Suite struct FileSystemTests {
  @Test(arguments: [
    ("a", "/x/a"), ("./a/", "/x/a"), ("../a", "/a"), ("../../../a", "/a"), ("/b//c/./d/..", "/b/c"), ("", "/x"),
    ("/", "/"),
  ])
  func absolute(_ path: String, _ expected: String) {
    #expect(FileSystem.absolute(path, from: "/x") == expected)
  }

  @Test(arguments: [("/a/b", "/a", "b"), ("/a", "/", "a"), ("a", ".", "a"), ("a/b", "a", "b")])
  func parts(_ path: String, _ parent: String, _ last: String) {
    #expect(FileSystem.parent(of: path) == parent)
    #expect(FileSystem.lastPart(of: path) == last)
  }

  @Test(arguments: [
    ("/a/b/c.csv", "/a/out", "../b/c.csv"), ("/a/c.csv", "/a", "c.csv"), ("/c.csv", "/a/b", "../../c.csv"),
    ("/a/b", "/", "a/b"), ("/ab/c", "/a", "../ab/c"),
  ])
  func relative(_ path: String, _ folder: String, _ expected: String) {
    #expect(FileSystem.relative(path, from: folder) == expected)
  }

  @Test func entriesAreInByteOrder() throws {
    let folder = TemporaryFolder()
    for name in ["b", "B", "ä", "a", "10", "9", ".h"] { try folder.write(name) }
    #expect(try FileSystem.entries(of: folder.path) == [".h", "10", "9", "B", "a", "b", "ä"])
  }

  @Test func contentHasALimit() throws {
    let folder = TemporaryFolder()
    let path = try folder.write("file", "12345")
    #expect(try FileSystem.content(of: path, limit: 5) == Array("12345".utf8))
    #expect(
      #expect(throws: PipelineError.self) { try FileSystem.content(of: path, limit: 4) }?.status == .unreadableInput)
  }

  @Test func stampsAreISO8601InSeconds() throws {
    #expect(WallClock.stamp(DateTime(milliseconds: 0)) == "1970-01-01T00:00:00Z")
    #expect(WallClock.stamp(DateTime(milliseconds: 1_795_422_600_999)) == "2026-11-23T08:30:00Z")
    #expect(try #require(DateTime(WallClock.stamp)) > #require(DateTime(year: 2025, month: 1, day: 1)))
  }
}
