import CExchange
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The output of a run before anybody sees it: a folder beside the real one, on the same file system.
///
/// Files are written into it, by several workers if need be; `publish` makes it the output. Let go without that, it is removed and the output
/// is as it was. It holds the lock as long as it lives.
public final class StagingFolder: Sendable {
  let output: OutputFolder
  let path: String
  private let lock: RunLock
  private let written = Mutex<[String: RunRecord.Output]>([:])
  private let isPublished = Mutex(false)
  /// Exchanges two paths in one step; 0, or the `errno`.
  let exchange: @Sendable (String, String) -> Int32

  /// Removes what runs that were killed have left, and makes the folder.
  public convenience init(for output: OutputFolder, lock: consuming RunLock) throws(PipelineError) {
    try self.init(for: output, lock: lock) { plumbline_exchange($0, $1) == 0 ? 0 : errno }
  }

  init(
    for output: OutputFolder, lock: consuming RunLock, exchange: @escaping @Sendable (String, String) -> Int32
  ) throws(PipelineError) {
    self.output = output
    self.lock = lock
    self.exchange = exchange
    path = output.beside("staging-\(getpid())")
    try Self.recover(output)
    try FileSystem.makeFolder(path)
    if let status = try FileSystem.status(output.path) { FileSystem.dress(path, as: status) }
  }

  deinit {
    if !isPublished.withLock({ $0 }) { try? FileSystem.remove(path) }
  }

  /// Clears up behind runs that were killed. Nobody else prepares this output while we hold its lock.
  private static func recover(_ output: OutputFolder) throws(PipelineError) {
    let leftovers = { (ending: String) throws(PipelineError) -> [String] in
      let start = FileSystem.lastPart(of: output.beside(ending + "-"))
      return try FileSystem.entries(of: output.parent)
        .filter { $0.hasPrefix(start) && Int32($0.dropFirst(start.count)) != nil }
        .map { FileSystem.join(output.parent, $0) }
    }
    // Killed between two renames: the old output is whole, under its other name.
    for old in try leftovers("old") {
      if FileSystem.exists(output.path) {
        try FileSystem.remove(old)
      } else {
        try FileSystem.move(old, to: output.path)
      }
    }
    for stale in try leftovers("staging") { try FileSystem.remove(stale) }
  }

  /// The files so far, by path.
  public var outputs: [RunRecord.Output] {
    written.withLock { $0.values.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) } }
  }

  /// Writes a file. `name` is a path inside the folder, `rows` the rows of a table. Returns when the content is on the disk.
  public func write(_ name: String, _ content: [UInt8], rows: Int? = nil) throws(PipelineError) {
    let file = try Descriptor(creating: path(of: name))
    try file.append(content)
    try file.sync()
    note(name, Digest(of: content), rows: rows)
  }

  /// Where somebody else may write a file of this name; `add` has to follow.
  public func path(of name: String) throws(PipelineError) -> String {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    guard !parts.contains(where: { $0.isEmpty || $0.hasPrefix(".") }), name != RunRecord.fileName else {
      throw PipelineError(
        .internalFault, path: name, "This cannot be the name of an output.", remedy: "Please report this.")
    }
    let full = FileSystem.join(path, name)
    if parts.count > 1 { try FileSystem.makeFolders(FileSystem.parent(of: full)) }
    return full
  }

  /// Takes in a file that was written at `path(of:)`. Cost: reads it once for its digest.
  public func add(_ name: String, rows: Int? = nil) throws(PipelineError) {
    let full = try path(of: name)
    try Descriptor(reading: full).sync()
    note(name, try Digest(file: full), rows: rows)
  }

  private func note(_ name: String, _ digest: Digest, rows: Int?) {
    let output = RunRecord.Output(path: name, rows: rows, bytes: digest.bytes, sha256: digest.sha256)
    written.withLock { $0[name] = output }
  }

  /// Makes this folder the output, together with `run.json`: the record with the files of this folder as its outputs.
  ///
  /// Files in the old folder that no run has written stay. An error leaves the old output as it was, unless its message says otherwise.
  public func publish(_ record: RunRecord) throws(PipelineError) {
    var record = record
    record.outputs = outputs
    let file = try Descriptor(creating: FileSystem.join(path, RunRecord.fileName))
    try file.append(Array(record.json.utf8))
    try file.sync()
    let previous = try output.previousRun()?.outputs.map(\.path) ?? []
    let foreign = ForeignFiles(own: Set(previous).union([RunRecord.fileName]))
    if FileSystem.exists(output.path) { try foreign.carry(from: output.path, to: path) }
    try FileSystem.syncFolders(path)
    try swap()
    isPublished.withLock { $0 = true }
    // From here on the new output stands; what remains is tidying, which the next run would do too.
    try? FileSystem.syncFolder(output.parent)
    if FileSystem.exists(path) { try removeOld(foreign) }
  }
}
