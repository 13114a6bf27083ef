import Intake
public import Spreadsheets

/// Everything that kept a command from its inputs, in the order of the inputs, never empty: one look shows all there is to mend.
public struct Failures: Error, Hashable, Sendable {
  public let errors: [PipelineError]

  public init(_ errors: [PipelineError]) { self.errors = errors }

  /// Of the first failure.
  public var status: ExitStatus { errors.first?.status ?? .internalFault }
}

extension Failures: CustomStringConvertible {
  /// A line each.
  public var description: String { errors.map(\.description).joined(separator: "\n") }
}

extension PipelineError {
  /// A spreadsheet that could not be read or written.
  public init(_ error: SpreadsheetError) {
    var place = [error.file]
    if let part = error.part { place.append(part) }
    if let cell = error.cell { place.append("\(cell)") }
    if let line = error.line { place.append(error.column.map { "\(line):\($0)" } ?? "line \(line)") }
    let status: ExitStatus =
      switch error.code {
      case .missing: .missingInput
      case .permission: .permission
      case .io: .inputOutput
      case .invalid: .internalFault
      default: .unreadableInput
      }
    self.init(
      status, path: place.filter { !$0.isEmpty }.joined(separator: ", "), error.message, remedy: error.remedy)
  }

  /// An input that is no such table as the job says.
  init(_ error: IntakeError) {
    self.init(
      .unreadableInput, path: "\(error.file), sheet \"\(error.sheet)\"", error.message, remedy: error.remedy)
  }
}
