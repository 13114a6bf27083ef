// FoundationEssentials holds the only JSON decoder of the toolchain.
import FoundationEssentials

/// What a run was: its inputs and outputs by digest, its stages with their row counts, and how it ended. Written as `run.json`.
///
/// The only output that holds times; two runs over the same inputs differ in nothing else.
public struct RunRecord: Sendable, Hashable, Decodable {
  /// The name of the record in an output folder.
  public static let fileName = "run.json"

  public struct Versions: Sendable, Hashable, Decodable {
    /// Of the program.
    public var plumbline: String
    /// Of the record's own form: 1.
    public var format: Int

    public init(plumbline: String, format: Int = 1) {
      self.plumbline = plumbline
      self.format = format
    }
  }

  public struct Job: Sendable, Hashable, Decodable {
    public var path: String
    public var sha256: String

    public init(path: String, sha256: String) {
      self.path = path
      self.sha256 = sha256
    }
  }

  /// A catalogue, scale or matrix that the run measured against.
  public struct Part: Sendable, Hashable, Decodable {
    /// As in `fact_run`: `catalogue_services`, `scale_maturity`, `matrix_relevance`.
    public var name: String
    /// What outputs call it: the product's own, a file's name, the job.
    public var origin: String
    /// The user's file, from the job's folder; nil for what is the product's own, and for what there is none of.
    public var path: String?
    /// Of the file's bytes, or of the product's own; nil for what there is none of.
    public var sha256: String?

    public init(name: String, origin: String, path: String?, sha256: String?) {
      self.name = name
      self.origin = origin
      self.path = path
      self.sha256 = sha256
    }
  }

  public struct Input: Sendable, Hashable, Decodable {
    public var path: String
    public var size: Int
    public var sha256: String
    public var sheets: [Sheet]

    public init(path: String, size: Int, sha256: String, sheets: [Sheet]) {
      self.path = path
      self.size = size
      self.sha256 = sha256
      self.sheets = sheets
    }
  }

  public struct Sheet: Sendable, Hashable, Decodable {
    public var name: String
    /// The kind of assessment; nil for a sheet that was left alone.
    public var takenFor: String?
    public var rowsIn: Int
    public var rowsUsed: Int
    public var rowsRejected: Int

    public init(name: String, takenFor: String?, rowsIn: Int, rowsUsed: Int, rowsRejected: Int) {
      self.name = name
      self.takenFor = takenFor
      self.rowsIn = rowsIn
      self.rowsUsed = rowsUsed
      self.rowsRejected = rowsRejected
    }
  }

  public struct Stage: Sendable, Hashable, Decodable {
    public var name: String
    public var rowsIn: Int
    public var rowsOut: Int
    public var rejected: Int
    public var seconds: Double

    public init(name: String, rowsIn: Int, rowsOut: Int, rejected: Int, seconds: Double) {
      self.name = name
      self.rowsIn = rowsIn
      self.rowsOut = rowsOut
      self.rejected = rejected
      self.seconds = seconds
    }
  }

  public struct Output: Sendable, Hashable, Decodable {
    /// Inside the output folder.
    public var path: String
    /// Nil where the file is no table.
    public var rows: Int?
    public var bytes: Int
    public var sha256: String

    public init(path: String, rows: Int?, bytes: Int, sha256: String) {
      self.path = path
      self.rows = rows
      self.bytes = bytes
      self.sha256 = sha256
    }
  }

  public struct FindingCounts: Sendable, Hashable, Decodable {
    public var info: Int
    public var warning: Int
    public var error: Int

    public init(info: Int = 0, warning: Int = 0, error: Int = 0) {
      self.info = info
      self.warning = warning
      self.error = error
    }
  }

  public var versions: Versions
  public var arguments: [String]
  public var job: Job?
  /// What was measured against, part by part; empty in records of versions that did not keep it.
  public var framework: [Part]
  public var inputs: [Input]
  public var stages: [Stage]
  public var outputs: [Output]
  public var findings: FindingCounts
  public var gates: [GateVerdict]
  public var workers: Int
  /// ISO 8601 in UTC, `2026-11-23T08:30:00Z`.
  public var started: String
  public var seconds: Double
  public var exitStatus: Int

  public init(
    versions: Versions, arguments: [String], job: Job? = nil, framework: [Part] = [], inputs: [Input] = [],
    stages: [Stage] = [],
    outputs: [Output] = [], findings: FindingCounts = FindingCounts(), gates: [GateVerdict] = [], workers: Int,
    started: String, seconds: Double, exitStatus: ExitStatus
  ) {
    self.versions = versions
    self.arguments = arguments
    self.job = job
    self.framework = framework
    self.inputs = inputs
    self.stages = stages
    self.outputs = outputs
    self.findings = findings
    self.gates = gates
    self.workers = workers
    self.started = started
    self.seconds = seconds
    self.exitStatus = Int(exitStatus.rawValue)
  }

  /// The record in a file that `json` wrote. Unknown keys are passed over, so that an older program reads a newer record.
  public static func read(path: String) throws(PipelineError) -> RunRecord {
    let content = try FileSystem.content(of: path, limit: 1 << 28)
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    do {
      return try decoder.decode(RunRecord.self, from: Data(content))
    } catch {
      throw PipelineError(
        .unreadableInput, path: path, "This is no run record of Plumbline.",
        remedy: "Name the folder that a run wrote, or run again.")
    }
  }
}

extension KeyedDecodingContainer {
  /// Records of earlier versions have no such list.
  fileprivate func decode(_ type: [RunRecord.Part].Type, forKey key: Key) throws -> [RunRecord.Part] {
    try decodeIfPresent(type, forKey: key) ?? []
  }
}
