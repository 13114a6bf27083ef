public import Tabular

/// A limit on what may be wrong with a run's inputs.
public struct Gate: Sendable, Hashable {
  /// What a gate does when it fails: it warns, or the run ends with status 1 and publishes nothing.
  public enum Level: String, Sendable, CaseIterable, Decodable {
    case warning, error
  }

  public let level: Level
  /// `infos`, `warnings` or `errors` for the findings of a severity, `rejected_share` for the share of rows that were rejected, else a rule's name
  /// for the findings of that rule.
  public let measure: String
  /// The most that passes; 0 lets nothing through.
  public let limit: Double

  public init(level: Level, measure: String, limit: Double) {
    self.level = level
    self.measure = measure
    self.limit = limit
  }

  static let share = "rejected_share"
  static let severities: KeyValuePairs<String, Finding.Severity> = [
    "infos": .info, "warnings": .warning, "errors": .error,
  ]
  /// The measures that are no rules.
  static let measures = severities.map(\.key) + [share]

  /// Holds the gate against what was found. The share is 0 where there are no rows.
  public func verdict(on findings: some Sequence<Finding>, rows: Int, rejected: Int) -> GateVerdict {
    let severity = Self.severities.first { $0.key == measure }?.value
    let value =
      measure == Self.share
      ? (rows > 0 ? Double(rejected) / Double(rows) : 0)
      : findings.reduce(0.0) { count, finding in
        count + ((severity.map { finding.severity == $0 } ?? (finding.rule == measure)) ? 1 : 0)
      }
    return GateVerdict(level: level, measure: measure, limit: limit, value: value, passed: value <= limit)
  }
}

/// What a gate said of a run.
public struct GateVerdict: Sendable, Hashable, Decodable {
  public let level: Gate.Level
  public let measure: String
  public let limit: Double
  public let value: Double
  public let passed: Bool
}
