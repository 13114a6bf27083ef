import Tabular

/// How far a stage is: counts, and the line that tells of them. Knows no clock; times count from the stage's start.
struct ProgressMeter: Sendable {
  let stage: String
  /// Bytes to go through; nil where that is not known.
  let totalBytes: Int?
  /// What was begun last.
  var current = ""
  var rows = 0
  var bytes = 0
  private var lastDrawn: Duration?

  /// At most ten lines a second.
  static let pause = Duration.milliseconds(100)

  init(stage: String, totalBytes: Int?) {
    self.stage = stage
    self.totalBytes = totalBytes
  }

  /// The line to draw now; nil if one was drawn a moment ago.
  mutating func line(at time: Duration, width: Int) -> String? {
    if let lastDrawn, time - lastDrawn < Self.pause { return nil }
    lastDrawn = time
    return text(at: time, width: width)
  }

  /// `reading survey.xlsx  45%  1,234,567 rows  350,000 rows/s  0:12 left`, the name cut to fit in.
  func text(at time: Duration, width: Int) -> String {
    let seconds = time / .seconds(1)
    var facts: [String] = []
    if let totalBytes, totalBytes > 0 { facts.append("\(min(100, bytes * 100 / totalBytes))%") }
    if rows > 0 { facts.append(NumberText.grouped(rows) + " rows") }
    // A rate over less than a second says little.
    if seconds >= 1 {
      if rows > 0 { facts.append(NumberText.grouped(Int(Double(rows) / seconds)) + " rows/s") }
      if let totalBytes, bytes > 0, bytes < totalBytes {
        let left = Int((seconds * Double(totalBytes - bytes) / Double(bytes)).rounded(.up))
        facts.append("\(left / 60):\(left % 60 < 10 ? "0" : "")\(left % 60) left")
      }
    }
    let tail = facts.map { "  " + $0 }.joined()
    let room = width - 1 - stage.count - 1 - tail.count
    return (stage + " " + Self.cut(current, to: room) + tail).prefix(max(0, width - 1)).description
  }

  /// The end of a path says more than its start. Control characters of a name must not reach the terminal.
  private static func cut(_ name: String, to room: Int) -> String {
    let plain = String(
      String.UnicodeScalarView(name.unicodeScalars.map { $0.value < 32 || $0.value == 127 ? "?" : $0 }))
    if plain.count <= room { return plain }
    return room > 1 ? "…" + plain.suffix(room - 1) : ""
  }
}
