#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension PipelineError {
  /// A system call that failed on a path, by its `errno`. `doing` completes "could not": "be read".
  static func system(_ code: Int32, path: String, _ doing: String) -> PipelineError {
    let (status, remedy): (ExitStatus, String) =
      switch code {
      case ENOENT, ENOTDIR: (.missingInput, "Check the path's spelling.")
      case EACCES, EPERM: (.permission, "Ask for the right to it, or run as a user who has it.")
      case EROFS: (.cannotCreateOutput, "The file system is read-only; name a folder elsewhere.")
      case ENOSPC, EDQUOT: (.inputOutput, "Free some space on the disk, or name a folder elsewhere.")
      case EMFILE, ENFILE: (.inputOutput, "Allow more open files (ulimit -n), or use fewer workers.")
      default: (.inputOutput, "Check the disk or the network share, and try again.")
      }
    return PipelineError(
      status, path: path, "This could not \(doing): \(String(cString: strerror(code))).", remedy: remedy)
  }
}
