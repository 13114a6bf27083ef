import Testing

@testable import Pipeline

#if canImport(Glibc)
  import Glibc
#endif

@Suite struct OutputFolderTests {
  let folder = TemporaryFolder()

  private func refusal(_ path: String, home: String? = nil) -> String? {
    do throws(PipelineError) {
      _ = try OutputFolder(checking: path, home: home)
      return nil
    } catch {
      return "\(error.status.rawValue) \(error)".replacing(folder.path, with: "~")
    }
  }

  @Test func foldersThatAreFree() throws {
    try FileSystem.makeFolders(folder["empty"])
    try folder.write("hidden/.gitkeep")
    try folder.write("ours/run.json", RunRecordTests.full.json)
    try folder.write("ours/fact.csv")
    #expect(symlink("ours", folder["link"]) == 0)
    for (name, path) in [
      ("empty", "empty"), ("hidden", "hidden"), ("ours", "ours"), ("ours/", "ours"), ("link", "ours"), ("new", "new"),
      ("new/and/deeper", "new/and/deeper"), ("empty/../new", "new"),
    ] {
      #expect(try OutputFolder(checking: folder[name]).path == folder[path], "\(name)")
    }
    #expect(!FileSystem.exists(folder["new"]))
  }

  @Test func refusals() throws {
    try folder.write("file")
    try folder.write("full/notes.txt")
    try folder.write("other/run.json", #"{"tool": "another"}"#)
    try FileSystem.makeFolders(folder["home"])
    #expect(symlink("nowhere", folder["dangling"]) == 0)
    #expect(
      refusal(folder["file"])
        == "73 ~/file: This is a file, and the output is a folder. Name a folder, or remove the file.")
    #expect(
      refusal(folder["full"])
        == "73 ~/full: This folder holds files that no run of Plumbline has written. "
        + "Name an empty or a new folder, such as ~/full/plumbline.")
    #expect(refusal(folder["other"])?.hasPrefix("73 ~/other: This folder holds files that no run") == true)
    #expect(
      refusal(folder["home/"], home: folder["home"])
        == "73 ~/home/: This is a folder that holds far more than a run's output. Name a folder inside it.")
    #expect(refusal("/")?.hasPrefix("73 /: This is a folder that holds far more") == true)
    #expect(
      refusal(folder["dangling"])?.hasPrefix("73 ~/dangling: This is a link to something that is not there.") == true)
    #expect(
      refusal(folder["file/out"])
        == "73 ~/file/out: ~/file is a file, so there can be no folder in it. Name a folder elsewhere.")
  }

  @Test func mountPointIsRefused() throws {
    let mounted = try FileSystem.status("/proc")?.device
    let root = try FileSystem.status("/")?.device
    #expect(mounted != root)
    #expect(refusal("/proc")?.hasPrefix("73 /proc: ") == true)
  }
}
