import Logging
import Publishing

/// Writes log lines to standard error: `warning: message (key=value)`, or one JSON object a line.
struct ConsoleLogHandler: LogHandler {
  private let console: Console
  var logLevel: Logger.Level
  var metadata: Logger.Metadata = [:]

  init(console: Console) {
    self.console = console
    logLevel =
      switch console.verbosity {
      case .quiet: .error
      case .normal: .warning
      case .verbose: .debug
      }
  }

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    let values = metadata.merging(event.metadata ?? [:]) { $1 }.sorted { $0.key < $1.key }
    switch console.logFormat {
    case .text: console.say(text(event, values.map { ($0.key, "\($0.value)") }))
    case .json:
      // The line's own keys come first and cannot be taken by metadata.
      let head: JSONValue = [
        "time": .string(WallClock.stamp), "level": .string(event.level.rawValue),
        "message": .string("\(event.message)"),
      ]
      let more = values.filter { !["time", "level", "message"].contains($0.key) }
      let tail = JSONValue.object(more.map { .init(key: $0.key, value: .string("\($0.value)")) })
      console.say(JSONValue.joined(head, tail).line)
    }
  }

  private func text(_ event: LogEvent, _ values: [(String, String)]) -> String {
    let details = values.isEmpty ? "" : " (" + values.map { "\($0)=\($1)" }.joined(separator: ", ") + ")"
    let colour = console.err.hasColour ? Self.colour(of: event.level) : nil
    let level = colour.map { "\u{1B}[\($0)m\(event.level.rawValue)\u{1B}[0m" } ?? event.level.rawValue
    return "\(level): \(event.message)\(details)"
  }

  private static func colour(of level: Logger.Level) -> String? {
    switch level {
    case .critical, .error: "31"
    case .warning: "33"
    case .notice, .info, .debug, .trace: nil
    }
  }
}
