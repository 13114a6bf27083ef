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

  /// Rows of one source that were left out, as they stand.
  public struct LeftOutRows: Sendable {
    public var source: Source
    /// The rows in the source, counted from zero; its columns where it `isTurned`.
    public var rows: [Int]
    /// The rule by which each was left out.
    public var rules: [String]
    /// Their cells: row `n` of this table is `rows[n]` of the source.
    public var cells: Table
    /// The header of each column that has one.
    public var headers: [Int: String]
    /// Whether the table lies on its side in the source: a cell stands there with row and column exchanged.
    public var isTurned: Bool
    /// Columns whose cells name people whom no output may name.
    public var nameColumns: Set<Int>

    public init(
      source: Source, rows: [Int], rules: [String], cells: Table, headers: [Int: String], isTurned: Bool = false,
      nameColumns: Set<Int> = []
    ) {
      self.source = source
      self.rows = rows
      self.rules = rules
      self.cells = cells
      self.headers = headers
      self.isTurned = isTurned
      self.nameColumns = nameColumns
    }

    /// A cell of one of the rows as outputs may show it.
    func shown(_ position: Int, column: Int, without names: WithheldNames) -> Cell {
      let cell = cells[position, column]
      if nameColumns.contains(column), !cell.text.isEmpty { return .text(WithheldNames.mark) }
      if case .text(let text) = cell { return .text(names.withheld(text)) }
      return cell
    }

    /// Where a cell of one of the rows stands in the source.
    func address(_ position: Int, column: Int) -> CellAddress {
      isTurned ? CellAddress(row: column, column: rows[position]) : CellAddress(row: rows[position], column: column)
    }
  }

  /// What people read of a rule.
  public struct RuleText: Sendable, Hashable {
    public var title: String
    public var reason: String
    public var remedy: String

    public init(title: String, reason: String, remedy: String) {
      self.title = title
      self.reason = reason
      self.remedy = remedy
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
  /// In the order of the sources.
  public var leftOut: [LeftOutRows]
  /// By the rule's name.
  public var rules: [String: RuleText]
  /// Where each file lies, from the output folder: what links lead to. By the name that sources carry.
  public var paths: [String: String]
  /// Names that no output says; see `withholding`.
  var withheldNames = WithheldNames([String]())

  public init(
    title: String, version: String, inputs: [Input] = [], findings: [Finding] = [], projects: [Project] = [],
    leftOut: [LeftOutRows] = [], rules: [String: RuleText] = [:], paths: [String: String] = [:]
  ) {
    self.title = title
    self.version = version
    self.inputs = inputs
    self.findings = findings
    self.projects = projects
    self.leftOut = leftOut
    self.rules = rules
    self.paths = paths
  }

  /// Distinct files among the inputs.
  var fileCount: Int { Set(inputs.map(\.source.file)).count }

  func count(of severity: Finding.Severity) -> Int { findings.count { $0.severity == severity } }
}
