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
}
