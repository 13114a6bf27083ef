#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The folder that a run writes, checked: the folder itself is free or holds an earlier run, and the one above it may be written.
///
/// A run prepares its output beside it and swaps the two in one step, so readers see the last run or the new one, never a mixture.
public struct OutputFolder: Sendable, Hashable {
  /// Absolute, without links.
  public let path: String

  /// Looks, and changes nothing, so that a plan can ask too. Every refusal has status 73.
  public init(checking path: String, home: String? = Self.homeFolder) throws(PipelineError) {
    self.path = try Self.resolved(path)
    if self.path == "/" || self.path == home.flatMap(FileSystem.realPath) {
      throw Self.refusal(path, "This is a folder that holds far more than a run's output.", "Name a folder inside it.")
    }
    if let status = try FileSystem.status(self.path) {
      try check(status, named: path)
    }
    try checkParent(named: path)
  }

  public static var homeFolder: String? { getenv("HOME").map { String(cString: $0) } }

  var parent: String { FileSystem.parent(of: path) }

  /// A hidden path beside the folder: `.out.staging-4711`.
  func beside(_ ending: String) -> String {
    FileSystem.join(parent, ".\(FileSystem.lastPart(of: path)).\(ending)")
  }

  /// The record of the run that the folder holds; nil if it holds none. Throws where there is a `run.json` that is not ours.
  public func previousRun() throws(PipelineError) -> RunRecord? {
    let record = FileSystem.join(path, RunRecord.fileName)
    return try FileSystem.status(record) == nil ? nil : RunRecord.read(path: record)
  }

  private static func refusal(_ path: String, _ message: String, _ remedy: String) -> PipelineError {
    PipelineError(.cannotCreateOutput, path: path, message, remedy: remedy)
  }

  /// The path without links as far as it is there; the rest by its letters.
  private static func resolved(_ path: String) throws(PipelineError) -> String {
    let full = FileSystem.absolute(path)
    if let real = FileSystem.realPath(path) { return real }
    if try FileSystem.status(full, followingLinks: false)?.kind == .link {
      throw refusal(
        path, "This is a link to something that is not there.", "Remove the link, or make the folder that it names.")
    }
    let parent = FileSystem.parent(of: full)
    return full == "/" ? full : FileSystem.join(try resolved(parent), FileSystem.lastPart(of: full))
  }

  private func check(_ status: FileStatus, named name: String) throws(PipelineError) {
    guard status.kind == .folder else {
      throw Self.refusal(name, "This is a file, and the output is a folder.", "Name a folder, or remove the file.")
    }
    let isOurs = (try? previousRun()) != nil
    let holdsMore = try FileSystem.entries(of: path).contains { !$0.hasPrefix(".") }
    guard isOurs || !holdsMore else {
      throw Self.refusal(
        name, "This folder holds files that no run of Plumbline has written.",
        "Name an empty or a new folder, such as \(FileSystem.join(name, "plumbline")).")
    }
    if let above = try FileSystem.status(parent), above.device != status.device { throw Self.mountPoint(name) }
  }

  static func mountPoint(_ name: String) -> PipelineError {
    refusal(
      name, "This is a mount point, which cannot be swapped for another folder.",
      "Name a folder inside it, such as \(FileSystem.join(name, "plumbline")).")
  }

  private func checkParent(named name: String) throws(PipelineError) {
    var above = parent
    while above != "/", try FileSystem.status(above) == nil { above = FileSystem.parent(of: above) }
    guard try FileSystem.status(above)?.kind == .folder else {
      throw Self.refusal(name, "\(above) is a file, so there can be no folder in it.", "Name a folder elsewhere.")
    }
    guard FileSystem.isWritable(above) else {
      throw Self.refusal(
        name, "The folder \(above) may not be written; the output is prepared there, beside the one it replaces.",
        "Allow writing there, or name a folder one deeper, such as \(FileSystem.join(name, "current")).")
    }
  }
}
