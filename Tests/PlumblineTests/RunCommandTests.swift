import FoundationEssentials
import Testing

/// `plumbline run` on inputs that are right.
@Suite struct RunCommandTests {
  @Test func `A folder without a job file just works, and success is silent`() async throws {
    let folder = try Exports.folder()
    let run = try await CommandRun.plumbline("run", in: folder)
    #expect(run.status == 0)
    #expect(run.isSilent, "\(run.out)\(run.err)")
    #expect(try folder.content(of: "out").keys.sorted() == Exports.outputs)

    let rows = try folder.rows("out/bi/fact_maturity.csv")
    #expect(rows.first?.prefix(6) == ["cycle", "pmo_id", "service_id", "n", "raters", "mean"])
    // Two answers are fewer than may show.
    #expect(rows.contains { $0.prefix(6) == ["2026-Q1", "north", "T11", "", "", ""] })
    #expect(rows.contains { $0.prefix(6) == ["2026-Q1", "north", "T12", "", "", ""] })
  }

  @Test func `With -v every step is said`() async throws {
    let folder = try Exports.folder()
    let run = try await CommandRun.plumbline("run", "-v", in: folder)
    #expect(run.status == 0 && run.out.isEmpty)
    let lines = run.err.split(separator: "\n")
    #expect(lines.first?.hasPrefix("info: read maturity.csv, ") == true, "\(run.err)")
    #expect(lines.contains { $0.hasPrefix("info: analyse: ") }, "\(run.err)")
    #expect(lines.contains { $0.hasPrefix("info: wrote bi/fact_maturity.csv, ") }, "\(run.err)")
    #expect(lines.allSatisfy { $0.hasPrefix("info: ") }, "\(run.err)")
  }

