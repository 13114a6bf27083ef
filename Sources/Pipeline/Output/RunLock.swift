#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The right to write an output folder. One run at a time has it; the kernel frees it when the run ends, however it ends.
public struct RunLock: ~Copyable, Sendable {
  private let file: Descriptor

  /// Takes the lock, or throws status 75 with who holds it. Makes the folder above the output where it is missing.
  ///
  /// The lock is on a file beside the output, `.out.lock`, which stays: removing it could let two runs in.
  public init(for output: OutputFolder) throws(PipelineError) {
    try FileSystem.makeFolders(output.parent)
    let file = try Descriptor(updating: output.beside("lock"))
    guard try file.lock() else { throw Self.held(output, by: file.path) }
    file.truncate()
    try file.append(Array("process \(getpid()) since \(WallClock.stamp)".utf8))
    self.file = file
  }

  deinit { file.truncate() }

  private static func held(_ output: OutputFolder, by path: String) -> PipelineError {
    let content = (try? FileSystem.content(of: path, limit: 1000)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    // Whoever has just taken the lock may not have written yet.
    let holder = content.hasPrefix("process ") ? content.prefix { !$0.isNewline } : "another process"
    return PipelineError(
      .locked, path: output.path, "Another run writes this output: \(holder).",
      remedy: "Wait for it to end, or name another output.")
  }
}
