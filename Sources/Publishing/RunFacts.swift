public import PMO
public import Tabular

/// What a publication says of a run beside its figures.
public struct RunFacts: Sendable {
  /// A source and what became of its rows.
  public struct Input: Sendable, Hashable {
    public var source: Source
    /// What the source holds: the raw value of an `AssessmentKind`, or what else it was taken for.
    public var takenFor: String
    /// Data rows that the source has.
    public var rowsIn: Int
    /// Rows that gave observations.
    public var rowsUsed: Int
    /// Rows of which nothing could be used.
    public var rowsRejected: Int

    public init(source: Source, takenFor: String, rowsIn: Int, rowsUsed: Int, rowsRejected: Int) {
      self.source = source
      self.takenFor = takenFor
      self.rowsIn = rowsIn
      self.rowsUsed = rowsUsed
      self.rowsRejected = rowsRejected
    }
  }

  /// The job's name, or the organisation's.
  public var title: String
  /// The version of Plumbline.
  public var version: String
  /// The sources of the observations in their order, so that an origin finds its own; others after them.
  public var inputs: [Input]
  public var findings: [Finding]
  public var projects: [Project]

  public init(
    title: String, version: String, inputs: [Input] = [], findings: [Finding] = [], projects: [Project] = []
  ) {
    self.title = title
    self.version = version
    self.inputs = inputs
    self.findings = findings
    self.projects = projects
  }

  /// Distinct files among the inputs.
  var fileCount: Int { Set(inputs.map(\.source.file)).count }

  func count(of severity: Finding.Severity) -> Int { findings.count { $0.severity == severity } }
}
