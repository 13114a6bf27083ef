import FoundationEssentials
import Testing

/// `pseudonymise` from the job file to every byte that a run writes and says.
@Suite struct PrivacyTests {
  private static let people = """
    Person,Email,Team,Competence,Level,Rater
    Ottoline Quist,ottoline@example.org,Delivery,C13,3,Ottoline Quist
    Ottoline Quist,ottoline@example.org,Delivery,C13,2,Ferdinand Abel
    Ferdinand Abel,ferdinand@example.org,Delivery,C99,2,Ferdinand Abel

    """
  private static let maturity = Exports.maturity.replacing("Ann", with: "Ottoline Quist").replacing(
    "Bob", with: "Ferdinand Abel")
  private static let names = ["Ottoline", "ottoline", "OTTOLINE", "Quist", "Ferdinand", "ferdinand", "Abel"]

  private func folder(_ pseudonymise: [String]) throws -> Folder {
    let folder = try Folder()
    try folder.write("people.csv", Self.people)
    try folder.write("maturity.csv", Self.maturity)
    try folder.write(
      "job.yml",
      (["version: 1", "inputs:", "  - path: people.csv", "  - path: maturity.csv"] + pseudonymise + [Exports.open])
        .joined(
          separator: "\n") + "\n")
    return folder
  }

  @Test func `No name and no address is in any output or message`() async throws {
    let folder = try folder(["pseudonymise: {key_file: secret.key}"])
    try folder.write("secret.key", "correct horse battery staple\n")
    let run = try await CommandRun.plumbline("run", "-v", "job.yml", in: folder)
    #expect(run.status == 0, "\(run.err)")
    let check = try await CommandRun.plumbline("check", "job.yml", in: folder)
    var texts = [("stderr", run.err), ("check", check.out + check.err)]
    for (name, bytes) in try folder.content(of: "out") {
      texts.append((name, String(decoding: bytes, as: UTF8.self)))
      if name.hasSuffix(".xlsx") {
        let cells = try await CommandRun.plumbline("inspect", "--cells", "out/" + name, in: folder)
        texts.append((name, cells.out))
      }
    }
    for (place, text) in texts {
      for name in Self.names + ["horse"] { #expect(!text.contains(name), "\(name) in \(place)") }
    }
    let people = try folder.rows("out/bi/dim_person.csv").dropFirst().joined().filter { $0.hasPrefix("P-") }
    #expect(Set(people).count == 1, "Ferdinand's only rating is of a competence that nobody knows")
  }

  @Test func `The same key gives the same pseudonyms, another key others`() async throws {
    var seen: [[[String]]] = []
    for key in ["correct horse battery staple", "correct horse battery staple\r\n", "another key of some length"] {
      let folder = try folder(["pseudonymise: {key_file: secret.key}"])
      try folder.write("secret.key", key)
      #expect(try await CommandRun.plumbline("run", "job.yml", in: folder).status == 0)
      seen.append(try folder.rows("out/bi/dim_person.csv"))
    }
    #expect(seen[0] == seen[1])
    #expect(seen[0] != seen[2])
  }

  @Test func `A key that is missing, short or named twice is an error`() async throws {
    let none = try folder(["pseudonymise: {key_file: secret.key}"])
    #expect(try await CommandRun.plumbline("run", "job.yml", in: none).status == 66)
    try none.write("secret.key", "short\n")
    let short = try await CommandRun.plumbline("run", "job.yml", in: none)
    #expect(short.status == 65 && short.err.contains("5 bytes") && short.err.contains("openssl rand"))
    let unset = try folder(["pseudonymise: {key_variable: PLUMBLINE_NO_SUCH_KEY}"])
    let missing = try await CommandRun.plumbline("run", "job.yml", in: unset)
    #expect(missing.status == 66 && missing.err.contains("PLUMBLINE_NO_SUCH_KEY is not set"))
    let both = try folder(["pseudonymise: {key_file: a, key_variable: B}"])
    let twice = try await CommandRun.plumbline("run", "job.yml", in: both)
    #expect(twice.status == 78 && twice.err.contains("job.yml:5:"))
    for folder in [none, unset, both] { #expect(!(try folder.entries()).contains("out")) }
  }
}
