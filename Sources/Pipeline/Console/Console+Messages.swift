import Logging
import Spreadsheets

extension Console {
  /// Says a step that is done, at `-v`.
  public func tell(_ step: String) { logger().info("\(step)") }

  public func warn(_ message: String) { logger().warning("\(message)") }

  public func fail(_ message: String) { logger().error("\(message)") }

  /// Says why a command failed, a line a failure, and gives the exit status that it stands for.
  public func report(_ error: any Error) -> ExitStatus {
    let (messages, status): ([String], ExitStatus) =
      switch error {
      case let error as JobErrors: (error.errors.map(\.description), error.status)
      case let error as Failures: (error.errors.map(\.description), error.status)
      case let error as PipelineError: ([error.description], error.status)
      case let error as Interrupted: ([error.status.meaning], error.status)
      case let error as SpreadsheetError: ([error.description], PipelineError(error).status)
      default: (["\(error). Please report this."], .internalFault)
      }
    for message in messages { fail(message) }
    return status
  }
}
