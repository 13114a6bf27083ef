import PMO

/// Everything that a plan of services is made from, for one office or for all offices together, in one cycle.
struct PlanBasis: Sendable {
  struct Entry: Sendable {
    let isOffered: Bool
    /// Answers on its maturity.
    let n: Int
    /// Mean level; nil where nobody rated it.
    let level: Double?
    let target: Double?
    /// How well its people cover what it takes, 0...1.
    let staffing: Measured<Double>
    let effort: Int
  }

  /// Nil for all offices together.
  let office: Int?
  let cycle: Int
  /// By the services' positions in the catalogue.
  let services: [Entry]
  /// What customers want, as last asked up to the cycle, with what it says of the services.
  let weights: PlanWeights

  /// What the present mix takes.
  var presentEffort: Int { services.reduce(0) { $1.isOffered ? Self.sum($0, $1.effort) : $0 } }

  /// Efforts are the job's own numbers: a sum beyond the range ends at it.
  static func sum(_ one: Int, _ other: Int) -> Int {
    let (sum, overflows) = one.addingReportingOverflow(other)
    return overflows ? Int.max : sum
  }
}
