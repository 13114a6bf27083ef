#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What the file system says about a path.
struct FileStatus: Sendable {
  enum Kind: Sendable {
    case file, folder, link, other
  }

  let kind: Kind
  let size: Int
  /// The file system that it lies on.
  let device: UInt64
  /// Permission bits.
  let mode: mode_t
  let owner: uid_t
  let group: gid_t

  init(_ info: stat) {
    kind =
      switch info.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .other
      }
    size = Int(info.st_size)
    device = UInt64(truncatingIfNeeded: info.st_dev)
    mode = info.st_mode & 0o7777
    owner = info.st_uid
    group = info.st_gid
  }
}
