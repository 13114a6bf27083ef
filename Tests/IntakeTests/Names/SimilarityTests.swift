import Testing

@testable import Intake

@Suite struct SimilarityTests {
  @Test func suggestsTheNearest() {
    #expect(Similarity.nearest(to: "Sevice", among: ["Level now", "Service", "Services"]) == "Service")
    #expect(Similarity.nearest(to: "Budget", among: ["Level now", "Service"]) == nil)
  }
}
