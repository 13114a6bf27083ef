import PMO
import Testing

@testable import Intake

@Suite struct NameMatcherProposalTests {
  @Test func printsTheLineForTheSynonyms() {
    let matcher = NameMatcher(.service, in: .small)
    #expect(
      matcher.proposal(" Risk \"isue\"", for: 2, kind: "service")
        == "Correct the name, or add this line to the synonyms: service,\"Risk, issue and change support\",\"Risk \"\"isue\"\"\""
    )
    #expect(matcher.proposal("Caoching ", for: 1, kind: "service").hasSuffix(": service,Coaching,Caoching"))
  }
}
