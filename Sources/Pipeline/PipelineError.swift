/// Why a run could not go on: what, where, how to mend it, and the exit status that says so.
public struct PipelineError: Error, Hashable, Sendable {
  public let status: ExitStatus
  /// The file or folder that it is about.
  public let path: String?
  /// What went wrong, as a sentence.
  public let message: String
  /// What to do about it, as a sentence.
  public let remedy: String

  public init(_ status: ExitStatus, path: String? = nil, _ message: String, remedy: String) {
    self.status = status
    self.path = path
    self.message = message
    self.remedy = remedy
  }
}

extension PipelineError: CustomStringConvertible {
  /// `out: what is wrong. What to do.`
  public var description: String { (path.map { "\($0): " } ?? "") + message + " " + remedy }
}
