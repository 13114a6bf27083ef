import Testing

/// `plumbline init`.
@Suite struct InitCommandTests {
  @Test func `A new folder can be worked with at once`() async throws {
    let folder = try Folder()
    let run = try await CommandRun.plumbline("init", "job", in: folder)
    #expect(run.status == 0)
    #expect(run.isSilent, "\(run.err)")
    #expect(try folder.entries("job") == ["catalogue", "forms", "plumbline.yaml", "questionnaires", "returned"])

    let early = try await CommandRun.plumbline("check", "job", in: folder)
    #expect(early.status == 78 || early.status == 66, "\(early.err)")
    #expect(early.err.contains("returned"))

    // A questionnaire that comes back as it went out holds no answer, and is no error.
    try folder.write("job/returned/blank.xlsx", try folder.bytes("job/questionnaires/maturity.xlsx"))
    let check = try await CommandRun.plumbline("check", "job", in: folder)
    #expect(check.status == 0, "\(check.out)\(check.err)")
    #expect(check.lines.contains { $0.contains("Answers") && $0.contains("maturity") }, "\(check.out)")
  }

  @Test func `The form's datamap collects the form`() async throws {
    let folder = try Folder()
    _ = try await CommandRun.plumbline("init", in: folder)
    let run = try await CommandRun.plumbline(
      "collect", "--datamap", "forms/project-return.csv", "forms", "-o", "master.csv", in: folder)
    #expect(run.status == 0)
    #expect(run.err.contains("None of the 16 cells of the datamap is filled in."), "\(run.err)")
    #expect(try folder.text("master.csv").hasPrefix("key,project-return\nProject ID,\n"))
  }

  @Test func `Nothing is overwritten`() async throws {
    let folder = try Folder()
    try folder.write("catalogue/services.csv", "mine\n")
    let run = try await CommandRun.plumbline("init", in: folder)
    #expect(run.status == 73)
    #expect(run.err.contains("catalogue/services.csv: This file is there already."), "\(run.err)")
    #expect(try folder.entries() == ["catalogue"])
    #expect(try folder.text("catalogue/services.csv") == "mine\n")
  }

  @Test func `The same files come out every time`() async throws {
    let folder = try Folder()
    for name in ["a", "b"] { _ = try await CommandRun.plumbline("init", name, in: folder) }
    #expect(try folder.content(of: "a") == folder.content(of: "b"))
  }
}
