import Testing

/// `plumbline explain`.
@Suite struct ExplainCommandTests {
  @Test func `A mean with its numbers, its answers and their cells`() async throws {
    let folder = try Exports.folder()
    try folder.write("plumbline.yaml", Exports.openJob)
    let run = try await CommandRun.plumbline("explain", "fact_maturity[PMO=North,service=T12]", in: folder)
    #expect(run.status == 0, "\(run.err)")
    #expect(run.err.isEmpty)
    let expected = [
      "Service maturity", "mean = 2.5", "  = (1*2 + 1*3) / 2", "gap = -1.5", "  = 2.5 - 4",
    ]
    for line in expected { #expect(run.lines.contains(line), "\(line) in \(run.out)") }
    #expect(
      run.out.hasSuffix(
        "\n  maturity.csv\n    E4 level 2 (Repeatable)\n    E5 level 3 (Defined)\n    F4 wanted level 4 (Measured)\n    F5 wanted level 4 (Measured)\n"
      ), "\(run.out)")
  }

  @Test func `A figure of other figures names their rows`() async throws {
    let folder = try Exports.folder()
    try folder.write("plumbline.yaml", Exports.openJob)
    let run = try await CommandRun.plumbline("explain", "fact_maturity_group[pmo=North]", in: folder)
    #expect(run.status == 0, "\(run.err)")
    #expect(run.lines.contains("mean = 3") && run.lines.contains("  = (3.5 + 2.5) / 2"), "\(run.out)")
    let row = "fact_maturity[cycle=2026-Q1,pmo=north,service=T12]"
    #expect(run.out.contains("  see \(row)  mean 2.5"), "\(run.out)")
    #expect(try await CommandRun.plumbline("explain", row, in: folder).out.contains("mean = 2.5"))
  }

  @Test func `What is withheld is not explained`() async throws {
    let run = try await CommandRun.plumbline("explain", "fact_maturity[pmo=North,service=T12]", in: Exports.folder())
    #expect(run.status == 0, "\(run.err)")
    #expect(run.out.contains("Withheld, as they rest on too few answers"), "\(run.out)")
    #expect(!run.out.contains("maturity.csv") && !run.out.contains("level 2"), "\(run.out)")
  }

  @Test(arguments: [
    ("maturity", "Did you mean fact_maturity?"),
    ("fact_maturity[servce=T12]", "Did you mean service?"),
    ("fact_maturity[PMO=South]", "There are: north, ALL All PMOs."),
    ("fact_maturity[colour=red]", "Its keys are cycle, pmo, service."),
    ("fact_maturity[pmo=North]", "Name more keys."),
    ("fact_maturity(pmo=North)", "There is no table"),
    ("[pmo=North]", "Write a table and its keys"),
  ])
  func `What is meant must be clear`(figure: String, remedy: String) async throws {
    let run = try await CommandRun.plumbline("explain", figure, in: Exports.folder())
    #expect(run.status == 64)
    #expect(run.err.contains(remedy), "\(run.err)")
    #expect(run.out.isEmpty)
  }

  @Test func `Inputs that have changed since the run are said`() async throws {
    let folder = try Exports.folder()
    #expect(try await CommandRun.plumbline("run", in: folder).status == 0)
    let figure = "fact_maturity[service=T11]"
    #expect(try await CommandRun.plumbline("explain", figure, in: folder).err.isEmpty)
    try folder.write("maturity.csv", Exports.maturity + "North,S01,Eve,1,4,2026-Q1\n")
    let run = try await CommandRun.plumbline("explain", figure, in: folder)
    #expect(run.status == 0)
    #expect(run.err.contains("was made from another state of maturity.csv"), "\(run.err)")
  }
}
