import Testing

/// `plumbline check`.
@Suite struct CheckCommandTests {
  @Test func `Says what each sheet was taken for and what was odd, and writes nothing`() async throws {
    let folder = try Exports.folder(
      Exports.maturity.replacing("Bob,3,4", with: "Bob,7,4") + "North,Tranning,2026-Q1,Ann,3,4\n")
    let run = try await CommandRun.plumbline("check", in: folder)
    #expect(run.status == 0)
    #expect(run.err.isEmpty)
    #expect(
      run.out == """
        File          Sheet  Taken for  Rows  Used  Left out
        ────────────  ─────  ─────────  ────  ────  ────────
        maturity.csv         maturity      5     4         1

        1 error, 1 warning, 0 notes

        error: maturity.csv, E5 [answer-outside-scale]
          7 is outside the scale: service maturity has the whole levels 1 to 5. The answer is left out. It holds "7".
          Correct the answer, or declare the scale that was used.

        warning: maturity.csv, B6 [near-miss]
          "Tranning" is no service of the catalogue but almost "Training"; the row is left out. It holds "Tranning".
          Correct the name, or add this line to the synonyms: service,Training,Tranning

        """)
    #expect(try folder.entries() == ["maturity.csv"])
  }

  @Test func `A gate that fails is status 1, with all gates said`() async throws {
    let folder = try Exports.folder(Exports.maturity.replacing("Bob,3,4", with: "Bob,7,4"))
    try folder.write(
      "job.yml", Exports.job([], ["gates:", "  warn_if:", "    warnings: 0", "  error_if:", "    errors: 0"]))
    let run = try await CommandRun.plumbline("check", "job.yml", in: folder)
    #expect(run.status == 1)
    #expect(
      run.out.hasSuffix("\ngate warnings: 0 of at most 0: passed\n\ngate errors: 1 of at most 0: failed\n"),
      "\(run.out)")
  }

  @Test func `What would stop a run is status 65, after the report`() async throws {
    let folder = try Exports.folder(Exports.maturity.replacing("Ann,3,4", with: "Ann,Defned,4"))
    let run = try await CommandRun.plumbline("check", in: folder)
    #expect(run.status == 65)
    #expect(run.out.contains("error: maturity.csv, E2 [unknown-label]"))
    #expect(run.err.contains(#""Defned" is no level of service maturity"#))
  }

  @Test(arguments: [
    ("missing.yml", 66), ("bad.yml", 78), ("broken.yml", 65),
  ])
  func `Jobs that cannot be read end as they would in a run`(job: String, status: Int32) async throws {
    let folder = try Exports.folder()
    try folder.write("missing.yml", "version: 1\ninputs:\n  - path: nothing.csv\n")
    try folder.write("bad.yml", "version: 1\ninput: []\n")
    try folder.write("broken.xlsx", "no workbook")
    try folder.write("broken.yml", "version: 1\ninputs:\n  - path: broken.xlsx\n")
    let run = try await CommandRun.plumbline("check", job, in: folder)
    #expect(run.status == status, "\(run.err)")
    #expect(run.data.isEmpty)
  }
}
