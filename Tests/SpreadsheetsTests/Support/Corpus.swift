import Foundation

/// Real files from outside, which are no part of the package: beside it, or where `PLUMBLINE_CORPUS` says.
enum Corpus {
  static let folder =
    ProcessInfo.processInfo.environment["PLUMBLINE_CORPUS"]
    ?? FileManager.default.currentDirectoryPath + "/../shared/corpus"

  static func path(_ name: String) -> String { folder + "/" + name }

  static func has(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path(name)) }

  /// What a test of a missing folder says.
  static let absent = "the corpus is not there: set PLUMBLINE_CORPUS to its folder"

  /// The workbooks below a folder with their sizes, by name.
  static func workbooks(in folder: String) -> [(name: String, size: Int)] {
    guard let walk = FileManager.default.enumerator(atPath: path(folder)) else { return [] }
    var found: [(name: String, size: Int)] = []
    while let name = walk.nextObject() as? String {
      guard [".xlsx", ".xlsm", ".xltx", ".xltm"].contains(where: name.hasSuffix) else { continue }
      found.append((folder + "/" + name, walk.fileAttributes?[.size] as? Int ?? 0))
    }
    return found.sorted { $0.name < $1.name }
  }
}
