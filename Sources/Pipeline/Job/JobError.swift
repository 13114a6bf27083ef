/// Something wrong with a job: where in the job file, what, and how to mend it.
public struct JobError: Error, Hashable, Sendable {
  public let status: ExitStatus
  /// The job file as the user named it, or the folder that was taken in place of one.
  public let file: String
  /// Nil where it is about the file as a whole.
  public let mark: Mark?
  /// What is wrong, as a sentence.
  public let message: String
  /// What to do about it, as a sentence.
  public let remedy: String

  public init(_ status: ExitStatus = .invalidJob, file: String, at mark: Mark?, _ message: String, remedy: String) {
    self.status = status
    self.file = file
    self.mark = mark
    self.message = message
    self.remedy = remedy
  }

  /// A failure of the system on a path that the job names.
  init(_ error: PipelineError, file: String, at mark: Mark?) {
    let message = (error.path.map { "\($0): " } ?? "") + error.message
    self.init(error.status, file: file, at: mark, message, remedy: error.remedy)
  }
}

extension JobError: CustomStringConvertible {
  /// `job.yaml:7:5: what is wrong. What to do.`
  public var description: String { file + (mark.map { ":\($0)" } ?? "") + ": " + message + " " + remedy }
}

/// Everything that is wrong with a job, in the order of the file, never empty.
public struct JobErrors: Error, Hashable, Sendable {
  public let errors: [JobError]

  public init(_ errors: [JobError]) {
    let start = Mark(line: 0, column: 0)
    self.errors = errors.enumerated()
      .sorted { ($0.element.mark ?? start, $0.offset) < ($1.element.mark ?? start, $1.offset) }
      .map(\.element)
  }

  /// Of the first error that makes the job file invalid, else of the first error.
  public var status: ExitStatus {
    errors.contains { $0.status == .invalidJob } ? .invalidJob : errors.first?.status ?? .invalidJob
  }
}

extension JobErrors: CustomStringConvertible {
  /// A line each.
  public var description: String { errors.map(\.description).joined(separator: "\n") }
}
