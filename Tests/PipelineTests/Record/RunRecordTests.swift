import FoundationEssentials
import Testing

@testable import Pipeline

@Suite struct RunRecordTests {
  static let digest = String(repeating: "0a", count: 32)
  /// Every list has an element, every option a value.
  static let full = RunRecord(
    versions: .init(plumbline: "1.2.3"), arguments: ["run", "job \"a\".yaml"],
    job: .init(path: "job.yaml", sha256: digest),
    framework: [
      .init(name: "scale_maturity", origin: "scales.csv", path: "c/scales.csv", sha256: digest),
      .init(name: "catalogue_roles", origin: "none", path: nil, sha256: nil),
    ],
    inputs: [
      .init(
        path: "a/ä.xlsx", size: 10, sha256: digest,
        sheets: [
          .init(name: "Q3", takenFor: "maturity", rowsIn: 5, rowsUsed: 4, rowsRejected: 1),
          .init(name: "Notes", takenFor: nil, rowsIn: 2, rowsUsed: 0, rowsRejected: 0),
        ])
    ],
    stages: [.init(name: "reading", rowsIn: 7, rowsOut: 4, rejected: 1, seconds: 0.25)],
    outputs: [
      .init(path: "fact.csv", rows: 4, bytes: 99, sha256: digest),
      .init(path: "report.html", rows: nil, bytes: 100, sha256: digest),
    ],
    findings: .init(info: 1, warning: 2, error: 3),
    gates: [.init(level: .error, measure: "errors", limit: 0, value: 3, isShare: false, passed: false)], workers: 2,
    started: "2026-11-23T08:30:00Z", seconds: 1.5, exitStatus: .gateFailed)

  @Test func readsBackWhatItWrites() throws {
    let folder = TemporaryFolder()
    for record in [Self.full, StagingFolderTests.record] {
      try folder.write("run.json", record.json)
      #expect(try RunRecord.read(path: folder["run.json"]) == record)
    }
  }

  @Test func keysStandInTheirOrder() {
    #expect(
      StagingFolderTests.record.json == """
        {
          "versions": {
            "plumbline": "1.0.0",
            "format": 1
          },
          "arguments": ["run"],
          "job": null,
          "framework": [],
          "inputs": [],
          "stages": [],
          "outputs": [],
          "findings": {
            "info": 0,
            "warning": 0,
            "error": 0
          },
          "gates": [],
          "workers": 2,
          "started": "2026-11-23T08:30:00Z",
          "seconds": 1,
          "exit_status": 0
        }

        """)
  }

  @Test func newerKeysArePassedOver() throws {
    let folder = TemporaryFolder()
    try folder.write("run.json", Self.full.json.replacing("\"workers\"", with: "\"later\": [1],\n  \"workers\""))
    #expect(try RunRecord.read(path: folder["run.json"]) == Self.full)
  }

  @Test func recordsFromBeforeSharesAreRead() throws {
    let folder = TemporaryFolder()
    let old = Self.full.json.split(separator: "\n").filter { !$0.contains("\"is_share\"") }.joined(separator: "\n")
    #expect(old != Self.full.json)
    try folder.write("run.json", old)
    #expect(try RunRecord.read(path: folder["run.json"]) == Self.full)
  }

  @Test(arguments: ["", "{}", "[]", "{\"versions\": 1}"]) func otherFilesAreNoRecord(_ content: String) throws {
    let folder = TemporaryFolder()
    try folder.write("run.json", content)
    let error = #expect(throws: PipelineError.self) { try RunRecord.read(path: folder["run.json"]) }
    #expect(error?.status == .unreadableInput)
  }

  @Test func schemaIsJSONAndNamesEveryKey() throws {
    struct Head: Decodable {
      let required: [String]
      let title: String
    }
    let head = try JSONDecoder().decode(Head.self, from: Data(RunRecord.schema.utf8))
    #expect(head.required == RunRecord.fields.map(\.key))
    for key in ["rows_rejected", "taken_for", "sha256", "passed", "format"] {
      #expect(RunRecord.schema.contains("\"\(key)\": {"), "\(key)")
    }
  }
}
