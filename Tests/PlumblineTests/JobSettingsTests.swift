import Spreadsheets
import Testing

/// Keys of the job that change how figures are made.
@Suite struct JobSettingsTests {
  /// The row of a table that begins so, by the table's header.
  private func row(_ start: String, of table: String, in folder: Folder) throws -> [String: String] {
    let table = try Workbook(bytes: folder.bytes("out/bi/\(table).csv"), name: "t.csv").read(0).table
    let rows = table.rows.map { row in table.columns.map { table[row, $0.index].text } }
    let header = try #require(rows.first)
    let row = try #require(rows.first { $0.joined(separator: ",").hasPrefix(start) }, "\(start)")
    return Dictionary(uniqueKeysWithValues: zip(header, row))
  }

  private func run(_ lines: [String], in folder: Folder) async throws {
    try folder.write("job.yml", Exports.job([], lines))
    let run = try await CommandRun.plumbline("run", "job.yml", in: folder)
    #expect(run.status == 0, "\(run.err)")
  }

  @Test func `Weights of services, and the words for several together`() async throws {
    let folder = try Exports.folder()
    try await run([], in: folder)
    // Training has 3.5, coaching 2.5.
    let plain = try row("2026-Q1,ALL,all", of: "fact_maturity_group", in: folder)
    #expect(plain["mean"] == "3" && plain["rating"] == "P partially attained", "\(plain)")
    #expect(plain["method"]?.contains("each service weighs the same") == true)
    try await run(["service_weights: { T11: 3, Coaching: 1 }", "ratings: bands"], in: folder)
    let weighted = try row("2026-Q1,ALL,all", of: "fact_maturity_group", in: folder)
    #expect(weighted["mean"] == "3.25" && weighted["rating"] == "intermediate", "\(weighted)")
    #expect(weighted["method"]?.contains("weighted by the job") == true)
    // Shortfalls of 0.5 and 1.5 from a target of 4.
    #expect(weighted["shortfall"] == "0.75", "\(weighted)")
  }

  @Test func `Attainment that does not end at the goal`() async throws {
    let folder = try Exports.folder()
    try folder.write(
      "kpi.csv", "PMO,Cycle,Service,Indicator,Goal,Current\nNorth,2026-Q1,Training,People,10,12\n")
    try await run(["  - path: kpi.csv", "    kind: kpi"], in: folder)
    #expect(try row("2026-Q1,north,T11", of: "fact_kpi", in: folder)["attainment"] == "1")
    try await run(["  - path: kpi.csv", "    kind: kpi", "cap_attainment: false"], in: folder)
    let kpi = try row("2026-Q1,north,T11", of: "fact_kpi", in: folder)
    #expect(kpi["attainment"] == "1.2")
    #expect(kpi["method"]?.hasSuffix("not capped") == true)
    #expect(try row("2026-Q1,north,T11", of: "fact_service_performance", in: folder)["performance"] == "1.2")
  }
}
