import Testing

@testable import Intake

@Suite struct RuleTests {
  @Test(arguments: Rule.allCases)
  func isWrittenForPeople(rule: Rule) {
    #expect(rule.id.allSatisfy { $0.isLowercase || $0 == "-" })
    #expect(!rule.title.isEmpty && !rule.title.hasSuffix("."))
    #expect(rule.reason.hasSuffix(".") && rule.remedy.hasSuffix("."))
  }
}
