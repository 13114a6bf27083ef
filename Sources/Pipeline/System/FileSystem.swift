#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The few file system calls that a run needs, with errors that name the path.
enum FileSystem {
  /// What is at a path; nil if nothing is.
  static func status(_ path: String, followingLinks: Bool = true) throws(PipelineError) -> FileStatus? {
    var info = stat()
    if fstatat(AT_FDCWD, path, &info, followingLinks ? 0 : AT_SYMLINK_NOFOLLOW) == 0 { return FileStatus(info) }
    if errno == ENOENT || errno == ENOTDIR { return nil }
    throw .system(errno, path: path, "be looked at")
  }

  /// Whether anything is there that can be seen.
  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  static func isFolder(_ path: String) -> Bool { exists(FileSystem.join(path, ".")) }

  /// The names in a folder, in the order of their UTF-8 bytes, which is the same on every machine and in every locale.
  static func entries(of folder: String) throws(PipelineError) -> [String] {
    guard let stream = opendir(folder) else { throw .system(errno, path: folder, "be listed") }
    defer { closedir(stream) }
    guard let offset = MemoryLayout<dirent>.offset(of: \.d_name) else { return [] }
    var names: [String] = []
    while let entry = readdir(stream) {
      // The record ends with its name, so the name is read in place: a copy of the whole struct would read past it.
      let bytes = UnsafeRawPointer(entry).advanced(by: offset).assumingMemoryBound(to: CChar.self)
      guard let name = String(validatingCString: bytes) else {
        throw PipelineError(
          .unreadableInput, path: join(folder, String(cString: bytes)), "This name is not UTF-8.",
          remedy: "Rename the file.")
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The path without links, `.` and `..`; nil if nothing is there.
  static func realPath(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  static var currentFolder: String { realPath(".") ?? "/" }

  static func join(_ folder: String, _ name: some StringProtocol) -> String {
    if name.hasPrefix("/") { return String(name) }
    return folder.isEmpty ? String(name) : folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }

  /// The path from the root on, without `.`, empty parts and, by its letters alone, `..`.
  static func absolute(_ path: String, from folder: String = currentFolder) -> String {
    var parts: [Substring] = []
    for part in join(folder, path).split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return "/" + parts.joined(separator: "/")
  }

  /// How an absolute path is reached from an absolute folder, by their letters alone.
  static func relative(_ path: String, from folder: String) -> String {
    let target = path.split(separator: "/")
    let start = folder.split(separator: "/")
    var common = 0
    while common < min(target.count, start.count), target[common] == start[common] { common += 1 }
    return (start.dropFirst(common).map { _ in ".." } + target.dropFirst(common)).joined(separator: "/")
  }

  static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  static func lastPart(of path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

  /// Writes all bytes; 0, or the `errno` of the failure.
  static func send(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Int32 {
    var written = 0
    while written < bytes.count {
      let count = write(descriptor, bytes.baseAddress?.advanced(by: written), bytes.count - written)
      if count > 0 { written += count } else if errno != EINTR { return errno }
    }
    return 0
  }

  /// A whole file of at most `limit` bytes.
  static func content(of path: String, limit: Int) throws(PipelineError) -> [UInt8] {
    var content: [UInt8] = []
    try Descriptor(reading: path).forEachPiece { (piece) throws(PipelineError) in
      content += piece
      if content.count > limit {
        throw PipelineError(
          .unreadableInput, path: path, "This file is larger than \(limit) bytes.",
          remedy: "Check that it is the file that you mean.")
      }
    }
    return content
  }
}
