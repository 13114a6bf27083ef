import FoundationEssentials
import Testing

@testable import Intake

@Suite struct RuleTests {
  @Test(arguments: Rule.all)
  func isWrittenForPeople(rule: Rule) {
    #expect(rule.id.allSatisfy { $0.isLowercase || $0 == "-" })
    #expect(rule.title != rule.id && !rule.title.hasSuffix("."))
    #expect(rule.finds.hasSuffix(".") && rule.reason.hasSuffix(".") && rule.remedy.hasSuffix("."))
  }

  @Test func noTwoShareAnId() {
    #expect(Set(Rule.all.map(\.id)).count == Rule.all.count)
  }

  /// What the reader of files notes can stand in a gate as well.
  @Test func holdsEveryRuleOfTheReader() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Sources/Spreadsheets")
    let known = Set(Rule.all.map(\.id))
    var found: Set<String> = []
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) where path.hasSuffix(".swift") {
      let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
      for match in text.matches(
        of: /(?:rule: |cell, |^ +)"([a-z]+(?:-[a-z]+)+)", (?:severity: |raw: |\.)/.anchorsMatchLineEndings())
      {
        found.insert(String(match.1))
      }
    }
    #expect(found.count >= 19)
    #expect(found.subtracting(known).isEmpty)
  }
}
