#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension FileSystem {
  /// Makes a folder and those above it, as far as they are missing.
  static func makeFolders(_ path: String) throws(PipelineError) {
    if mkdir(path, 0o777) == 0 || errno == EEXIST { return }
    guard errno == ENOENT, path != parent(of: path) else { throw .system(errno, path: path, "be created") }
    try makeFolders(parent(of: path))
    if mkdir(path, 0o777) != 0, errno != EEXIST { throw .system(errno, path: path, "be created") }
  }

  /// Makes a folder that must not be there yet.
  static func makeFolder(_ path: String) throws(PipelineError) {
    if mkdir(path, 0o777) != 0 { throw .system(errno, path: path, "be created") }
  }

  static func isWritable(_ folder: String) -> Bool { access(folder, W_OK | X_OK) == 0 }

  static func move(_ path: String, to target: String) throws(PipelineError) {
    if rename(path, target) != 0 { throw .system(errno, path: path, "be renamed to \(target)") }
  }

  /// Removes a file, or a folder with all in it; links are removed, not followed. Nothing there is fine.
  static func remove(_ path: String) throws(PipelineError) {
    guard let status = try status(path, followingLinks: false) else { return }
    if status.kind == .folder {
      for name in try entries(of: path) { try remove(join(path, name)) }
      if rmdir(path) != 0, errno != ENOENT { throw .system(errno, path: path, "be removed") }
    } else if unlink(path) != 0, errno != ENOENT {
      throw .system(errno, path: path, "be removed")
    }
  }

  /// Syncs a folder and the folders in it, so that their entries are on the disk.
  static func syncFolders(_ path: String) throws(PipelineError) {
    for name in try entries(of: path) {
      let entry = join(path, name)
      if try status(entry, followingLinks: false)?.kind == .folder { try syncFolders(entry) }
    }
    try syncFolder(path)
  }

  static func syncFolder(_ path: String) throws(PipelineError) {
    let folder = try Descriptor(folder: path)
    try folder.sync()
  }

  /// Gives a new folder the permissions and, where allowed, the owner of an old one.
  static func dress(_ folder: String, as status: FileStatus) {
    _ = chown(folder, status.owner, status.group)
    _ = chmod(folder, status.mode)
  }

  /// Puts a file or link under a second path: a hard link where the file system has them, else a copy. A link stays a link.
  static func duplicate(_ path: String, to target: String, status: FileStatus) throws(PipelineError) {
    // Hard links to links of other users are forbidden on most systems.
    if status.kind == .link { return try copyLink(path, to: target) }
    if linkat(AT_FDCWD, path, AT_FDCWD, target, 0) == 0 { return }
    let code = errno
    guard status.kind == .file, [EPERM, EXDEV, EMLINK, ENOTSUP, EACCES].contains(code) else {
      throw .system(code, path: path, "be carried over to \(target)")
    }
    let copy = try Descriptor(creating: target, mode: status.mode)
    try Descriptor(reading: path).forEachPiece { (piece) throws(PipelineError) in try copy.append(piece) }
    try copy.sync()
  }

  private static func copyLink(_ path: String, to target: String) throws(PipelineError) {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
    let length = readlink(path, &buffer, buffer.count - 1)
    guard length >= 0, symlink(buffer, target) == 0 else {
      throw .system(errno, path: path, "be carried over to \(target)")
    }
  }
}
