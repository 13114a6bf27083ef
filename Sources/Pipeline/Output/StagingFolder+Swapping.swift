#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension StagingFolder {
  /// Puts the staging folder in the output's place. Afterwards the old output, if there was one, lies where the staging folder was.
  func swap() throws(PipelineError) {
    guard FileSystem.exists(output.path) else { return try FileSystem.move(path, to: output.path) }
    switch exchange(path, output.path) {
    case 0: return
    case ENOSYS, EINVAL, ENOTSUP, EOPNOTSUPP: try swapByRenames()
    case EBUSY, EXDEV: throw OutputFolder.mountPoint(output.path)
    case let code: throw .system(code, path: output.path, "be replaced")
    }
  }

  /// For file systems that cannot exchange: between the two renames there is no output, for as long as a rename takes.
  private func swapByRenames() throws(PipelineError) {
    let old = output.beside("old-\(getpid())")
    try FileSystem.move(output.path, to: old)
    do throws(PipelineError) {
      try FileSystem.move(path, to: output.path)
    } catch {
      try FileSystem.move(old, to: output.path)
      throw error
    }
    try? FileSystem.move(old, to: path)
  }

  /// Removes the old output. What somebody put there while the swap went on comes along first.
  func removeOld(_ foreign: ForeignFiles) throws(PipelineError) {
    do throws(PipelineError) {
      try foreign.carry(from: path, to: output.path)
    } catch {
      let kept = output.path + ".previous"
      try FileSystem.move(path, to: kept)
      throw PipelineError(
        .inputOutput, path: output.path,
        "The new output is in place, but a file of the old one could not be carried over: \(error.message)",
        remedy: "The old output is \(kept); take from it what you need, and remove it.")
    }
    try? FileSystem.remove(path)
  }
}
