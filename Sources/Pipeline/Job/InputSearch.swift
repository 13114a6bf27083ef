/// Finds the files that a job's paths and patterns mean, in the order of their names' bytes: the same on every machine.
struct InputSearch {
  struct Match: Hashable {
    /// Absolute.
    let path: String
    /// As the job would write it.
    let name: String
  }

  static let endings = [".xlsx", ".xlsm", ".xltx", ".xltm", ".csv", ".tsv", ".txt", ".csv.gz"]

  /// From where paths count.
  let folder: String
  /// The folder that the run writes: never an input.
  let output: String
  /// Files that the job uses for something else; they are inputs only where a path names them alone.
  let aside: Set<String>

  /// The files that a path, a folder or a pattern means. An error if there are none.
  func files(for pattern: String) throws(PipelineError) -> [Match] {
    let path = FileSystem.join(folder, pattern)
    // A name that is there is that file, whatever brackets it holds.
    if let status = try FileSystem.status(path) {
      if status.kind != .folder {
        guard Self.isReadable(pattern) else { throw unreadable(pattern) }
        return [Match(path: path, name: pattern)]
      }
      return try checked(below(path, name: pattern == "." ? "" : pattern), pattern)
    }
    guard NamePattern.isPattern(pattern) else {
      throw PipelineError(
        .missingInput, "There is no file or folder \"\(pattern)\".",
        remedy: "Check the path; it counts from the folder \(folder).")
    }
    let parts = pattern.split(separator: "/")
    let start = pattern.hasPrefix("/") ? "/" : ""
    return try checked(expand(parts[...], in: start.isEmpty ? folder : start, name: start), pattern)
  }

  private static func isReadable(_ name: String) -> Bool {
    let name = name.lowercased()
    return endings.contains { name.hasSuffix($0) }
  }

  /// Hidden files, and the lock files that Office leaves beside an open workbook.
  private static func isPassedOver(_ name: String) -> Bool { name.hasPrefix(".") || name.hasPrefix("~$") }

  private func unreadable(_ pattern: String) -> PipelineError {
    PipelineError(
      .unreadableInput, "\"\(pattern)\" is of a kind that is not read.",
      remedy: "Save it as .xlsx or .csv; what is read are \(Self.endings.joined(separator: " ")).")
  }

  private func checked(_ matches: [Match], _ pattern: String) throws(PipelineError) -> [Match] {
    let usable = matches.filter { Self.isReadable($0.name) && FileSystem.realPath($0.path).map(aside.contains) != true }
    guard !usable.isEmpty else {
      if !matches.isEmpty, !matches.contains(where: { Self.isReadable($0.name) }) { throw unreadable(pattern) }
      throw PipelineError(
        .missingInput, "No file matches \"\(pattern)\".",
        remedy: "Check the pattern; it counts from the folder \(folder).")
    }
    return Set(usable).sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  /// All files below a folder that could be read.
  private func below(_ path: String, name: String) throws(PipelineError) -> [Match] {
    try expand(["**", "*"], in: path, name: name).filter { Self.isReadable($0.name) }
  }

  private func expand(_ parts: ArraySlice<Substring>, in path: String, name: String) throws(PipelineError) -> [Match] {
    guard let part = parts.first else { return [] }
    let rest = parts.dropFirst()
    if part == "**" {
      var matches = try expand(rest.isEmpty ? ["*"] : rest, in: path, name: name)
      for entry in try FileSystem.entries(of: path) where try isWalked(entry, in: path) {
        matches += try expand(parts, in: FileSystem.join(path, entry), name: FileSystem.join(name, entry))
      }
      return matches
    }
    var matches: [Match] = []
    for entry in try candidates(part, in: path) {
      let entryPath = FileSystem.join(path, entry)
      let entryName = FileSystem.join(name, entry)
      switch try FileSystem.status(entryPath)?.kind {
      case .folder? where !rest.isEmpty: matches += try expand(rest, in: entryPath, name: entryName)
      case .file? where rest.isEmpty: matches.append(Match(path: entryPath, name: entryName))
      default: break
      }
    }
    return matches
  }

  private func candidates(_ part: Substring, in path: String) throws(PipelineError) -> [String] {
    guard NamePattern.isPattern(part) else { return [String(part)] }
    let pattern = NamePattern(part)
    return try FileSystem.entries(of: path).filter { !Self.isPassedOver($0) && pattern.matches($0) }
  }

  /// Whether a walk through all folders goes into this one: not into links, hidden folders, or what a run has written.
  private func isWalked(_ entry: String, in folder: String) throws(PipelineError) -> Bool {
    let path = FileSystem.join(folder, entry)
    guard !Self.isPassedOver(entry), try FileSystem.status(path, followingLinks: false)?.kind == .folder,
      FileSystem.realPath(path) != output
    else { return false }
    return try FileSystem.status(FileSystem.join(path, RunRecord.fileName)) == nil
  }
}
