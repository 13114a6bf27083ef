import Testing

/// `plumbline run` where it must not publish: the last good output stays as it is, to the byte.
@Suite struct RunFailureTests {
  /// A folder with a job and the output of a run that went well.
  private func published() async throws -> Folder {
    let folder = try Exports.folder()
    try folder.write("job.yml", Exports.job())
    #expect(try await CommandRun.plumbline("run", "job.yml", in: folder).status == 0)
    return folder
  }

  /// Runs the job, expects it to fail, and the output and what lies beside it to be untouched.
  private func expectFailure(
    _ status: Int32, of folder: Folder, _ arguments: [String] = [], says message: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    let before = try folder.content(of: ".")
    let run = try await CommandRun.run(CommandRun.plumbline, ["run", "job.yml"] + arguments, in: folder.path)
    #expect(run.status == status, "\(run.err)", sourceLocation: sourceLocation)
    #expect(run.err.contains(message), "\(run.err)", sourceLocation: sourceLocation)
    #expect(run.data.isEmpty, sourceLocation: sourceLocation)
    #expect(try folder.content(of: ".") == before, sourceLocation: sourceLocation)
  }

  @Test func `A failing gate withholds the output, unless told otherwise`() async throws {
    let folder = try await published()
    try folder.write("maturity.csv", Exports.maturity.replacing("Bob,3,4", with: "Bob,7,4"))
    try folder.write("job.yml", Exports.job([], ["gates:", "  error_if:", "    answer-outside-scale: 0"]))
    try await expectFailure(1, of: folder, says: "gate answer-outside-scale: 1 of at most 0: failed")

    let run = try await CommandRun.plumbline("run", "job.yml", "--publish-failed", in: folder)
    #expect(run.status == 1)
    #expect(run.err == "error: gate answer-outside-scale: 1 of at most 0: failed\n")
    #expect(
      try folder.rows("out/bi/fact_maturity.csv").contains {
        $0.prefix(6) == ["2026-Q1", "north", "T12", "1", "1", "2"]
      })
  }

  @Test func `A gate that warns lets the run pass`() async throws {
    let folder = try await published()
    try folder.write("maturity.csv", Exports.maturity.replacing("Bob,3,4", with: "Bob,7,4"))
    try folder.write("job.yml", Exports.job([], ["gates:", "  warn_if:", "    errors: 0"]))
    let run = try await CommandRun.plumbline("run", "job.yml", in: folder)
    #expect(run.status == 0)
    #expect(run.err == "warning: gate errors: 1 of at most 0: failed\n")
  }

  @Test func `A label that is no level stops the run, unless the job allows it`() async throws {
    let folder = try await published()
    let words = Exports.maturity.replacing("Ann,3,4", with: "Ann,Defned,4")
    try folder.write("maturity.csv", words)
    try await expectFailure(
      65, of: folder,
      says: #"maturity.csv, E2: "Defned" is no level of service maturity; it is left out. Did you mean "Defined"?"#)

    try folder.write("job.yml", Exports.job(["allow_unknown_labels: true"]))
    let run = try await CommandRun.plumbline("run", "job.yml", in: folder)
    #expect(run.status == 0)
    #expect(run.isSilent, "\(run.err)")
  }

  @Test func `A column that the file lacks is an error with the nearest header`() async throws {
    let folder = try await published()
    try folder.write("job.yml", Exports.job(["columns:", "  level: Level nw"]))
    try await expectFailure(
      65, of: folder, says: #"maturity.csv, sheet "maturity": There is no column "Level nw". Did you mean "Level now"?"#
    )
  }

  @Test func `A sheet that the workbook lacks is an error with those it has`() async throws {
    let folder = try await published()
    try folder.write("survey.xlsx", try Exports.workbook())
    try folder.write("job.yml", "version: 1\ninputs:\n  - path: survey.xlsx\n    sheets: [Answers, 2026-Q9]\n")
    try await expectFailure(
      65, of: folder, says: #"survey.xlsx: There is no sheet "2026-Q9". The workbook has "Answers"."#)
  }

  @Test func `A file of another kind than the job says is an error`() async throws {
    let folder = try await published()
    try folder.write("job.yml", Exports.job(["kind: portfolio"]))
    try await expectFailure(65, of: folder, says: "maturity.csv: No sheet of it is taken for the kind portfolio.")
  }

  @Test func `Inputs without any assessment are an error`() async throws {
    let folder = try await published()
    try folder.write("maturity.csv", "x,y\n1,2\n")
    try await expectFailure(65, of: folder, says: "None of the inputs holds an assessment that is known.")
  }

  @Test func `A missing file is an error at its place in the job`() async throws {
    let folder = try await published()
    try folder.write("job.yml", Exports.job([], ["  - path: customers.xlsx"]))
    try await expectFailure(66, of: folder, says: #"job.yml:4:11: There is no file or folder "customers.xlsx"."#)
  }

  @Test(arguments: [
    ("version: 1\ninputs:\n  - path: [a\n", #"job.yml:4:1: This is not YAML"#),
    (Exports.job(["kindd: maturity"]), #"job.yml:4:5: There is no key "kindd" in an input. Did you mean "kind"?"#),
    (Exports.job([], ["gates:", "  error_if:", "    eror: 1"]), #"job.yml:6:5: There is no "#),
    (Exports.job(["kind: maturty"]), #"job.yml:4:11: "#),
    ("version: 2\ninputs:\n  - path: maturity.csv\n", "job.yml:1:10: "),
    (
      Exports.job([], ["targets:", "  Trainin: 4"]),
      #"job.yml:5:3: There is no service "Trainin". Did you mean "Training"?"#
    ),
    (
      Exports.job([], ["service_weights:", "  Trainin: 4"]),
      #"job.yml:5:3: There is no service "Trainin". Did you mean "Training"?"#
    ),
    (
      Exports.job([], ["service_weights: {Training: 4, T11: 2}"]),
      #"job.yml:4:32: "T11" is a service that is named before. Name it once, by its id or by its name."#
    ),
    (Exports.job([], ["ratings: band"]), #"job.yml:4:10: "ratings" cannot be "band". Did you mean "bands"?"#),
    (
      Exports.job([], ["cap_attainment: 1"]),
      #"job.yml:4:17: "cap_attainment" needs true or false, and this is a number (1). Write true or false."#
    ),
  ])
  func `A wrong job file is an error at line and column`(job: String, message: String) async throws {
    let folder = try await published()
    try folder.write("job.yml", job)
    try await expectFailure(78, of: folder, says: message)
  }

  @Test func `A job file that is not there is missing`() async throws {
    let folder = try Exports.folder()
    let run = try await CommandRun.plumbline("run", "nightly.yml", in: folder)
    #expect(run.status == 66)
    #expect(run.err.hasPrefix("error: nightly.yml: "))
  }

  @Test func `A folder without spreadsheets is an error`() async throws {
    let folder = try Folder()
    let run = try await CommandRun.plumbline("run", in: folder)
    #expect(run.status == 66)
    #expect(try folder.entries().isEmpty)
  }

  @Test func `Everything that is wrong is said at once`() async throws {
    let folder = try await published()
    try folder.write("broken1.xlsx", "")
    try folder.write("broken2.xlsx", "no workbook")
    try folder.write("job.yml", Exports.job([], ["  - path: broken*"]))
    try await expectFailure(65, of: folder, says: "error: broken1.xlsx: ")
    try await expectFailure(65, of: folder, says: "error: broken2.xlsx: ")
  }
}
