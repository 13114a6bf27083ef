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
    #expect(run.out.contains("maturity.csv E4  level 2 (Repeatable)"))
  }

  @Test(arguments: [
    ("maturity", "Did you mean fact_maturity?"),
    ("fact_maturity[PMO=South]", "There are: north, ALL."),
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
