import Testing

@testable import Pipeline

#if canImport(Glibc)
  import Glibc
#endif

@Suite struct InputSearchTests {
  let folder = TemporaryFolder()

  init() throws {
    for name in [
      "data/q1.xlsx", "data/q2.xlsx", "data/q10.csv", "data/deep/q3.xlsx", "data/deep/er/q4.tsv", "data/[draft].csv",
      "data/.hidden.csv", "data/.hidden/x.csv", "data/~$q1.xlsx", "data/done/run.json", "data/done/old.csv",
      "data/readme.md", "results/new.csv", "set/services.csv", "ä.csv",
    ] {
      try folder.write(name)
    }
    #expect(symlink(folder["data/deep"], folder["data/link"]) == 0)
    #expect(symlink(folder["data/q1.xlsx"], folder["data/q1-link.xlsx"]) == 0)
  }

  private func names(_ pattern: String) throws -> [String] {
    let search = InputSearch(
      folder: folder.path, output: folder["results"], aside: [folder["set/services.csv"]])
    return try search.files(for: pattern).map(\.name)
  }

  @Test(arguments: [
    ("data/q1.xlsx", ["data/q1.xlsx"]),
    ("./data/../data/q1.xlsx", ["./data/../data/q1.xlsx"]),
    ("data/*.xlsx", ["data/q1-link.xlsx", "data/q1.xlsx", "data/q2.xlsx"]),
    ("data/q?.xlsx", ["data/q1.xlsx", "data/q2.xlsx"]),
    ("data/q[2-9].*", ["data/q2.xlsx"]),
    ("data/q[!1].xlsx", ["data/q2.xlsx"]),
    ("data/[draft].csv", ["data/[draft].csv"]),
    ("*/q1.xlsx", ["data/q1.xlsx"]),
    ("*/deep/*", ["data/deep/q3.xlsx"]),
    ("data/link/*", ["data/link/q3.xlsx"]),
    ("data/**/*.xlsx", ["data/deep/q3.xlsx", "data/q1-link.xlsx", "data/q1.xlsx", "data/q2.xlsx"]),
    ("data/**/er/*", ["data/deep/er/q4.tsv"]),
    ("data/deep/**", ["data/deep/er/q4.tsv", "data/deep/q3.xlsx"]),
    ("data/deep", ["data/deep/er/q4.tsv", "data/deep/q3.xlsx"]),
    ("data/deep/", ["data/deep/er/q4.tsv", "data/deep/q3.xlsx"]),
    ("data/.hidden.csv", ["data/.hidden.csv"]),
    ("data/.h*", []),
    ("set/services.csv", ["set/services.csv"]),
    ("set/*.csv", []),
    ("**/new.csv", []),
    ("?.csv", ["ä.csv"]),
    ("data/done/*", ["data/done/old.csv"]),
  ])
  func patterns(_ pattern: String, _ expected: [String]) throws {
    if expected.isEmpty {
      let error = #expect(throws: PipelineError.self) { try names(pattern) }
      #expect(error?.status == .missingInput)
    } else {
      #expect(try names(pattern) == expected)
    }
  }

  @Test func absolutePatterns() throws {
    #expect(try names(folder["data/q[12].xlsx"]) == [folder["data/q1.xlsx"], folder["data/q2.xlsx"]])
  }

  @Test func fileOfTwoPatternsCountsOnceWithTheFirstSettings() throws {
    try folder.write(
      "job.yaml",
      """
      version: 1
      inputs:
        - { path: data/q2.xlsx, cycle: first }
        - { path: data/q1-link.xlsx, cycle: second }
        - { path: "data/*.xlsx", cycle: third }
      """)
    let job = try Job.read(path: folder["job.yaml"])
    #expect(job.inputs.map(\.name) == ["data/q2.xlsx", "data/q1-link.xlsx"])
    #expect(job.inputs.map(\.settings.cycle) == ["first", "second"])
  }

  @Test func matchingAgreesWithANaiveReference() {
    func naive(_ pattern: ArraySlice<Character>, _ name: ArraySlice<Character>) -> Bool {
      guard let first = pattern.first else { return name.isEmpty }
      if first == "*" {
        return (0...name.count).contains { naive(pattern.dropFirst(), name.dropFirst($0)) }
      }
      guard let letter = name.first else { return false }
      return (first == "?" || first == letter) && naive(pattern.dropFirst(), name.dropFirst())
    }
    func words(_ letters: [Character], _ length: Int) -> [[Character]] {
      length == 0 ? [[]] : words(letters, length - 1).flatMap { word in letters.map { word + [$0] } }
    }
    let patterns = (0...4).flatMap { words(["a", "b", "*", "?"], $0) }
    let names = (0...4).flatMap { words(["a", "b"], $0) }
    for pattern in patterns {
      let compiled = NamePattern(String(pattern))
      for name in names where compiled.matches(String(name)) != naive(pattern[...], name[...]) {
        Issue.record("\(String(pattern)) on \(String(name))")
      }
    }
  }
}
