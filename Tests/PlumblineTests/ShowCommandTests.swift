import Testing

/// `plumbline show`.
@Suite struct ShowCommandTests {
  /// A customer and a person beside the answers, so that every view has something to show.
  private func folder() throws -> Folder {
    let folder = try Exports.folder()
    try folder.write(
      "customers.csv",
      """
      ID,Customer,Customer group,Cycle,Outcome,Importance,Satisfaction
      1,Cy,Sponsors,2026-Q1,Faster decisions,5,2
      2,Di,Executives,2026-Q1,Faster decisions,4,4

      """)
    try folder.write(
      "people.csv",
      """
      Person,Team,Role,PMO,Competence,Rated by,Relation,Level,Required level,Cycle
      Ann,Blue,Analyst,North,Business acumen,Bob,manager,3,2,2026-Q1

      """)
    try folder.write("plumbline.yaml", Exports.openJob)
    return folder
  }

  @Test(arguments: [
    ("maturity", "Service maturity, 2026-Q1", ["T11 Training", "3.5", "T12 Coaching", "2.5"]),
    ("gaps", "Distance from target, 2026-Q1", ["T11 Training", "-0.5", "T12 Coaching", "-1.5"]),
    ("expectations", "Customer expectations, 2026-Q1", ["Faster decisions", "-3.0", "0.0", "-1.5"]),
    ("people", "Competence of people, 2026-Q1", ["Ann", "3"]),
    ("teams", "Competence of teams, 2026-Q1", ["Blue", "3"]),
    ("coverage", "Coverage of competences, 2026-Q1", ["S01 Advice to executives"]),
  ])
  func `Each view has its title and its figures`(view: String, title: String, figures: [String]) async throws {
    let folder = try folder()
    let run = try await CommandRun.plumbline("show", "--view", view, in: folder)
    #expect(run.status == 0)
    #expect(run.err.isEmpty)
    #expect(run.lines.first == title)
    let text = run.out.replacing("−", with: "-")
    for figure in figures { #expect(text.contains(figure), "\(figure) in \(run.out)") }
    #expect(!run.out.contains("\u{1B}"))
    #expect(try folder.entries() == ["customers.csv", "maturity.csv", "people.csv", "plumbline.yaml"])
  }

  @Test func `The first view is maturity, and all are shown one below the other`() async throws {
    let folder = try folder()
    let first = try await CommandRun.plumbline("show", in: folder)
    let maturity = try await CommandRun.plumbline("show", "--view", "maturity", in: folder)
    #expect(first.out == maturity.out)
    let all = try await CommandRun.plumbline("show", "--view", "all", in: folder)
    #expect(all.out.hasPrefix(maturity.out + "\nDistance from target"))
    #expect(all.lines.count { $0.hasSuffix(", 2026-Q1") } == 6)
  }

  @Test(arguments: [
    ([:], false), (["CLICOLOR_FORCE": "1"], true), (["CLICOLOR_FORCE": "0"], false),
    (["CLICOLOR_FORCE": "1", "NO_COLOR": "1"], false),
  ])
  func `Colour only where it is asked for`(environment: [String: String], isColoured: Bool) async throws {
    let variables = environment.map { "\($0.key)=\($0.value) " }.sorted().joined()
    let run = try await CommandRun.shell(variables + "plumbline show", in: folder())
    #expect(run.status == 0)
    #expect(run.out.contains("\u{1B}[") == isColoured)
  }

  @Test(arguments: [("", true), ("NO_COLOR=1 ", false), ("TERM=dumb ", false)])
  func `A terminal has colour unless it is told not to`(variables: String, isColoured: Bool) async throws {
    let run = try await CommandRun.shell(
      "script --quiet --return --command '\(variables)plumbline show' /dev/null < /dev/null", in: folder())
    #expect(run.status == 0)
    #expect(run.out.contains("\u{1B}[1m") == isColoured)
  }

  @Test func `A view without data is an error that says so`() async throws {
    let run = try await CommandRun.plumbline("show", "--view", "teams", in: Exports.folder())
    #expect(run.status == 65)
    #expect(run.data.isEmpty)
    #expect(run.err.contains("The inputs hold nothing for this view."))
  }

  @Test func `An unknown view is wrong usage, with those that there are`() async throws {
    let run = try await CommandRun.plumbline("show", "--view", "moods", in: Exports.folder())
    #expect(run.status == 64)
    for view in ["maturity", "gaps", "expectations", "people", "teams", "coverage", "all"] {
      #expect(run.err.contains("- \(view)\n"), "\(run.err)")
    }
  }

  @Test func `A reader that has seen enough is no failure`() async throws {
    let folder = try folder()
    for command in ["show --view all", "check", "schema run", "inspect maturity.csv --cells", "doctor", "--help"] {
      let run = try await CommandRun.shell("plumbline \(command) | true; exit ${PIPESTATUS[0]}", in: folder)
      #expect(run.status == 0, "\(command): \(run.err)")
      #expect(run.err.isEmpty, "\(command)")
    }
  }
}