  @Test func `A second run replaces the first, and leaves files that are not its own`() async throws {
    let folder = try Exports.folder()
    try folder.write("plumbline.yaml", Exports.openJob)
    #expect(try await CommandRun.plumbline("run", in: folder).status == 0)
    try folder.write("out/notes.txt", "keep me")
    try folder.write("out/bi/own/model.pbix", "keep me too")
    try folder.write("maturity.csv", Exports.maturity.replacing(",3,4\n", with: ",5,4\n"))

    let run = try await CommandRun.plumbline("run", in: folder)
    #expect(run.status == 0)
    #expect(run.isSilent)
    #expect(
      try folder.rows("out/bi/fact_maturity.csv").contains {
        $0.prefix(6) == ["2026-Q1", "north", "T11", "2", "2", "4.5"]
      })
    #expect(try folder.text("out/notes.txt") == "keep me")
    #expect(try folder.text("out/bi/own/model.pbix") == "keep me too")
    #expect(try folder.entries() == [".out.lock", "maturity.csv", "out", "plumbline.yaml"])
  }

  @Test func `The output may be named`() async throws {
    let folder = try Exports.folder()
    try folder.write("job.yml", Exports.job(["kind: maturity"], ["output: there"]))
    #expect(try await CommandRun.plumbline("run", "job.yml", in: folder).status == 0)
    #expect(folder.has("there/run.json"))
    #expect(try await CommandRun.plumbline("run", "job.yml", "-o", "elsewhere/deep", in: folder).status == 0)
    #expect(folder.has("elsewhere/deep/run.json"))
  }

  @Test func `Any number of workers writes the same bytes`() async throws {
    let folder = try Folder()
    try PackageRoot.copy("SampleData", to: folder)
    try PackageRoot.copy("Jobs", to: folder)
    var outputs: [[String: [UInt8]]] = []
    for workers in ["1", "2", "8"] {
      let run = try await CommandRun.plumbline(
        "run", "Jobs/nightly.yml", "--workers", workers, "-o", "out\(workers)", in: folder)
      #expect(run.status == 0)
      #expect(run.isSilent, "\(run.err)")
      outputs.append(try folder.content(of: "out\(workers)"))
    }
    for (workers, output) in zip(["1", "2", "8"], outputs) {
      #expect(output.keys.sorted() == Exports.outputs, "with \(workers) workers")
      // Times and the number of workers stand in run.json alone.
      for (name, bytes) in output where name != "run.json" {
        #expect(bytes == outputs[0][name], "\(name) with \(workers) workers")
      }
    }
  }

  @Test func `The record of the run says what was read and written`() async throws {
    let folder = try Exports.folder()
    #expect(try await CommandRun.plumbline("run", "--workers", "3", in: folder).status == 0)
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let record = try decoder.decode(Record.self, from: Data(folder.bytes("out/run.json")))
    #expect(record.arguments == ["run", "--workers", "3"])
    #expect(record.workers == 3)
    #expect(record.exitStatus == 0)
    #expect(record.inputs.map(\.path) == ["maturity.csv"])
    #expect(record.inputs.map(\.size) == [Exports.maturity.utf8.count])
    #expect(record.inputs.first?.sheets.map(\.takenFor) == ["maturity"])
    #expect(record.inputs.first?.sheets.map { [$0.rowsIn, $0.rowsUsed, $0.rowsRejected] } == [[4, 4, 0]])
    #expect(Set(record.outputs.map(\.path)) == Set(Exports.outputs).subtracting(["run.json"]))
    for output in record.outputs {
      #expect(try folder.bytes("out/" + output.path).count == output.bytes, "\(output.path)")
    }
  }

  /// What the test reads of `run.json`.
  private struct Record: Decodable {
    let arguments: [String]
    let workers: Int
    let exitStatus: Int
    let inputs: [Input]
    let outputs: [Output]

    struct Input: Decodable {
      let path: String
      let size: Int
      let sheets: [Sheet]
    }

    struct Sheet: Decodable {
      let takenFor: String?
      let rowsIn: Int
      let rowsUsed: Int
      let rowsRejected: Int
    }

    struct Output: Decodable {
      let path: String
      let bytes: Int
    }
  }

  @Test func `A terminal sees a summary`() async throws {
    let folder = try Exports.folder()
    let run = try await CommandRun.shell(
      #"script --quiet --return --command "plumbline run" /dev/null < /dev/null"#, in: folder)
    #expect(run.status == 0)
    #expect(run.out.contains("1 file, 4 rows used, 0 rejected"), "\(run.out)")
    #expect(run.out.contains("Written to \(folder.path)/out"))
  }

  @Test func `A list without a cycle gives way to one that names it`() async throws {
    let folder = try Folder()
    try folder.write(
      "a-old.csv",
      """
      Project ID,Project name,PMO,RAG,Status,Budget
      P1,Quay,North,red,Active,1000
      P9,Crane,North,red,Active,50

      """)
    try folder.write(
      "b-new.csv",
      """
      Project ID,Project name,PMO,RAG,Status,Budget,Cycle
      P1,Quay,North,green,Active,1200,2026-Q1
      P2,Rail,North,amber,Active,300,2026-Q1

      """)
    let run = try await CommandRun.plumbline("run", in: folder)
    #expect(run.status == 0, "\(run.err)")
    let projects = try folder.rows("out/bi/fact_portfolio.csv")
    let columns = ["cycle", "project_id", "rating", "budget"].compactMap { projects[0].firstIndex(of: $0) }
    #expect(
      projects.dropFirst().map { row in columns.map { row[$0] } } == [
        ["undated", "P9", "red", "50"], ["2026-Q1", "P1", "green", "1200"], ["2026-Q1", "P2", "amber", "300"],
      ])
    let repeated = try folder.rows("out/bi/fact_finding.csv").filter { $0[1] == "duplicate-project" }
    #expect(repeated.map { [$0[4], $0[6], $0[9]] } == [["a-old.csv", "A2", "P1"]])
  }

  @Test func `Answers and dates that cannot be are findings with their cells`() async throws {
    let folder = try Exports.folder(Exports.maturity.replacing("Bob,3,4", with: "Bob,7,4"))
    try folder.write(
      "projects.csv",
      """
      Project ID,Project name,PMO,RAG,Start date,Planned finish,Budget,Cycle
      P1,Quay,North,green,soon,2026-09-30,1000,2026-Q1

      """)
    try folder.write("plumbline.yaml", Exports.openJob)
    let run = try await CommandRun.plumbline("run", in: folder)
    #expect(run.status == 0)
    #expect(run.isSilent)
    let findings = try folder.rows("out/bi/fact_finding.csv").dropFirst().map { [$0[1], $0[2], $0[4], $0[6], $0[9]] }
    #expect(
      findings == [
        ["answer-outside-scale", "error", "maturity.csv", "E5", "7"],
        ["unreadable-date", "warning", "projects.csv", "E2", "soon"],
      ])
    #expect(
      try folder.rows("out/bi/fact_maturity.csv").contains {
        $0.prefix(6) == ["2026-Q1", "north", "T12", "1", "1", "2"]
      })
  }
}
