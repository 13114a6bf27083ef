/// The files in an output folder that no run has written: notes, links, a colleague's workbook. A new output takes them along.
struct ForeignFiles {
  /// Paths inside the folder that the last run has written.
  let own: Set<String>

  /// Puts the foreign files of one folder under the same paths in another, as hard links where possible. What is there already stays.
  func carry(from old: String, to new: String) throws(PipelineError) {
    try carry("", from: old, to: new)
  }

  /// `inner` is a folder's path inside both; its counterpart is made when there is something to put in.
  private func carry(_ inner: String, from old: String, to new: String) throws(PipelineError) {
    let names = try FileSystem.entries(of: FileSystem.join(old, inner))
    if names.isEmpty { try makeFolder(inner, from: old, to: new) }
    for path in names.map({ FileSystem.join(inner, $0) }) where !own.contains(path) {
      let source = FileSystem.join(old, path)
      let target = FileSystem.join(new, path)
      guard let status = try FileSystem.status(source, followingLinks: false) else { continue }
      // Removing the old output would go on into what is mounted there.
      guard try status.device == FileSystem.status(old)?.device else { throw mounted(source) }
      let present = try FileSystem.status(target, followingLinks: false)
      if let present, (present.kind == .folder) != (status.kind == .folder) { throw conflict(source) }
      if status.kind == .folder {
        try carry(path, from: old, to: new)
      } else if present == nil {
        try makeFolder(inner, from: old, to: new)
        try FileSystem.duplicate(source, to: target, status: status)
      }
    }
  }

  private func makeFolder(_ inner: String, from old: String, to new: String) throws(PipelineError) {
    let target = FileSystem.join(new, inner)
    guard !FileSystem.exists(target) else { return }
    try FileSystem.makeFolders(target)
    if let status = try FileSystem.status(FileSystem.join(old, inner)) { FileSystem.dress(target, as: status) }
  }

  private func mounted(_ path: String) -> PipelineError {
    PipelineError(
      .cannotCreateOutput, path: path, "This lies on another file system than the output folder around it.",
      remedy: "Unmount it, or name another output.")
  }

  private func conflict(_ path: String) -> PipelineError {
    PipelineError(
      .cannotCreateOutput, path: path, "The run writes a file where this folder is, or a folder where this file is.",
      remedy: "Move it elsewhere.")
  }
}
