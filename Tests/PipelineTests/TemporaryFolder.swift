@testable import Pipeline

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A folder of a test's own, removed with it.
final class TemporaryFolder {
  let path: String

  init() {
    var template = Array("/tmp/plumbline-test-XXXXXX".utf8CString)
    let made = template.withUnsafeMutableBufferPointer { mkdtemp($0.baseAddress!).map { String(cString: $0) } }
    path = FileSystem.realPath(made!)!
  }

  deinit { try? FileSystem.remove(path) }

  subscript(name: String) -> String { path + "/" + name }

  @discardableResult
  func write(_ name: String, _ content: String = "") throws -> String {
    let full = self[name]
    try FileSystem.makeFolders(FileSystem.parent(of: full))
    if FileSystem.exists(full) { try FileSystem.remove(full) }
    try Descriptor(creating: full).append(Array(content.utf8))
    return full
  }

  func read(_ name: String) throws -> String {
    String(decoding: try FileSystem.content(of: self[name], limit: 1 << 20), as: UTF8.self)
  }

  /// Every file below, hidden ones too, as paths in order.
  func files(below name: String = ".") throws -> [String] {
    try FileSystem.entries(of: self[name]).flatMap { entry -> [String] in
      let path = name == "." ? entry : name + "/" + entry
      let isFolder = try FileSystem.status(self[path], followingLinks: false)?.kind == .folder
      return isFolder ? try files(below: path) : [path]
    }
  }
}
