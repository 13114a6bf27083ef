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
  /// Whether the limit is a share of the rows that came in instead of a count.
  public let isShare: Bool

  public init(level: Level, measure: String, limit: Double, isShare: Bool = false) {
    self.level = level
    self.measure = measure
    self.limit = limit
    self.isShare = isShare || measure == Self.share
  }

  static let share = "rejected_share"
  static let severities: KeyValuePairs<String, Finding.Severity> = [
    "infos": .info, "warnings": .warning, "errors": .error,
  ]
  /// The measures that are no rules.
  static let measures = severities.map(\.key) + [share]

  /// Holds the gate against what was found: a finding counts as often as it occurs. A share is 0 where there are no rows.
  public func verdict(on findings: some Sequence<Finding>, rows: Int, rejected: Int) -> GateVerdict {
    let severity = Self.severities.first { $0.key == measure }?.value
    let count =
      measure == Self.share
      ? rejected
      : findings.reduce(0) { count, finding in
        (severity.map { finding.severity == $0 } ?? (finding.rule == measure)) ? count + finding.occurrences : count
      }
    let value = isShare ? (rows > 0 ? Double(count) / Double(rows) : 0) : Double(count)
    return GateVerdict(
      level: level, measure: measure, limit: limit, value: value, isShare: isShare, passed: value <= limit)
  }
}

/// What a gate said of a run.
public struct GateVerdict: Sendable, Hashable, Decodable {
  public let level: Gate.Level
  public let measure: String
  public let limit: Double
  public let value: Double
  /// Whether limit and value are shares of the rows that came in.
  public let isShare: Bool
  public let passed: Bool
}

extension GateVerdict {
  private enum CodingKeys: CodingKey {
    case level, measure, limit, value, isShare, passed
  }

  /// Records of earlier versions do not say whether a limit is a share; then only `rejected_share` was one.
  public init(from decoder: any Decoder) throws {
    let record = try decoder.container(keyedBy: CodingKeys.self)
    level = try record.decode(Gate.Level.self, forKey: .level)
    measure = try record.decode(String.self, forKey: .measure)
    limit = try record.decode(Double.self, forKey: .limit)
    value = try record.decode(Double.self, forKey: .value)
    isShare = try record.decodeIfPresent(Bool.self, forKey: .isShare) ?? (measure == Gate.share)
    passed = try record.decode(Bool.self, forKey: .passed)
  }
}
