/// Files that are written together: all of them, or none.
struct NewFiles {
  typealias File = (name: String, bytes: [UInt8])

  private let files: [File]

  /// The ending of a file that is about to replace another.
  private static let pending = ".new"

  init(_ files: [File]) { self.files = files }

  /// Writes the files into a folder, which is made where it is missing.
  ///
  /// - Parameters:
  ///   - folders: made too, although no file goes into them.
  ///   - replacing: whether files that are there already give way, once all new ones are written.
  /// - Throws: `Failures` with every file that is there already, before anything is written; `PipelineError` where a file cannot be
  ///   written, after taking away those that were.
  /// - Returns: the paths of what was written, in the folder.
  @discardableResult
  func write(to path: String, folders: [String] = [], replacing: Bool = false) throws -> [String] {
    let present = try files.map(\.name).filter { try FileSystem.status(FileSystem.join(path, $0)) != nil }
    guard replacing || present.isEmpty else {
      throw Failures(
        present.map {
          PipelineError(
            .cannotCreateOutput, path: FileSystem.join(path, $0), "This file is there already.",
            remedy: "Move it away, or name another folder: nothing is overwritten.")
        })
    }
    var written: [String] = []
    do throws(PipelineError) {
      for folder in folders { try FileSystem.makeFolders(FileSystem.join(path, folder)) }
      for file in files {
        let target = FileSystem.join(path, file.name) + (replacing ? Self.pending : "")
        try FileSystem.makeFolders(FileSystem.parent(of: target))
        let descriptor = try Descriptor(creating: target)
        written.append(target)
        try descriptor.append(file.bytes)
        try descriptor.sync()
      }
      if replacing {
        for file in written { try FileSystem.move(file, to: String(file.dropLast(Self.pending.count))) }
      }
    } catch {
      for target in written { try? FileSystem.remove(target) }
      throw [.missingInput, .inputOutput].contains(error.status)
        ? PipelineError(.cannotCreateOutput, path: error.path, error.message, remedy: error.remedy) : error
    }
    return files.map(\.name)
  }
}
