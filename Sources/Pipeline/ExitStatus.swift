/// How a command ended, as its exit status says it. Numbers from 64 on are those of `sysexits.h`; 130 and 143 are 128 plus the signal.
public enum ExitStatus: Int32, Sendable, CaseIterable {
  case done = 0
  case gateFailed = 1
  case usage = 64
  case unreadableInput = 65
  case missingInput = 66
  case internalFault = 70
  case cannotCreateOutput = 73
  case inputOutput = 74
  case locked = 75
  case permission = 77
  case invalidJob = 78
  case interrupted = 130
  case terminated = 143

  /// What the status says, in one line, for help and documentation.
  public var meaning: String {
    switch self {
    case .done: "Done; there may be warnings."
    case .gateFailed: "Done, and a quality gate failed; nothing was published unless told otherwise."
    case .usage: "The command line is wrong."
    case .unreadableInput: "An input is corrupt or of a kind that cannot be read."
    case .missingInput: "An input is missing."
    case .internalFault: "A fault of the program itself; please report it."
    case .cannotCreateOutput: "The output cannot be created."
    case .inputOutput: "The system failed to read or write."
    case .locked: "Another run writes the same output; try later."
    case .permission: "Permission is missing."
    case .invalidJob: "The job file is invalid."
    case .interrupted: "Interrupted (SIGINT); the output is as it was."
    case .terminated: "Terminated (SIGTERM); the output is as it was."
    }
  }
}
