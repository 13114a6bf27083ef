import FoundationEssentials
import Testing

/// A folder of a test's own, removed with it.
final class Folder: Sendable {
  let path: String

  init() throws {
    let folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appendingPathComponent("plumbline-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  subscript(name: String) -> String { path + "/" + name }

  func write(_ name: String, _ text: String) throws { try write(name, Array(text.utf8)) }

  func write(_ name: String, _ bytes: [UInt8]) throws {
    let url = URL(fileURLWithPath: self[name])
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  func has(_ name: String) -> Bool { FileManager.default.fileExists(atPath: self[name]) }

  func bytes(_ name: String) throws -> [UInt8] { try Array(Data(contentsOf: URL(fileURLWithPath: self[name]))) }

  func text(_ name: String) throws -> String { String(decoding: try bytes(name), as: UTF8.self) }

  /// The lines of a small CSV file without quotes, as its fields.
  func rows(_ name: String) throws -> [[String]] {
    try text(name).split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  /// Every file below, hidden ones too, with its bytes.
  func content(of name: String) throws -> [String: [UInt8]] {
    let files = try FileManager.default.subpathsOfDirectory(atPath: self[name]).filter {
      var isFolder = false
      return FileManager.default.fileExists(atPath: self[name] + "/" + $0, isDirectory: &isFolder) && !isFolder
    }
    return try Dictionary(uniqueKeysWithValues: files.map { ($0, try bytes(name + "/" + $0)) })
  }

  /// The names right inside the folder, hidden ones too, in order.
  func entries(_ name: String = ".") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: self[name]).sorted()
  }
}

/// The root of the package, from which the tests know the sample data and the documents.
enum PackageRoot {
  static let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  /// Copies a folder of the package.
  static func copy(_ name: String, to folder: Folder) throws {
    let source = URL(fileURLWithPath: path + "/" + name).resolvingSymlinksInPath()
    try FileManager.default.copyItem(at: source, to: URL(fileURLWithPath: folder[name]))
  }

  static func text(_ name: String) throws -> String {
    try String(contentsOfFile: path + "/" + name, encoding: .utf8)
  }
}
